// More children than seats, after agreements. Catchments whose seats nobody has entered are not judged.

import { representativePoint } from '../geometry/point-inside.ts';
import { polygonBbox } from '../geometry/polygon-bbox.ts';
import { formatNumber } from '../overlap/describe-quantities.ts';
import { childrenOfUnits } from './children-of-units.ts';
import type { PlanUnderCheck, RuleOutcome } from './plan-under-check.ts';
import { balanceOfMembers } from './seat-balance.ts';

export function checkOverCapacity({ state, plan, membership }: PlanUnderCheck): RuleOutcome {
  const unitsOf = unitsWithChildren({ state, plan, membership });
  const findings = balanceOfMembers(state, plan, membership).flatMap(
    ({ catchmentId, seats, children, loadRatio }) => {
      const catchment = state.catchment.get(catchmentId);
      if (!catchment || loadRatio === null || loadRatio <= 1) return [];
      const [count, places, excess, load] = [children, seats, children - seats, loadRatio * 100].map(
        (value) => formatNumber(value),
      );
      return [
        {
          code: 'over-capacity' as const,
          a: catchmentId,
          b: null,
          areaSquareMetres: null,
          declared: null,
          units: unitsOf.get(catchmentId) ?? [],
          children,
          bbox: polygonBbox(catchment.geometry),
          id: `over-capacity:${catchmentId}`,
          severity: 'error' as const,
          place: representativePoint(catchment.geometry),
          geometry: null,
          widthMetres: null,
          seats,
          text: {
            zh: `${catchment.name} 有 ${count} 名适龄儿童、${places} 个学位，缺 ${excess} 个（负荷 ${load}%）`,
            en: `${catchment.name} has ${count} children for ${places} seats: ${excess} short (load ${load} %)`,
          },
        },
      ];
    },
  );
  return { findings, failures: [] };
}

/** By catchment: the units it holds that have children, ascending. */
function unitsWithChildren({
  state,
  plan,
  membership,
}: Pick<PlanUnderCheck, 'state' | 'plan' | 'membership'>): ReadonlyMap<string, readonly string[]> {
  const units = new Map<string, string[]>();
  for (const [id, holders] of membership) {
    if (childrenOfUnits(state, plan, [id]) <= 0) continue;
    for (const holder of holders) {
      const known = units.get(holder);
      if (known) known.push(id);
      else units.set(holder, [id]);
    }
  }
  return units;
}
