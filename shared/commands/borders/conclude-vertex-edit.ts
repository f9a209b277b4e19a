// How moving, inserting and deleting a vertex end: the border of its owners stays clear of everybody else.
import { placeOfEnteredGround } from '../../borders/entered-ground.ts';
import { leadAlongBorders } from '../../borders/lead-along.ts';
import { placeOfRunningBack } from '../../borders/runs-back.ts';
import { placeOfSwallowedPart, placeOfTurnedOver } from '../../borders/turned-over.ts';
import { zoneOfProject } from '../../geometry/project-zone.ts';
import type { ChangeSet } from '../../history/change-set.ts';
import { catchmentsOfPlan, type ProjectState } from '../../model/project-state.ts';
import type { Catchment } from '../../model/records.ts';
import type { Result } from '../../model/result.ts';
import { type BorderEdit, concludeEdit } from '../conclude-edit.ts';
import { leavesSliver } from './leaves-sliver.ts';
import { meetsAnotherBorder } from './meets-another-border.ts';

/** `owners` are the catchments whose vertices change, in the order in which `after` has them. */
export function concludeVertexEdit(
  state: ProjectState,
  owners: readonly Catchment[],
  edit: BorderEdit,
): Result<ChangeSet> {
  const zone = zoneOfProject(state);
  const catchments = catchmentsOfPlan(state, edit.planId);
  const after = leadAlongBorders(catchments, owners, edit.after, zone);
  const changed = after.slice(0, owners.length);
  const entered = placeOfEnteredGround(catchments, owners, changed, zone);
  if (entered) return meetsAnotherBorder(entered);
  const concluded = concludeEdit(state, { ...edit, after });
  if (!concluded.ok) return concluded;
  const turned = placeOfTurnedOver(owners, changed) ?? placeOfSwallowedPart(changed);
  if (turned) return meetsAnotherBorder(turned);
  const back = placeOfRunningBack(owners, changed, zone);
  return back ? leavesSliver(back) : concluded;
}
