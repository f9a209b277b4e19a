// A new plan is opened at once: whoever makes one wants to work in it.
import { catchmentsOfPlan } from '../../model/project-state.ts';
import type { Catchment, Plan, UnitSplit } from '../../model/records.ts';
import { refuse, succeed } from '../../model/result.ts';
import { unitSplitId } from '../../model/unit-splits.ts';
import type { CommandHandler } from '../command-handler.ts';
import { createChangeSet } from '../create-change-set.ts';
import { findRecord } from '../find-record.ts';
import { activate } from './activate.ts';
import { refusePlanFacts } from './refuse-plan-facts.ts';

export const createPlan: CommandHandler<'create-plan'> = (state, command, context) => {
  const { planId } = command;
  const plan: Plan = {
    ...command.plan,
    name: command.plan.name.trim(),
    kind: 'plan',
    id: planId === undefined || state.plan.has(planId) ? context.createId('plan') : planId,
    status: 'draft',
    number: null,
    contentHash: null,
    frozenAt: null,
    createdAt: context.now(),
  };
  const refusal = refusePlanFacts(state, { ...plan, id: null });
  if (refusal) return refusal;
  if ((plan.planType === 'school-districts') !== (plan.authorityId !== null)) return wrongAuthority(plan);
  if (plan.authorityId !== null) {
    const authority = findRecord(state, 'authority', plan.authorityId);
    if (!authority.ok) return authority;
  }
  const created = (parent: string | null, copies: readonly Catchment[], splits: readonly UnitSplit[]) =>
    succeed(
      createChangeSet(
        command.name,
        {
          zh:
            parent === null
              ? `新建方案“${plan.name}”`
              : `由“${parent}”新建方案“${plan.name}”，沿用 ${copies.length} 个片区`,
          en:
            parent === null
              ? `Made the plan “${plan.name}”`
              : `Branched the plan “${plan.name}” from “${parent}” with its ${copies.length} catchments`,
        },
        { added: [plan, ...copies, ...splits], updated: activate(state, plan.id) },
      ),
    );
  if (plan.parentId === null) return created(null, [], []);
  const parent = findRecord(state, 'plan', plan.parentId);
  if (!parent.ok) return parent;
  if (parent.value.planType !== plan.planType || parent.value.stage !== plan.stage)
    return otherKindOfParent();
  const copies = catchmentsOfPlan(state, parent.value.id).map((catchment) => ({
    ...catchment,
    id: `catchment-${context.sha256(`${plan.id} ${catchment.id}`).slice(0, 16)}`,
    planId: plan.id,
  }));
  const splits = [...state['unit-split'].values()]
    .filter(({ planId }) => planId === parent.value.id)
    .map((split) => ({ ...split, id: unitSplitId(plan.id, split.unitId), planId: plan.id }));
  return created(parent.value.name, copies, splits);
};

function wrongAuthority(plan: Plan) {
  return plan.planType === 'school-districts'
    ? refuse({
        code: 'authority-missing',
        message: {
          zh: '学区划分方案要写明属于哪个管理主体',
          en: 'A plan of school districts needs the authority that it belongs to',
        },
        hint: { zh: '选择一个管理主体', en: 'Choose an authority' },
      })
    : refuse({
        code: 'authority-not-allowed',
        message: {
          zh: '服务片区方案覆盖全市，不属于某一个管理主体',
          en: 'A plan of catchments is for the whole city, not for one authority',
        },
        hint: { zh: '不要选择管理主体', en: 'Choose no authority' },
      });
}

function otherKindOfParent() {
  return refuse({
    code: 'other-kind-of-parent',
    message: {
      zh: '母方案的类型或学段与新方案不同，片区不能沿用',
      en: 'The parent is a plan of another type or stage; its catchments can’t be taken over',
    },
    hint: { zh: '选择同类型、同学段的母方案', en: 'Choose a parent of the same type and stage' },
  });
}
