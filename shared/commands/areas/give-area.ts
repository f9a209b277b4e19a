import { transferGround } from '../../borders/transfer-ground.ts';
import { zoneOfProject } from '../../geometry/project-zone.ts';
import { catchmentsOfPlan } from '../../model/project-state.ts';
import type { CommandHandler } from '../command-handler.ts';
import { findDraftPlan } from '../plans/find-draft-plan.ts';
import { concludeTransfer } from './conclude-transfer.ts';
import { findCatchmentOfPlan } from './find-catchment-of-plan.ts';
import { validCatchmentGeometry } from './valid-catchment-geometry.ts';

export const giveArea: CommandHandler<'give-area'> = (state, command) => {
  const plan = findDraftPlan(state, command.planId);
  if (!plan.ok) return plan;
  const named = [...(command.fromCatchmentIds ?? []), command.toCatchmentId].filter((id) => id !== null);
  for (const id of named) {
    const catchment = findCatchmentOfPlan(state, command.planId, id);
    if (!catchment.ok) return catchment;
  }
  const area = validCatchmentGeometry({ zh: '划出的范围', en: 'The drawn area' }, command.area);
  if (!area.ok) return area;
  const changed = transferGround(
    catchmentsOfPlan(state, command.planId),
    [{ area: area.value, from: command.fromCatchmentIds ?? 'anybody', to: command.toCatchmentId }],
    zoneOfProject(state),
  );
  return concludeTransfer(state, command, changed);
};
