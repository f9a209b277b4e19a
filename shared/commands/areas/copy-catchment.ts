import { type Transfer, transferGround } from '../../borders/transfer-ground.ts';
import { zoneOfProject } from '../../geometry/project-zone.ts';
import { catchmentsOfPlan } from '../../model/project-state.ts';
import type { Catchment } from '../../model/records.ts';
import { refuse } from '../../model/result.ts';
import type { CommandHandler } from '../command-handler.ts';
import { concludeEdit } from '../conclude-edit.ts';
import { findRecord } from '../find-record.ts';
import { findDraftPlan } from '../plans/find-draft-plan.ts';
import { refuseCatchmentFacts } from './refuse-catchment-facts.ts';
import { withGround } from './with-ground.ts';

export const copyCatchment: CommandHandler<'copy-catchment'> = (state, command, context) => {
  const found = findRecord(state, 'catchment', command.catchmentId);
  if (!found.ok) return found;
  const original = found.value;
  const plan = findDraftPlan(state, command.toPlanId);
  if (!plan.ok) return plan;
  const source = findRecord(state, 'plan', original.planId);
  if (!source.ok) return source;
  if (source.value.id === plan.value.id) return samePlan(original.name);
  if (source.value.planType !== plan.value.planType) return otherTypeOfPlan();
  const refusal = refuseCatchmentFacts(state, plan.value, original);
  if (refusal) return refusal;
  const copy: Catchment = { ...original, id: context.createId('catchment'), planId: plan.value.id };
  const area: Transfer = { area: original.geometry, from: 'anybody', to: copy.id };
  const there = catchmentsOfPlan(state, plan.value.id);
  const placed = transferGround(
    [...there, { ...copy, geometry: { type: 'MultiPolygon', coordinates: [] } }],
    [{ ...area, isLaidOver: !command.takesGround }],
    zoneOfProject(state),
  );
  // Last year's catchment of a school takes the place of this year's, where it covers that whole.
  const replaced = there.filter((one) => placed?.get(one.id) === null && servesSame(one, original));
  const kept = placed && new Map([...placed].filter(([id]) => !replaced.some((one) => one.id === id)));
  const after = withGround({ ...state, catchment: new Map(state.catchment).set(copy.id, copy) }, kept);
  if (!after.ok) return after;
  const from = source.value.name;
  return concludeEdit(state, {
    name: command.name,
    planId: plan.value.id,
    after: after.value,
    removed: replaced,
    splits: command.splits,
    label: () => ({
      zh: `从方案“${from}”复制片区 ${copy.name}${replaced.length > 0 ? '，替换原来的' : ''}${command.takesGround ? '，其他片区让出地块' : ''}`,
      en: `Copied the catchment ${copy.name} from the plan “${from}”${replaced.length > 0 ? ' in the place of the one there was' : ''}${command.takesGround ? '; the others made room for it' : ''}`,
    }),
  });
};

function servesSame(one: Catchment, other: Catchment): boolean {
  const [ids, others] = [new Set(one.campusIds), new Set(other.campusIds)];
  return ids.size > 0 && ids.size === others.size && [...ids].every((id) => others.has(id));
}

function samePlan(name: string) {
  return refuse({
    code: 'same-plan',
    message: { zh: `${name} 已经在这个方案里`, en: `${name} is in this plan already` },
    hint: { zh: '选择另一个方案', en: 'Choose another plan' },
  });
}

function otherTypeOfPlan() {
  return refuse({
    code: 'other-type-of-plan',
    message: {
      zh: '服务片区不能复制到学区方案里，学区也不能复制到片区方案里',
      en: 'Catchments can’t be copied into a plan of school districts, nor the other way round',
    },
    hint: { zh: '选择同类型的方案', en: 'Choose a plan of the same type' },
  });
}
