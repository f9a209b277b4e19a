// Borders that were digitised twice, reprojected or rounded become one border, in one step that undo takes back.
import { refuse } from '../../model/result.ts';
import { describeWidth } from '../../overlap/describe-quantities.ts';
import type { CommandHandler } from '../command-handler.ts';
import { concludeEdit } from '../conclude-edit.ts';
import { findDraftPlan } from '../plans/find-draft-plan.ts';
import { largestSnapToleranceMetres, proposeSnap, type SnapProposal } from './propose-snap.ts';

export const snapNeighbours: CommandHandler<'snap-neighbours'> = (state, command) => {
  const plan = findDraftPlan(state, command.planId);
  if (!plan.ok) return plan;
  const tolerance = command.toleranceMetres;
  if (!(tolerance > 0 && tolerance <= largestSnapToleranceMetres)) return toleranceOutOfRange();
  const proposal = proposeSnap(state, command.planId, tolerance);
  const count = proposal.updates.length;
  if (count === 0) return nothingToSnap(tolerance, proposal);
  const furthest = describeWidth(proposal.largestMoveMetres);
  return concludeEdit(state, {
    name: command.name,
    planId: command.planId,
    after: proposal.updates.map(({ after }) => after),
    splits: command.splits,
    label: () => ({
      zh: `把 ${count} 个片区的相邻边界贴合，最大移动 ${furthest.zh}`,
      en: `Snapped the borders of ${count} ${count === 1 ? 'catchment' : 'catchments'} to their neighbours; the largest move is ${furthest.en}`,
    }),
  });
};

function toleranceOutOfRange() {
  const most = describeWidth(largestSnapToleranceMetres);
  return refuse({
    code: 'tolerance-out-of-range',
    message: {
      zh: `贴合容差要大于 0，不超过 ${most.zh}`,
      en: `The tolerance must be above 0 and at most ${most.en}`,
    },
    hint: {
      zh: '相差更大的边界是争议，请逐处修改',
      en: 'Borders further apart are a dispute: settle them one by one',
    },
  });
}

function nothingToSnap(toleranceMetres: number, { leftAlone }: SnapProposal) {
  const tolerance = describeWidth(toleranceMetres);
  const names = leftAlone.map(({ name }) => name);
  return refuse({
    code: 'nothing-to-snap',
    message: {
      zh: `没有相差不到 ${tolerance.zh}、又能贴合的边界，什么也没有改`,
      en: `No borders within ${tolerance.en} of each other can be snapped; nothing was changed`,
    },
    hint:
      names.length > 0
        ? {
            zh: `${names.join('、')} 贴合后图形会无效或重叠：请换小一点的容差，或先修复图形`,
            en: `${names.join(', ')} would become invalid or overlap: choose a smaller tolerance, or repair the outline first`,
          }
        : {
            zh: '要贴合相差更大的边界，请加大容差',
            en: 'Choose a larger tolerance for borders further apart',
          },
  });
}
