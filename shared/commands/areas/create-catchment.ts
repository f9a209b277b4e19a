import { catchmentsOfPlan } from '../../model/project-state.ts';
import type { Catchment } from '../../model/records.ts';
import { joinNeighbours, withVerticesOf } from '../borders/join-borders.ts';
import type { CommandHandler } from '../command-handler.ts';
import { concludeEdit } from '../conclude-edit.ts';
import { findDraftPlan } from '../plans/find-draft-plan.ts';
import { refuseCatchmentFacts } from './refuse-catchment-facts.ts';
import { validCatchmentGeometry } from './valid-catchment-geometry.ts';

export const createCatchment: CommandHandler<'create-catchment'> = (state, command, context) => {
  const plan = findDraftPlan(state, command.planId);
  if (!plan.ok) return plan;
  const name = command.catchmentName.trim();
  const refusal = refuseCatchmentFacts(state, plan.value, { ...command, name });
  if (refusal) return refusal;
  const geometry = validCatchmentGeometry(name, command.geometry);
  if (!geometry.ok) return geometry;
  const neighbours = catchmentsOfPlan(state, command.planId);
  const outline = withVerticesOf(
    geometry.value,
    neighbours.map((neighbour) => neighbour.geometry),
  );
  const catchment: Catchment = {
    kind: 'catchment',
    id: context.createId('catchment'),
    planId: command.planId,
    name,
    authorityId: command.authorityId,
    campusIds: [...command.campusIds],
    clusterId: command.clusterId ?? null,
    geometry: outline,
    rangeText: '',
  };
  const joined = joinNeighbours(neighbours, outline.coordinates.flat(2));
  return concludeEdit(state, {
    name: command.name,
    planId: plan.value.id,
    after: [catchment, ...joined],
    splits: command.splits,
    label: () => {
      const isOfDistricts = plan.value.planType === 'school-districts';
      return {
        zh: `在方案“${plan.value.name}”里新建${isOfDistricts ? '学区' : '片区'} ${name}`,
        en: `Drew the ${isOfDistricts ? 'school district' : 'catchment'} ${name} in the plan “${plan.value.name}”`,
      };
    },
  });
};
