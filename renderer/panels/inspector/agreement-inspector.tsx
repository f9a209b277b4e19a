import { useTranslation } from 'react-i18next';
import { effectiveStatus } from '../../../shared/agreements/effective-status.ts';
import type { Agreement } from '../../../shared/model/records.ts';
import { stageNames } from '../../../shared/model/stage.ts';
import { FactList } from '../../components/fact-list.tsx';
import { RecordLink } from '../../components/record-link.tsx';
import { useCurrentPlan, useRecords, useView } from '../../state/use-session.ts';
import { formatCount, formatMoment } from '../../words/format.ts';
import { AgreementStatusTag } from '../agreements/agreement-status-tag.tsx';
import { AgreementSteps } from '../agreements/agreement-steps.tsx';
import { DirectionBalance } from '../agreements/direction-balance.tsx';
import { AgreementEvidence } from './agreement-evidence.tsx';
import { Gone } from './gone.tsx';
import { InspectorTitle } from './inspector-title.tsx';

export function AgreementInspector({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const records = useRecords();
  const plan = useCurrentPlan();
  const language = useView((view) => view.language);
  const agreement = records.agreement.get(id);
  if (!agreement) return <Gone />;
  const status = plan ? effectiveStatus(agreement, plan.schoolYear) : agreement.status;
  const { fromSchoolYear, toSchoolYear, agreementKind, stage } = agreement;
  return (
    <>
      <InspectorTitle
        kind={
          <>
            {t(`border.kinds.${agreementKind}`)} <AgreementStatusTag status={status} />
          </>
        }
      >
        {agreement.title}
      </InspectorTitle>
      <AgreementSteps agreement={agreement} />
      <DirectionBalance terms={agreement} />
      <FactList
        facts={[
          { label: t('border.number'), value: agreement.number },
          { label: t('border.version'), value: agreement.version > 1 ? String(agreement.version) : null },
          {
            label: t(`border.succession.${agreement.predecessor?.succession ?? 'amendment'}`),
            value: agreement.predecessor ? (
              <RecordLink kind="agreement" id={agreement.predecessor.agreementId} />
            ) : null,
          },
          { label: t('border.stage'), value: stageNames[stage][language] },
          {
            label: t('border.term'),
            value: t('border.termText', { from: fromSchoolYear, to: toSchoolYear }),
          },
          ...(agreementKind === 'parity-swap'
            ? [
                {
                  label: t('border.childrenTolerance'),
                  value: <span className="number">{formatCount(agreement.childrenTolerance)}</span>,
                },
              ]
            : []),
          { label: t('border.reviewOn'), value: agreement.reviewOn },
          { label: t('border.basis'), value: agreement.basis },
          { label: t('border.contact'), value: agreement.contact },
          { label: t('border.note'), value: agreement.note },
        ]}
      />
      <section>
        <h4>
          {t('border.items')} <span className="count-badge">{agreement.items.length}</span>
        </h4>
        <ul className="record-list">
          {agreement.items.map(({ unitId, campusId, seats }) => (
            <li key={unitId}>
              <span>
                <RecordLink kind="unit" id={unitId} /> → <RecordLink kind="campus" id={campusId} />
              </span>
              <span className="number">{t('inspector.seatsUnit', { count: seats })}</span>
            </li>
          ))}
        </ul>
      </section>
      <AgreementEvidence agreement={agreement} />
      <AgreementStory agreement={agreement} />
    </>
  );
}

/** Signatures and what happened since, oldest first. */
function AgreementStory({ agreement }: { readonly agreement: Agreement }) {
  const { t } = useTranslation();
  const { authority } = useRecords();
  const language = useView((view) => view.language);
  return (
    <section>
      <h4>{t('border.events')}</h4>
      <ul className="soft">
        {[...new Set(agreement.partyIds)].map((partyId) => {
          const name = authority.get(partyId)?.name ?? partyId;
          const signature = agreement.signatures.find(({ authorityId }) => authorityId === partyId);
          return (
            <li key={partyId}>
              {signature
                ? t('border.signedAt', {
                    name,
                    by: signature.signedBy,
                    at: formatMoment(signature.signedAt, language),
                  })
                : t('border.notSigned', { name })}
            </li>
          );
        })}
        {agreement.events.map(({ status, at, by, note }) => (
          <li key={`${status} ${at}`}>
            {formatMoment(at, language)} · {t(`border.statuses.${status}`)} {by} {note}
          </li>
        ))}
      </ul>
    </section>
  );
}
