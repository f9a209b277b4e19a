// A unit that several catchments hold with no agreement that says so. `a` and `b` are the first pair without one.
import { declaringAgreement } from '../agreements/declared-service.ts';
import { formatNumber } from '../overlap/describe-quantities.ts';
import { servingSide } from './campuses-served.ts';
import { childrenOfUnit } from './children-of-units.ts';
import type { PlanUnderCheck, RuleOutcome } from './plan-under-check.ts';
import { createUnitFinding } from './unit-finding.ts';

export function checkMultiUnit(check: PlanUnderCheck): RuleOutcome {
  const findings = [...check.membership].flatMap(([unitId, catchmentIds]) => {
    const unit = check.state.unit.get(unitId);
    const pair = unit && findUndeclaredPair(check, unitId, catchmentIds);
    if (!pair) return [];
    const names = catchmentIds.map((id) => check.state.catchment.get(id)?.name ?? id);
    const children = formatNumber(childrenOfUnit(unit, check.plan));
    const text = {
      zh: `小区 ${unit.name} 同时在 ${names.join('、')} 内，没有协议依据，涉及 ${children} 名适龄儿童`,
      en: `The estate ${unit.name} is in ${names.join(', ')} at once without an agreement; ${children} children`,
    };
    const [a, b] = pair;
    const nothing = { areaSquareMetres: null, declared: null };
    return [createUnitFinding({ code: 'multi-unit', unit, plan: check.plan, a, b, ...nothing, text })];
  });
  return { findings, failures: [] };
}

function findUndeclaredPair(
  { state, plan }: PlanUnderCheck,
  unitId: string,
  catchmentIds: readonly string[],
): readonly [string, string] | undefined {
  const sideOf = (id: string) => servingSide(state, plan, state.catchment.get(id));
  const pairs = catchmentIds.flatMap((a, index) =>
    catchmentIds.slice(index + 1).map((b): readonly [string, string] => [a, b]),
  );
  return pairs.find(([a, b]) => declaringAgreement(state, plan, [sideOf(a), sideOf(b)], [unitId]) === null);
}
