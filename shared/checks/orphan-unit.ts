// A unit in no catchment: its children have no school. Units on the ground of authorities that the plan is not for are
// not its business.
import { authorityOfUnit } from '../agreements/declared-service.ts';
import { formatNumber } from '../overlap/describe-quantities.ts';
import { childrenOfUnit } from './children-of-units.ts';
import { authoritiesOfPlan } from './plan-territory.ts';
import type { PlanUnderCheck, RuleOutcome } from './plan-under-check.ts';
import { createUnitFinding } from './unit-finding.ts';

export function checkOrphanUnit(check: PlanUnderCheck): RuleOutcome {
  const concerned = new Set(authoritiesOfPlan(check).map(({ id }) => id));
  const findings = [...check.membership].flatMap(([unitId, catchmentIds]) => {
    const unit = check.state.unit.get(unitId);
    if (!unit || catchmentIds.length > 0) return [];
    const authority = authorityOfUnit(check.state, unitId);
    if (authority !== null && !concerned.has(authority)) return [];
    const children = formatNumber(childrenOfUnit(unit, check.plan));
    const text = {
      zh: `小区 ${unit.name} 不在任何片区内，${children} 名适龄儿童没有对应学校`,
      en: `The estate ${unit.name} is in no catchment: ${children} children have no school`,
    };
    const { plan } = check;
    const nothing = { a: null, b: null, areaSquareMetres: null, declared: null };
    return [createUnitFinding({ code: 'orphan-unit', unit, plan, ...nothing, text })];
  });
  return { findings, failures: [] };
}
