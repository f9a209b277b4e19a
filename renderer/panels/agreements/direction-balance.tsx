import { CircleAlert, CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { agreementBalance } from '../../../shared/agreements/balance.ts';
import type { Agreement } from '../../../shared/model/records.ts';
import { useRecords } from '../../state/use-session.ts';
import { formatCount } from '../../words/format.ts';

/** Seats each way, and whether they are equal. For a parity swap an inequality is an error, else only a fact. */
export function DirectionBalance({
  terms,
}: {
  readonly terms: Pick<Agreement, 'partyIds' | 'items' | 'agreementKind'>;
}) {
  const { t } = useTranslation();
  const { authority } = useRecords();
  const { seatsForFirst, seatsForSecond, isBalanced } = agreementBalance(terms);
  const [a, b] = terms.partyIds.map((id) => authority.get(id)?.name ?? id) as [string, string];
  const mustBalance = terms.agreementKind === 'parity-swap';
  const off = Math.abs(seatsForFirst - seatsForSecond);
  return (
    <div className="direction-balance" role="status">
      <span>
        <span className="soft">{t('border.direction', { from: a, to: b })}</span>{' '}
        <span className="total number">{formatCount(seatsForFirst)}</span>
      </span>
      <span>
        <span className="soft">{t('border.direction', { from: b, to: a })}</span>{' '}
        <span className="total number">{formatCount(seatsForSecond)}</span>
      </span>
      <span className={isBalanced ? 'is-good' : mustBalance ? 'is-error' : 'faint'}>
        {isBalanced ? (
          <CircleCheck aria-hidden="true" />
        ) : mustBalance ? (
          <CircleAlert aria-hidden="true" />
        ) : null}{' '}
        {isBalanced ? t('border.balanced') : t('border.unbalanced', { count: off })}
      </span>
    </div>
  );
}
