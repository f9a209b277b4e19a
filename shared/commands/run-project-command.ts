// The one door to every edit. A command without a function here does not compile.
import type { ChangeSet } from '../history/change-set.ts';
import type { ProjectState } from '../model/project-state.ts';
import type { Result } from '../model/result.ts';
import { activatePlan } from './activate-plan.ts';
import { amendAgreement } from './amend-agreement.ts';
import { approvePlan } from './approve-plan.ts';
import { archivePlan } from './archive-plan.ts';
import { addService, removeService } from './arrange-service.ts';
import { assignUnits } from './assign-units.ts';
import { bringAgreementIntoForce } from './bring-agreement-into-force.ts';
import { clipToAuthority } from './clip-to-authority.ts';
import type { CommandName, ProjectCommand, SplittingCommand } from './command.ts';
import type { CommandContext } from './command-context.ts';
import type { CommandHandler } from './command-handler.ts';
import { copyCatchment } from './copy-catchment.ts';
import { copyChanges } from './copy-changes.ts';
import { createAgreement } from './create-agreement.ts';
import { createCatchment } from './create-catchment.ts';
import { createPlan } from './create-plan.ts';
import { createSchoolDistrictPlan } from './create-school-district-plan.ts';
import { cutLoose } from './cut-loose.ts';
import { decideCase, reopenCase } from './decide-case.ts';
import { deleteAgreement } from './delete-agreement.ts';
import { deleteCase } from './delete-case.ts';
import { deleteCatchment } from './delete-catchment.ts';
import { deleteComment } from './delete-comment.ts';
import { deletePlan } from './delete-plan.ts';
import { deleteVertex } from './delete-vertex.ts';
import { editAgreement } from './edit-agreement.ts';
import { editCampus } from './edit-campus.ts';
import { editCase, measureCase } from './edit-case.ts';
import { editCatchment } from './edit-catchment.ts';
import { editComment } from './edit-comment.ts';
import { editNotice } from './edit-notice.ts';
import { editPlan } from './edit-plan.ts';
import { editSettings } from './edit-settings.ts';
import { editUnit } from './edit-unit.ts';
import { fillGap } from './fill-gap.ts';
import { freezePlan } from './freeze-plan.ts';
import { giveArea } from './give-area.ts';
import { insertVertex } from './insert-vertex.ts';
import { mergeCatchments } from './merge-catchments.ts';
import { moveVertices } from './move-vertices.ts';
import { openCase } from './open-case.ts';
import { recordComment } from './record-comment.ts';
import { recordUsedSeats } from './record-used-seats.ts';
import { renewAgreement } from './renew-agreement.ts';
import { repairCatchment } from './repair-catchment.ts';
import { replaceBorder } from './replace-border.ts';
import { reshapeBorder } from './reshape-border.ts';
import { restrictEditing } from './restrict-editing.ts';
import { revokeAgreement } from './revoke-agreement.ts';
import { setLocks } from './set-locks.ts';
import { settleChangeSet } from './settle-change-set.ts';
import { signAgreement } from './sign-agreement.ts';
import { snapNeighbours } from './snap-neighbours.ts';
import { splitCatchment } from './split-catchment.ts';
import { writeRanges } from './write-ranges.ts';

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
