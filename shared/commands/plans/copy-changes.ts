// What another plan does with some ground, done here: every piece goes to the catchment that has its school in this plan.
import { type Transfer, transferGround } from '../../borders/transfer-ground.ts';
import { zoneOfProject } from '../../geometry/project-zone.ts';
import { catchmentsOfPlan } from '../../model/project-state.ts';
import { findCatchmentOfPlan } from '../areas/find-catchment-of-plan.ts';
import { validCatchmentGeometry } from '../areas/valid-catchment-geometry.ts';
import { withGround } from '../areas/with-ground.ts';
import type { CommandHandler } from '../command-handler.ts';
import { concludeEdit } from '../conclude-edit.ts';
import { findRecord } from '../find-record.ts';
import { nothingChanged } from '../nothing-changed.ts';
import { findDraftPlan } from './find-draft-plan.ts';

export const copyChanges: CommandHandler<'copy-changes'> = (state, command) => {
  const plan = findDraftPlan(state, command.toPlanId);
  if (!plan.ok) return plan;
  const source = findRecord(state, 'plan', command.fromPlanId);
  if (!source.ok) return source;
  const transfers: Transfer[] = [];
  for (const { area, fromCatchmentIds, toCatchmentId } of command.transfers) {
    for (const id of [...(fromCatchmentIds ?? []), toCatchmentId].filter((one) => one !== null)) {
      const catchment = findCatchmentOfPlan(state, plan.value.id, id);
      if (!catchment.ok) return catchment;
    }
    const ground = validCatchmentGeometry({ zh: '取用的范围', en: 'The ground taken over' }, area);
    if (!ground.ok) return ground;
    transfers.push({ area: ground.value, from: fromCatchmentIds ?? 'anybody', to: toCatchmentId });
  }
  if (transfers.length === 0) return nothingChanged();
  const changed = transferGround(catchmentsOfPlan(state, plan.value.id), transfers, zoneOfProject(state));
  const after = withGround(state, changed);
  if (!after.ok) return after;
  if (after.value.length === 0) return nothingChanged();
  const { name } = source.value;
  return concludeEdit(state, {
    name: command.name,
    planId: plan.value.id,
    after: after.value,
    splits: command.splits,
    label: ({ moved }) => ({
      zh: `从方案“${name}”取用 ${transfers.length} 处改动，${moved.length} 个小区换学校`,
      en: `Took ${transfers.length} ${transfers.length === 1 ? 'change' : 'changes'} over from the plan “${name}”; ${moved.length} estates change schools`,
    }),
  });
};
