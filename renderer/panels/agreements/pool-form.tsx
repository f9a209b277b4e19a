import { InputNumber } from 'antd';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AgreementTerms } from '../../../shared/commands/command.ts';
import type { PoolShare } from '../../../shared/model/records.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { campusName } from '../../state/record-name.ts';
import { useRecords } from '../../state/use-session.ts';
import { CampusSelect } from '../campus-select.tsx';

export interface PoolFormProps {
  readonly terms: AgreementTerms;
  readonly onChange: (pool: readonly PoolShare[]) => void;
}

/** What each campus of the parties puts into the pool; the estates above draw on it in their order. */
export function PoolForm({ terms, onChange }: PoolFormProps) {
  const { t } = useTranslation();
  const records = useRecords();
  const pool = terms.pool ?? [];
  const parties = [...new Set(terms.partyIds)];
  const drawnFrom = (campusId: string) =>
    terms.items.filter((item) => item.campusId === campusId).reduce((sum, { seats }) => sum + seats, 0);
  const add = (campusId: string | undefined) => {
    if (campusId === undefined || pool.some((share) => share.campusId === campusId)) return;
    onChange([...pool, { campusId, seats: Math.max(1, drawnFrom(campusId)) }]);
  };
  return (
    <section className="stack" style={{ gap: 6 }} aria-label={t('border.pool')}>
      <h4>{t('border.pool')}</h4>
      <p className="soft">{t('evidence.poolHint')}</p>
      {pool.map((share) => {
        const name = campusName(records, share.campusId);
        const drawn = drawnFrom(share.campusId);
        return (
          <div key={share.campusId} className="row">
            <span className="grow">{name}</span>
            <InputNumber
              aria-label={`${name}: ${t('clusters.pooled')}`}
              min={1}
              precision={0}
              style={{ width: 90 }}
              value={share.seats}
              onChange={(seats) =>
                onChange(pool.map((one) => (one === share ? { ...one, seats: seats ?? 1 } : one)))
              }
            />
            <span className={`number ${drawn > share.seats ? 'is-error' : 'soft'}`} style={{ width: 150 }}>
              {drawn > share.seats
                ? t('evidence.poolShort', { count: drawn - share.seats })
                : t('evidence.poolDrawn', { drawn, rest: share.seats - drawn })}
            </span>
            <IconButton
              label={t('border.removeItem', { name })}
              icon={<X />}
              onPress={() => onChange(pool.filter((one) => one !== share))}
            />
          </div>
        );
      })}
      <div className="row">
        {parties.map((authorityId) => (
          <div key={authorityId} style={{ width: 280 }}>
            <CampusSelect
              label={t('evidence.addPool', { name: records.authority.get(authorityId)?.name ?? authorityId })}
              placeholder={t('evidence.addPool', {
                name: records.authority.get(authorityId)?.name ?? authorityId,
              })}
              stage={terms.stage}
              authorityId={authorityId}
              value={[]}
              isMultiple={false}
              onChange={([campusId]) => add(campusId)}
            />
          </div>
        ))}
      </div>
    </section>
  );
}
