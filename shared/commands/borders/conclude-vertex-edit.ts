// How moving, inserting and deleting a vertex end: the border of its owners stays clear of everybody else.
import { placeOfEnteredGround } from '../../borders/entered-ground.ts';
import { zoneOfProject } from '../../geometry/project-zone.ts';
import type { ChangeSet } from '../../history/change-set.ts';
import { catchmentsOfPlan, type ProjectState } from '../../model/project-state.ts';
import type { Catchment } from '../../model/records.ts';
import type { Result } from '../../model/result.ts';
import { type BorderEdit, concludeEdit } from '../conclude-edit.ts';
import { meetsAnotherBorder } from './meets-another-border.ts';

/** `owners` are the catchments whose vertices change, in the order in which `after` has them. */
export function concludeVertexEdit(
  state: ProjectState,
  owners: readonly Catchment[],
  edit: BorderEdit,
): Result<ChangeSet> {
  const changed = edit.after.slice(0, owners.length);
  const entered = placeOfEnteredGround(
    catchmentsOfPlan(state, edit.planId),
    owners,
    changed,
    zoneOfProject(state),
  );
  return entered ? meetsAnotherBorder(entered) : concludeEdit(state, edit);
}
