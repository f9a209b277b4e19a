// The numbers while the hand is dragging: only who lives near the catchments in hand is placed again; the rest of the
// membership stands. The result is the one from scratch.
import type { MultiPolygon } from 'geojson';
import { campusesInside } from '../checks/campuses-inside.ts';
import { renewShares } from '../checks/renew-shares.ts';
import { holdersOf, membershipOfShares } from '../checks/unit-membership.ts';
import { unitShares } from '../checks/unit-shares.ts';
import type { ProjectState } from '../model/project-state.ts';
import type { Catchment, Plan } from '../model/records.ts';
import type { DistanceLookup } from '../walking/distance-lookup.ts';
import { type PlanNumbers, planNumbers } from './plan-numbers.ts';

/** A catchment of the plan with another outline (degrees); one without polygons is gone. */
export interface TriedOutline {
  readonly id: string;
  readonly geometry: MultiPolygon;
  /** The campuses it would serve; missing: those it has. */
  readonly campusIds?: readonly string[] | undefined;
  /** It is not in the plan yet. Without campuses it is counted with those that stand in it. */
  readonly isNew?: boolean | undefined;
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
  const shares = unitShares(state, plan.id);
  const membership = membershipOfShares(shares);
  return {
    stored: planNumbers({ state, plan, membership, distances }),
    try(outlines) {
      const tried = new Map<string, Catchment>();
      for (const outline of outlines) {
        const { id, geometry } = outline;
        const before = outline.isNew ? emptyCatchment(plan, id) : state.catchment.get(id);
        if (before?.planId !== plan.id) continue;
        tried.set(id, {
          ...before,
          geometry,
          campusIds: campusesOf(state, plan, outline) ?? before.campusIds,
        });
      }
      const moved = new Map(membership);
      for (const [unitId, ofUnit] of renewShares(state, shares, tried).changed) {
        moved.set(unitId, holdersOf(ofUnit));
      }
      const catchment = new Map([...state.catchment, ...tried]);
      for (const { id, geometry } of tried.values())
        if (geometry.coordinates.length === 0) catchment.delete(id);
      return planNumbers({ state: { ...state, catchment }, plan, membership: moved, distances });
    },
  };
}

function campusesOf(
  state: ProjectState,
  { stage }: Plan,
  { geometry, campusIds, isNew = false }: TriedOutline,
): readonly string[] | undefined {
  if (!isNew || (campusIds?.length ?? 0) > 0) return campusIds;
  return campusesInside(state, geometry, stage).map(({ id }) => id);
}

function emptyCatchment({ id: planId, authorityId }: Plan, id: string): Catchment {
  return {
    kind: 'catchment',
    id,
    planId,
    name: '',
    authorityId,
    campusIds: [],
    clusterId: null,
    geometry: { type: 'MultiPolygon', coordinates: [] },
    rangeText: '',
  };
}
