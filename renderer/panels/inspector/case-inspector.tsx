import { useTranslation } from 'react-i18next';
import type { BorderCase, CaseOption } from '../../../shared/model/records.ts';
import { FactList } from '../../components/fact-list.tsx';
import { RecordLink } from '../../components/record-link.tsx';
import { campusName } from '../../state/record-name.ts';
import { useRecords, useView } from '../../state/use-session.ts';
import { formatCount, formatMoment } from '../../words/format.ts';
import { CaseSteps } from '../cases/case-steps.tsx';
import { Gone } from './gone.tsx';
import { InspectorTitle } from './inspector-title.tsx';

/** A case: what is claimed, what was measured, what can be done, what was said and decided. */
export function CaseInspector({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const records = useRecords();
  const language = useView((view) => view.language);
  const one = records.case.get(id);
  if (!one) return <Gone />;
  const { evidence, decision, opinions, attachments } = one;
  return (
    <>
      <InspectorTitle kind={`${t('cases.kind')} · ${t(decision ? 'cases.decided' : 'cases.open')}`}>
        <RecordLink kind="unit" id={one.unitId} />
      </InspectorTitle>
      <CaseSteps one={one} />
      <FactList
        facts={[
          { label: t('cases.claim'), value: one.claim },
          { label: t('cases.receivedOn'), value: one.receivedOn },
          { label: t('cases.otherSide'), value: <RecordLink kind="authority" id={one.otherAuthorityId} /> },
        ]}
      />
      <section>
        <h4>{t('cases.evidence')}</h4>
        <FactList
          facts={[
            { label: t('cases.measuredOn'), value: evidence.measuredOn },
            { label: t('cases.ownWay'), value: <WayText one={one} campusId={evidence.ownCampusId} /> },
            { label: t('cases.otherWay'), value: <WayText one={one} campusId={evidence.otherCampusId} /> },
            {
              label: t('cases.children'),
              value: evidence.schoolYears
                .map((year, at) => `${year}: ${evidence.children[at] ?? t('negotiation.unknown')}`)
                .join(' · '),
            },
          ]}
        />
      </section>
      <section>
        <h4>{t('cases.options')}</h4>
        <ul className="record-list">
          {evidence.options.map((option) => (
            <OptionRow key={option.kind} option={option} />
          ))}
        </ul>
      </section>
      <section>
        <h4>
          {t('cases.opinions')} <span className="count-badge">{opinions.length}</span>
        </h4>
        {opinions.map(({ from, text }) => (
          <p key={`${from} ${text}`}>
            <strong>{from}</strong>
            <span className="soft"> {text}</span>
          </p>
        ))}
      </section>
      {attachments.length > 0 ? (
        <section>
          <h4>{t('cases.attachments')}</h4>
          <ul className="record-list">
            {attachments.map(({ name, sha256 }) => (
              <li key={sha256}>
                <span>{name}</span>
                <span className="faint number" title={sha256}>
                  {sha256.slice(0, 12)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section>
        <h4>{t('cases.decision')}</h4>
        {decision ? (
          <FactList
            facts={[
              { label: t('cases.decision'), value: t(`cases.kinds.${decision.option}`) },
              { label: t('cases.reason'), value: decision.reason },
              { label: t('cases.by'), value: `${decision.by} · ${formatMoment(decision.at, language)}` },
            ]}
          />
        ) : (
          <p className="soft">{t('cases.notDecided')}</p>
        )}
      </section>
    </>
  );
}

function WayText({ one, campusId }: { readonly one: BorderCase; readonly campusId: string | null }) {
  const { t } = useTranslation();
  const way = one.evidence.ways.find((candidate) => candidate.campusId === campusId);
  if (!way) return t('negotiation.noWay');
  return (
    <>
      <RecordLink kind="campus" id={way.campusId} />{' '}
      <span className="number">
        {way.metres === null
          ? t('negotiation.noWay')
          : t('cases.metres', { metres: formatCount(way.metres) })}
      </span>
    </>
  );
}

/** What an option means for the way and for the seats of the first year. */
function OptionRow({ option }: { readonly option: CaseOption }) {
  const { t } = useTranslation();
  const records = useRecords();
  const { kind, way, savedMetres, effects } = option;
  const saved = Math.round(savedMetres ?? 0);
  return (
    <li style={{ display: 'block' }}>
      <div>
        {t(`cases.kinds.${kind}`)} · <RecordLink kind="campus" id={way.campusId} />{' '}
        <span className="soft number">
          {saved > 0 ? t('cases.nearer', { metres: formatCount(saved) }) : ''}
          {saved < 0 ? t('cases.farther', { metres: formatCount(-saved) }) : ''}
        </span>
      </div>
      {effects
        .filter(({ freeBefore, freeAfter }) => freeBefore[0] !== freeAfter[0])
        .map(({ campusId, freeBefore, freeAfter }) => (
          <div key={campusId} className="soft number">
            {t('cases.rooms', {
              school: campusName(records, campusId),
              before: freeBefore[0] ?? t('negotiation.unknown'),
              after: freeAfter[0] ?? t('negotiation.unknown'),
            })}
          </div>
        ))}
    </li>
  );
}
