import { useTranslation } from 'react-i18next';
import type { Agreement } from '../../../shared/model/records.ts';
import { RecordLink } from '../../components/record-link.tsx';
import { formatCount } from '../../words/format.ts';

/** What an agreement rests on and shares: consultations, documents with their hash, its pool of seats. */
export function AgreementEvidence({ agreement }: { readonly agreement: Agreement }) {
  const { t } = useTranslation();
  const { consultations, documents, pool } = agreement;
  const pooled = pool.reduce((sum, { seats }) => sum + seats, 0);
  return (
    <>
      {pool.length > 0 ? (
        <section>
          <h4>
            {t('border.pool')} <span className="count-badge">{formatCount(pooled)}</span>
          </h4>
          <ul className="record-list">
            {pool.map(({ campusId, seats }) => (
              <li key={campusId}>
                <RecordLink kind="campus" id={campusId} />
                <span className="number">{t('inspector.seatsUnit', { count: seats })}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {consultations.length > 0 ? (
        <section>
          <h4>{t('border.consultations')}</h4>
          <ul className="record-list">
            {consultations.map((one) => (
              <li key={`${one.heldOn} ${one.consulted}`} style={{ display: 'block' }}>
                <div>
                  {one.heldOn} · {one.consulted}
                </div>
                <div className="soft">
                  {t('border.consultationCounts', {
                    asked: formatCount(one.askedCount),
                    answered: formatCount(one.answeredCount),
                    inFavour: formatCount(one.inFavourCount),
                  })}{' '}
                  {one.result}
                </div>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {documents.length > 0 ? (
        <section>
          <h4>{t('border.documents')}</h4>
          <ul className="record-list">
            {documents.map(({ name, sha256, datedOn }) => (
              <li key={sha256}>
                <span>
                  {name} {datedOn ? <span className="soft">{datedOn}</span> : null}
                </span>
                <span className="faint number" title={sha256}>
                  {sha256.slice(0, 12)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
