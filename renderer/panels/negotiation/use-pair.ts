import { useTranslation } from 'react-i18next';
import type { Plan } from '../../../shared/model/records.ts';
import { useCurrentPlan, useView } from '../../state/use-session.ts';

/** The two authorities and the plan that something is measured for, or why it can't be. */
export function usePair():
  | { readonly reason: string; readonly pair: null; readonly plan: null }
  | { readonly reason: null; readonly pair: readonly [string, string]; readonly plan: Plan } {
  const { t } = useTranslation();
  const [first, second] = useView((view) => view.authorityPair);
  const plan = useCurrentPlan();
  if (first === null || second === null)
    return { reason: t('negotiation.chooseTwo'), pair: null, plan: null };
  if (plan?.planType !== 'catchments') return { reason: t('negotiation.choosePlan'), pair: null, plan: null };
  return { reason: null, pair: [first, second], plan };
}
