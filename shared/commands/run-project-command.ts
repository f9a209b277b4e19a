// The one door to every edit. A command without a function here does not compile.
import type { ChangeSet } from '../history/change-set.ts';
import type { ProjectState } from '../model/project-state.ts';
import type { Result } from '../model/result.ts';
import { amendAgreement } from './agreements/amend-agreement.ts';
import { addService, removeService } from './agreements/arrange-service.ts';
import { bringAgreementIntoForce } from './agreements/bring-agreement-into-force.ts';
import { createAgreement } from './agreements/create-agreement.ts';
import { deleteAgreement } from './agreements/delete-agreement.ts';
import { editAgreement } from './agreements/edit-agreement.ts';
import { recordUsedSeats } from './agreements/record-used-seats.ts';
import { renewAgreement } from './agreements/renew-agreement.ts';
import { revokeAgreement } from './agreements/revoke-agreement.ts';
import { signAgreement } from './agreements/sign-agreement.ts';
import { assignUnits } from './areas/assign-units.ts';
import { clipToAuthority } from './areas/clip-to-authority.ts';
import { copyCatchment } from './areas/copy-catchment.ts';
import { createCatchment } from './areas/create-catchment.ts';
import { deleteCatchment } from './areas/delete-catchment.ts';
import { editCatchment } from './areas/edit-catchment.ts';
import { fillGap } from './areas/fill-gap.ts';
import { giveArea } from './areas/give-area.ts';
import { mergeCatchments } from './areas/merge-catchments.ts';
import { repairCatchment } from './areas/repair-catchment.ts';
import { splitCatchment } from './areas/split-catchment.ts';
import { writeRanges } from './areas/write-ranges.ts';
import { deleteVertex } from './borders/delete-vertex.ts';
import { insertVertex } from './borders/insert-vertex.ts';
import { moveVertices } from './borders/move-vertices.ts';
import { replaceBorder } from './borders/replace-border.ts';
import { reshapeBorder } from './borders/reshape-border.ts';
import { snapNeighbours } from './borders/snap-neighbours.ts';
import { decideCase, reopenCase } from './cases/decide-case.ts';
import { deleteCase } from './cases/delete-case.ts';
import { editCase, measureCase } from './cases/edit-case.ts';
import { openCase } from './cases/open-case.ts';
import type { CommandName, ProjectCommand, SplittingCommand } from './command.ts';
import type { CommandContext } from './command-context.ts';
import type { CommandHandler } from './command-handler.ts';
import { editCampus } from './facts/edit-campus.ts';
import { editSettings } from './facts/edit-settings.ts';
import { editUnit } from './facts/edit-unit.ts';
import { restrictEditing } from './locks/restrict-editing.ts';
import { setLocks } from './locks/set-locks.ts';
import { deleteComment } from './notices/delete-comment.ts';
import { editComment } from './notices/edit-comment.ts';
import { editNotice } from './notices/edit-notice.ts';
import { recordComment } from './notices/record-comment.ts';
import { activatePlan } from './plans/activate-plan.ts';
import { approvePlan } from './plans/approve-plan.ts';
import { archivePlan } from './plans/archive-plan.ts';
import { copyChanges } from './plans/copy-changes.ts';
import { createPlan } from './plans/create-plan.ts';
import { deletePlan } from './plans/delete-plan.ts';
import { editPlan } from './plans/edit-plan.ts';
import { freezePlan } from './plans/freeze-plan.ts';
import { createSchoolDistrictPlan } from './school-districts/create-school-district-plan.ts';
import { cutLoose } from './school-districts/cut-loose.ts';
import { settleChangeSet } from './settle-change-set.ts';

const handlers: { readonly [Name in CommandName]: CommandHandler<Name> } = {
  'create-catchment': createCatchment,
  'edit-catchment': editCatchment,
  'write-ranges': writeRanges,
  'delete-catchment': deleteCatchment,
  'move-vertices': moveVertices,
  'insert-vertex': insertVertex,
  'delete-vertex': deleteVertex,
  'give-area': giveArea,
  'assign-units': assignUnits,
  'split-catchment': splitCatchment,
  'merge-catchments': mergeCatchments,
  'reshape-border': reshapeBorder,
  'replace-border': replaceBorder,
  'clip-to-authority': clipToAuthority,
  'fill-gap': fillGap,
  'copy-catchment': copyCatchment,
  'copy-changes': copyChanges,
  'snap-neighbours': snapNeighbours,
  'repair-catchment': repairCatchment,
  'create-plan': createPlan,
  'create-school-district-plan': createSchoolDistrictPlan,
  'cut-loose': cutLoose,
  'edit-plan': editPlan,
  'set-locks': setLocks,
  'restrict-editing': restrictEditing,
  'activate-plan': activatePlan,
  'approve-plan': approvePlan,
  'archive-plan': archivePlan,
  'delete-plan': deletePlan,
  'freeze-plan': freezePlan,
  'create-agreement': createAgreement,
  'edit-agreement': editAgreement,
  'delete-agreement': deleteAgreement,
  'amend-agreement': amendAgreement,
  'renew-agreement': renewAgreement,
  'record-used-seats': recordUsedSeats,
  'sign-agreement': signAgreement,
  'bring-agreement-into-force': bringAgreementIntoForce,
  'revoke-agreement': revokeAgreement,
  'add-service': addService,
  'remove-service': removeService,
  'open-case': openCase,
  'edit-case': editCase,
  'measure-case': measureCase,
  'decide-case': decideCase,
  'reopen-case': reopenCase,
  'delete-case': deleteCase,
  'edit-campus': editCampus,
  'edit-unit': editUnit,
  'edit-settings': editSettings,
  'edit-notice': editNotice,
  'record-comment': recordComment,
  'edit-comment': editComment,
  'delete-comment': deleteComment,
};

/**
 * What a command would change, as a ChangeSet that fits this state, or why it can't be done. Changes nothing itself.
 * Nothing that is locked is changed by any command, and plans that follow the edited one change with it.
 * Deterministic given the context's ids and time.
 */
export function runProjectCommand(
  state: ProjectState,
  command: ProjectCommand,
  context: CommandContext,
): Result<ChangeSet> {
  const result = runAndSettle(state, command, context);
  if (result.ok || result.refusal.code !== 'would-split-units') return result;
  // What can't be done either way is not asked about.
  const cutting = runAndSettle(
    state,
    { ...(command as SplittingCommand), splits: { reason: result.refusal.code } },
    context,
  );
  return cutting.ok ? result : cutting;
}

function runAndSettle(
  state: ProjectState,
  command: ProjectCommand,
  context: CommandContext,
): Result<ChangeSet> {
  const handler = handlers[command.name] as CommandHandler<CommandName>;
  const changeSet = handler(state, command, context);
  return changeSet.ok ? settleChangeSet(state, changeSet.value, context) : changeSet;
}
