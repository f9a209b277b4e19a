import { useTranslation } from 'react-i18next';
import { agreementBalance } from '../../../shared/agreements/balance.ts';
import { effectiveStatus } from '../../../shared/agreements/effective-status.ts';
import type { Agreement, AgreementStatus } from '../../../shared/model/records.ts';
import { useCurrentPlan, useRecords, useView } from '../../state/use-session.ts';
import { formatCount } from '../../words/format.ts';
import { useShowAgreement } from './use-show-agreement.ts';

const statusOrder: readonly AgreementStatus[] = [
  'draft',
  'proposed',
  'countersigned',
  'in-force',
  'expired',
  'revoked',
];

/** Agreements under the status they have in the plan's year; empty statuses are left out. */
export function AgreementBoard({ agreements }: { readonly agreements: readonly Agreement[] }) {
  const { t } = useTranslation();
  const plan = useCurrentPlan();
  const statusOf = (agreement: Agreement) =>
    plan ? effectiveStatus(agreement, plan.schoolYear) : agreement.status;
  return (
    <div className="agreement-board">
      {statusOrder.map((status) => {
        const inStatus = agreements.filter((agreement) => statusOf(agreement) === status);
        if (inStatus.length === 0) return null;
        return (
          <section key={status} className="stack" style={{ gap: 6 }}>
            <h3 className="faint" style={{ fontSize: 12 }}>
              {t(`border.statuses.${status}`)} <span className="count-badge">{inStatus.length}</span>
            </h3>
            {inStatus.map((agreement) => (
              <AgreementCard key={agreement.id} agreement={agreement} />
            ))}
          </section>
        );
      })}
    </div>
  );
}

function AgreementCard({ agreement }: { readonly agreement: Agreement }) {
  const { t } = useTranslation();
  const { authority } = useRecords();
  const show = useShowAgreement();
  const isSelected = useView(
    ({ selection }) => selection?.kind === 'agreement' && selection.id === agreement.id,
  );
  const { seatsForFirst, seatsForSecond } = agreementBalance(agreement);
  const [a, b] = agreement.partyIds.map((id) => authority.get(id)?.name ?? id);
  const { items, fromSchoolYear, toSchoolYear } = agreement;
  return (
    <button
      type="button"
      className="agreement-card"
      aria-pressed={isSelected}
      onClick={() => show(agreement.id)}
    >
      <strong>{agreement.title}</strong>
      <span className="soft">
        {t(`border.kinds.${agreement.agreementKind}`)} · {t('border.itemCount', { count: items.length })} ·{' '}
        {t('border.termText', { from: fromSchoolYear, to: toSchoolYear })}
      </span>
      <span className="soft number">
        {a === b
          ? `${a} ${formatCount(seatsForFirst)}`
          : `${a} → ${b} ${formatCount(seatsForFirst)} · ${b} → ${a} ${formatCount(seatsForSecond)}`}
      </span>
    </button>
  );
}
