import { draftsToCopyTo } from '../state/other-plan.ts';
import { type ActionContext, needsDraft, type UiAction } from './ui-action.ts';

function selectedCatchment({ records, selection, plan }: ActionContext) {
  const catchment = selection?.kind === 'catchment' ? records?.catchment.get(selection.id) : undefined;
  return catchment?.planId === plan?.id ? catchment : undefined;
}

/** What can be done at once with the selected catchment. */
export const catchmentActions: readonly UiAction[] = [
  {
    id: 'clip-to-authority',
    label: (t) => t('actions.clipToAuthority'),
    shortcut: null,
    unavailableReason: (context) => {
      const reason = needsDraft(context);
      if (reason) return reason;
      const catchment = selectedCatchment(context);
      if (!catchment) return context.t('actions.selectCatchment');
      return catchment.authorityId === null ? context.t('actions.catchmentWithoutAuthority') : null;
    },
    run: async (session, context) => {
      const catchment = selectedCatchment(context);
      if (!catchment) return;
      await session.project.getState().runCommand({ name: 'clip-to-authority', catchmentId: catchment.id });
    },
  },
  {
    id: 'copy-catchment',
    label: (t) => t('actions.copyCatchment'),
    shortcut: null,
    unavailableReason: (context) => {
      const { records, plan, t } = context;
      if (!records || !plan) return needsDraft(context);
      if (!selectedCatchment(context)) return t('actions.selectCatchment');
      return draftsToCopyTo(records, plan.id).length === 0 ? t('actions.noDraftToCopyTo') : null;
    },
    run: (session, context) => {
      const catchment = selectedCatchment(context);
      if (catchment)
        session.view.getState().look({ dialog: { type: 'copy-catchment', catchmentId: catchment.id } });
    },
  },
];
