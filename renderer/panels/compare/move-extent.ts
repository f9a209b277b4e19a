import type { PlanMove } from '../../../shared/checks/compare-plans.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import { type Extent, extentOf } from '../../state/extent.ts';
import { widen } from '../../state/selection-extent.ts';

/** Where the ground and the estates of a move are, with some surroundings; null where it has no place. */
export function moveExtent(records: ProjectState, { ground, units }: PlanMove): Extent | null {
  return widen(
    extentOf([...(ground ? [ground] : []), ...units.flatMap((id) => records.unit.get(id)?.geometry ?? [])]),
  );
}
