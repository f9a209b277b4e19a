import { agreementFromFinding } from '../panels/agreements/agreement-from-finding.ts';
import { emptyAgreementTerms } from '../panels/agreements/empty-agreement-terms.ts';
import { whyNoAgreement } from '../panels/agreements/why-no-agreement.ts';
import { needsProject, type UiAction } from './ui-action.ts';

/** Plans and agreements. */
export const planActions: readonly UiAction[] = [
  {
    id: 'new-plan',
    label: (t) => t('actions.newPlan'),
    shortcut: null,
    unavailableReason: needsProject,
    run: (session) => session.view.getState().look({ dialog: { type: 'new-plan', parentId: null } }),
  },
  {
    id: 'branch-plan',
    label: (t) => t('actions.branchPlan'),
    shortcut: null,
    unavailableReason: ({ plan, t }) => (plan ? null : t('app.noPlan')),
    run: (session, { plan }) =>
      session.view.getState().look({ dialog: { type: 'new-plan', parentId: plan?.id ?? null } }),
  },
  {
    id: 'new-agreement',
    label: (t) => t('actions.newAgreement'),
    shortcut: null,
    unavailableReason: ({ records, t }) =>
      records && records.authority.size >= 2 ? null : t('actions.needTwoAuthorities'),
    run: (session, { records, plan }) => {
      const terms = records ? emptyAgreementTerms(records, plan) : null;
      if (terms) {
        session.view
          .getState()
          .look({ desk: 'border', dialog: { type: 'agreement', agreementId: null, terms } });
      }
    },
  },
  {
    id: 'make-agreement',
    label: (t) => t('actions.makeAgreement'),
    shortcut: null,
    unavailableReason: ({ records, plan, selectedFinding, t }) => {
      if (!records || !plan || !selectedFinding) return t('actions.selectFinding');
      const reason = whyNoAgreement(records, plan, selectedFinding);
      return reason ? t(`border.${reason}`) : null;
    },
    run: (session, { records, plan, selectedFinding }) => {
      if (!records || !plan || !selectedFinding) return;
      const terms = agreementFromFinding(records, plan, selectedFinding, session.view.getState().language);
      if (terms) session.view.getState().look({ dialog: { type: 'agreement', agreementId: null, terms } });
    },
  },
];
