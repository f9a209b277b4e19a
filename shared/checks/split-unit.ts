// A catchment border cuts a unit: some catchment has a real share of its outline, but not all of it. Up to `cutShare`
// on either side is how people draw. `a` has the largest share, `b` the next; the area is what `b`, or nobody, has.
import { declaringAgreement } from '../agreements/declared-service.ts';
import { preparePolygon } from '../geometry/prepared-polygon.ts';
import type { Unit } from '../model/records.ts';
import { reasonOfSplit } from '../model/unit-splits.ts';
import { describeArea, formatNumber } from '../overlap/describe-quantities.ts';
import { servingSide } from './campuses-served.ts';
import { childrenOfUnit } from './children-of-units.ts';
import { describeDeclared } from './declared-words.ts';
import type { Finding } from './finding.ts';
import type { PlanUnderCheck, RuleOutcome } from './plan-under-check.ts';
import { createUnitFinding } from './unit-finding.ts';
import { cutShare, isUnitCut } from './unit-membership.ts';
import type { SharesOfUnit } from './unit-shares.ts';

export function checkSplitUnit(check: PlanUnderCheck): RuleOutcome {
  const findings = [...check.shares].flatMap(([unitId, shares]) => {
    const unit = check.state.unit.get(unitId);
    return unit && isUnitCut(shares) ? reportUnit(check, unit, shares) : [];
  });
  return { findings, failures: [] };
}

function reportUnit(check: PlanUnderCheck, unit: Unit, shares: SharesOfUnit): Finding[] {
  const { geometry } = unit;
  const [first, second] = [...shares].filter(([, share]) => share > cutShare).sort((a, b) => b[1] - a[1]);
  if (geometry.type === 'Point' || !first) return [];
  const nameOf = (id: string) => check.state.catchment.get(id)?.name ?? id;
  const sideOf = (id: string) => servingSide(check.state, check.plan, check.state.catchment.get(id));
  const { areaSquareMetres: whole } = preparePolygon(geometry, check.zone.centralMeridian);
  const area = whole * (second ? second[1] : 1 - first[1]);
  const declared = second
    ? declaringAgreement(check.state, check.plan, [sideOf(first[0]), sideOf(second[0])], [unit.id])
    : null;
  const size = describeArea(area);
  const children = formatNumber(childrenOfUnit(unit, check.plan));
  const reason = reasonOfSplit(check.state, check.plan.id, unit.id);
  const agreed =
    declared !== null || reason === null
      ? describeDeclared(check.state, declared)
      : { zh: `，已说明理由：${reason}`, en: `; split for a reason: ${reason}` };
  const text = second
    ? {
        zh: `小区 ${unit.name} 被片区界线分割：${nameOf(first[0])} 与 ${nameOf(second[0])} 各占一部分，后者占 ${size.zh}，共 ${children} 名适龄儿童${agreed.zh}`,
        en: `The estate ${unit.name} is cut by a border between ${nameOf(first[0])} and ${nameOf(second[0])}, which has ${size.en} of it; ${children} children${agreed.en}`,
      }
    : {
        zh: `小区 ${unit.name} 被 ${nameOf(first[0])} 的界线分割，有 ${size.zh} 不属于任何片区，共 ${children} 名适龄儿童${agreed.zh}`,
        en: `The estate ${unit.name} is cut by the border of ${nameOf(first[0])}: ${size.en} of it lie in no catchment; ${children} children${agreed.en}`,
      };
  const code = 'split-unit';
  return [
    createUnitFinding({
      code,
      unit,
      plan: check.plan,
      a: first[0],
      b: second?.[0] ?? null,
      areaSquareMetres: area,
      declared,
      isAccepted: reason !== null,
      text,
    }),
  ];
}
