// The numbers while the hand is dragging: only who lives near the catchments in hand is placed again; the rest of the
// membership stands. The result is the one from scratch.
import Flatbush from 'flatbush';
import type { MultiPolygon } from 'geojson';
import { holdersOf, membershipOfShares } from '../checks/unit-membership.ts';
import { boxOfUnit, type SharesOfUnit, sharesInCatchment, unitShares } from '../checks/unit-shares.ts';
import { preparePolygon } from '../geometry/prepared-polygon.ts';
import { zoneOfProject } from '../geometry/project-zone.ts';
import type { ProjectState } from '../model/project-state.ts';
import type { Catchment, Plan, Unit } from '../model/records.ts';
import type { DistanceLookup } from '../walking/distance-lookup.ts';
import { type PlanNumbers, planNumbers } from './plan-numbers.ts';

/** A catchment of the plan with another outline (degrees). */
export interface TriedOutline {
  readonly id: string;
  readonly geometry: MultiPolygon;
}

export interface LiveNumbers {
  readonly stored: PlanNumbers;
  /** The plan as it would be with these outlines; those of unknown catchments are left out. Nothing is kept. */
  readonly try: (outlines: readonly TriedOutline[]) => PlanNumbers;
}

/** Counts the plan as it stands and holds what a try needs. */
export function createLiveNumbers(
  state: ProjectState,
  plan: Plan,
  distances: DistanceLookup | null,
): LiveNumbers {
  const zone = zoneOfProject(state);
  const shares = unitShares(state, plan.id);
  const membership = membershipOfShares(shares);
  const units = [...shares.keys()].flatMap((id) => state.unit.get(id) ?? []);
  const index = new Flatbush(Math.max(1, units.length));
  for (const unit of units) index.add(...boxOfUnit(unit, zone));
  if (units.length === 0) index.add(Infinity, Infinity, Infinity, Infinity);
  index.finish();
  const held = unitsByCatchment(shares);

  function unitsNear(catchment: Catchment): Unit[] {
    const { box } = preparePolygon(catchment.geometry, zone.centralMeridian);
    return index.search(...box).flatMap((found) => units[found] ?? []);
  }

  return {
    stored: planNumbers({ state, plan, membership, distances }),
    try(outlines) {
      const catchment = new Map(state.catchment);
      const changed = new Map<string, SharesOfUnit>();
      for (const { id, geometry } of outlines) {
        const before = state.catchment.get(id);
        if (before?.planId !== plan.id) continue;
        const after = { ...before, geometry };
        catchment.set(id, after);
        const own = sharesInCatchment(after, unitsNear(after), zone);
        for (const unitId of new Set([...(held.get(id) ?? []), ...own.keys()])) {
          const known = changed.get(unitId) ?? shares.get(unitId) ?? new Map<string, number>();
          changed.set(unitId, withShare(known, id, own.get(unitId) ?? 0));
        }
      }
      const moved = new Map(membership);
      for (const [unitId, ofUnit] of changed) moved.set(unitId, holdersOf(ofUnit));
      return planNumbers({ state: { ...state, catchment }, plan, membership: moved, distances });
    },
  };
}

function unitsByCatchment(shares: ReadonlyMap<string, SharesOfUnit>): ReadonlyMap<string, readonly string[]> {
  const units = new Map<string, string[]>();
  for (const [unitId, ofUnit] of shares) {
    for (const catchmentId of ofUnit.keys()) {
      const known = units.get(catchmentId);
      if (known) known.push(unitId);
      else units.set(catchmentId, [unitId]);
    }
  }
  return units;
}

/** Catchments ascending, as everywhere; a share of 0 is none. */
function withShare(shares: SharesOfUnit, catchmentId: string, share: number): SharesOfUnit {
  const others = [...shares].filter(([id]) => id !== catchmentId);
  const all = share > 0 ? [...others, [catchmentId, share] as const] : others;
  return new Map(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}
