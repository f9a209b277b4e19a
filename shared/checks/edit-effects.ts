// What an edit would do to every catchment it changes: ground, estates and children gained and lost.
import type { MultiPolygon } from 'geojson';
import { type PlanarPolygon, unprojectPolygon } from '../geometry/planar-polygon.ts';
import { planarAreaSquareMetres } from '../geometry/polygon-area.ts';
import { zoneOfProject } from '../geometry/project-zone.ts';
import { applyChangeSet } from '../history/apply-change-set.ts';
import type { ChangeSet } from '../history/change-set.ts';
import { catchmentsOfPlan, type ProjectState } from '../model/project-state.ts';
import type { Catchment, Plan } from '../model/records.ts';
import { findOutsideGround } from '../overlap/outside-ground.ts';
import { significantParts } from '../overlap/smallest-finding.ts';
import { childrenOfUnits } from './children-of-units.ts';
import { holdersOf } from './unit-membership.ts';
import { type SharesOfUnit, unitShares } from './unit-shares.ts';

export interface CatchmentEffect {
  readonly catchmentId: string;
  readonly name: string;
  /** Degrees; null for none. */
  readonly gained: MultiPolygon | null;
  readonly lost: MultiPolygon | null;
  readonly gainedSquareMetres: number;
  readonly lostSquareMetres: number;
  /** Ids of units, ascending. */
  readonly unitsIn: readonly string[];
  readonly unitsOut: readonly string[];
  /** Children of the plan's stage and year: those that come less those that go. */
  readonly childrenDifference: number;
}

/** Effects on the catchments of a plan that change, by id ascending; those that only gain a vertex are left out. */
export function editEffects(state: ProjectState, plan: Plan, changeSet: ChangeSet): CatchmentEffect[] {
  const after = applyChangeSet(state, changeSet);
  const ids = changedIds(state, after, plan.id);
  const [unitsBefore, unitsAfter] = [state, after].map((side) => unitsOf(side, plan.id, ids));
  return ids.flatMap((id): CatchmentEffect[] => {
    const [one, other] = [state.catchment.get(id), after.catchment.get(id)];
    const gained = groundOf(state, other, one);
    const lost = groundOf(state, one, other);
    const [before, now] = [unitsBefore?.get(id) ?? [], unitsAfter?.get(id) ?? []];
    const unitsIn = now.filter((unitId) => !before.includes(unitId));
    const unitsOut = before.filter((unitId) => !now.includes(unitId));
    const isTouched = gained.squareMetres + lost.squareMetres > 0 || unitsIn.length + unitsOut.length > 0;
    if (!isTouched) return [];
    return [
      {
        catchmentId: id,
        name: (other ?? one)?.name ?? id,
        gained: gained.ground,
        lost: lost.ground,
        gainedSquareMetres: gained.squareMetres,
        lostSquareMetres: lost.squareMetres,
        unitsIn,
        unitsOut,
        childrenDifference: childrenOfUnits(state, plan, unitsIn) - childrenOfUnits(state, plan, unitsOut),
      },
    ];
  });
}

function changedIds(before: ProjectState, after: ProjectState, planId: string): string[] {
  const all = new Set(
    [before, after].flatMap((state) => catchmentsOfPlan(state, planId)).map(({ id }) => id),
  );
  return [...all].filter((id) => before.catchment.get(id) !== after.catchment.get(id)).sort();
}

/** Units held by catchments; only near those that change can any differ, and shares of the others are remembered. */
function unitsOf(state: ProjectState, planId: string, ids: readonly string[]): ReadonlyMap<string, string[]> {
  const units = new Map(ids.map((id) => [id, [] as string[]]));
  for (const [unitId, shares] of unitShares(state, planId) as ReadonlyMap<string, SharesOfUnit>) {
    for (const id of holdersOf(shares)) units.get(id)?.push(unitId);
  }
  return units;
}

/** Ground of one outline that is not in the other; all of it where there is no other. */
function groundOf(
  state: ProjectState,
  catchment: Catchment | undefined,
  other: Catchment | undefined,
): { readonly ground: MultiPolygon | null; readonly squareMetres: number } {
  if (!catchment) return { ground: null, squareMetres: 0 };
  const zone = zoneOfProject(state);
  const nowhere: MultiPolygon = { type: 'MultiPolygon', coordinates: [] };
  const { outside } = findOutsideGround([catchment.geometry], other?.geometry ?? nowhere, zone);
  const parts: PlanarPolygon[] = significantParts(outside.flatMap((found) => found.parts));
  if (parts.length === 0) return { ground: null, squareMetres: 0 };
  return { ground: unprojectPolygon(parts, zone), squareMetres: planarAreaSquareMetres(parts) };
}
