// What snapping the borders of a plan together would do. The window shows it before the command does just this.
import { zoneOfProject } from '../../geometry/project-zone.ts';
import { catchmentsOfPlan, type ProjectState } from '../../model/project-state.ts';
import type { Catchment } from '../../model/records.ts';
import { snapNeighbours } from '../../overlap/snap-neighbours.ts';
import { isSameContent } from '../nothing-changed.ts';

export const largestSnapToleranceMetres = 10;

export interface SnapProposal {
  /** By catchment id ascending. */
  readonly updates: readonly { readonly before: Catchment; readonly after: Catchment }[];
  readonly movedVertices: number;
  readonly insertedVertices: number;
  /** Never more than the tolerance. */
  readonly largestMoveMetres: number;
  /** Catchments that stay as they are, as snapping would make them invalid or lay them over another. */
  readonly leftAlone: readonly Catchment[];
}

/** Catchments of a plan whose borders come within the tolerance (metres) of each other, and what becomes of them. */
export function proposeSnap(state: ProjectState, planId: string, toleranceMetres: number): SnapProposal {
  const catchments = catchmentsOfPlan(state, planId);
  const snapped = snapNeighbours(
    catchments.map(({ geometry }) => geometry),
    zoneOfProject(state),
    toleranceMetres,
  );
  const updates = catchments
    .flatMap((before, index) => {
      const geometry = snapped.geometries[index];
      if (!geometry || isSameContent(before.geometry, geometry)) return [];
      return [{ before, after: { ...before, geometry } }];
    })
    .sort((one, other) => (one.before.id < other.before.id ? -1 : 1));
  return {
    updates,
    movedVertices: snapped.movedVertices,
    insertedVertices: snapped.insertedVertices,
    largestMoveMetres: snapped.largestMoveMetres,
    leftAlone: snapped.leftAlone.flatMap((index) => catchments[index] ?? []),
  };
}
