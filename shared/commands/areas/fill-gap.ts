import type { Position } from 'geojson';
import { transferGround } from '../../borders/transfer-ground.ts';
import { zoneOfProject } from '../../geometry/project-zone.ts';
import { catchmentsOfPlan } from '../../model/project-state.ts';
import { refuse } from '../../model/result.ts';
import type { CommandHandler } from '../command-handler.ts';
import { findDraftPlan } from '../plans/find-draft-plan.ts';
import { concludeTransfer } from './conclude-transfer.ts';
import { findCatchmentOfPlan } from './find-catchment-of-plan.ts';
import { gapAround } from './gap-around.ts';

export const fillGap: CommandHandler<'fill-gap'> = (state, command) => {
  const plan = findDraftPlan(state, command.planId);
  if (!plan.ok) return plan;
  const receiver = findCatchmentOfPlan(state, command.planId, command.toCatchmentId);
  if (!receiver.ok) return receiver;
  const gap = gapAround(state, plan.value, command.at);
  if (!gap) return noGapThere(command.at);
  const changed = transferGround(
    catchmentsOfPlan(state, command.planId),
    [{ area: gap, from: [null], to: command.toCatchmentId }],
    zoneOfProject(state),
  );
  return concludeTransfer(state, command, changed);
};

function noGapThere(at: Position) {
  const place = `${at[0]?.toFixed(6)}, ${at[1]?.toFixed(6)}`;
  return refuse({
    code: 'no-gap-there',
    message: { zh: `这个位置（${place}）没有空白`, en: `There is no gap at this place (${place})` },
    hint: {
      zh: '重新检查方案，再从问题列表里选空白',
      en: 'Check the plan again and choose a gap from the findings',
    },
  });
}
