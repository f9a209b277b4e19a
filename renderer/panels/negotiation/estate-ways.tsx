import { useTranslation } from 'react-i18next';
import type { BeltCandidate } from '../../../shared/negotiation/belt-candidates.ts';
import type { BeltEstate, BorderBelt } from '../../../shared/negotiation/border-belt.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { useCurrentPlan, useRecords, useView } from '../../state/use-session.ts';
import { formatCount } from '../../words/format.ts';
import { EstateCase } from '../cases/estate-case.tsx';
import { dualServiceDraft } from './dual-service-draft.ts';

type Way = BeltEstate['ways'][number];

/** The chosen estate: why it is a candidate, the nearest schools of both sides, and the way to an agreement. */
export function EstateWays(props: {
  readonly belt: BorderBelt;
  readonly estate: BeltEstate;
  readonly candidate: BeltCandidate | null;
}) {
  const { t } = useTranslation();
  const records = useRecords();
  const plan = useCurrentPlan();
  const { language, look } = useView((view) => view);
  const { belt, estate, candidate } = props;
  const schools = new Map(belt.schools.map((school) => [school.campusId, school]));
  const name = records.unit.get(estate.unitId)?.name ?? estate.unitId;
  const rows = estate.ways.toSorted((a, b) => (a.metres ?? Infinity) - (b.metres ?? Infinity));
  const columns: readonly Column<Way>[] = [
    {
      id: 'school',
      title: t('negotiation.school'),
      render: ({ campusId }) => (
        <>
          {records.campus.get(campusId)?.name ?? campusId}
          <span className="soft cell-below">
            {records.authority.get(schools.get(campusId)?.authorityId ?? '')?.name}
          </span>
        </>
      ),
    },
    {
      id: 'walked',
      title: t('negotiation.walkedMetres'),
      isNumber: true,
      sortValue: ({ metres }) => metres,
      render: ({ metres }) => (metres === null ? t('negotiation.noWay') : formatCount(metres)),
    },
    {
      id: 'straight',
      title: t('negotiation.straightMetres'),
      isNumber: true,
      sortValue: ({ straightMetres }) => straightMetres,
      render: ({ straightMetres }) => formatCount(straightMetres),
    },
    {
      id: 'barriers',
      title: t('negotiation.barriers'),
      render: ({ barriers }) => (barriers.length > 0 ? barriers.join('、') : t('negotiation.none')),
    },
    {
      id: 'free',
      title: t('negotiation.free'),
      isNumber: true,
      render: ({ campusId }) => {
        const free = schools.get(campusId)?.room?.free;
        return free == null ? t('negotiation.unknown') : formatCount(free);
      },
    },
  ];
  const draft = () => {
    if (!plan || !candidate) return;
    const item = {
      unitId: estate.unitId,
      fromAuthorityId: estate.authorityId,
      campusId: candidate.otherWay.campusId,
      seats: Math.max(1, estate.children),
    };
    const note = `${candidate.reason[language]} ${t('negotiation.measuredOn', { date: belt.measuredOn, method: t(`negotiation.${belt.method}`) })}`;
    const terms = dualServiceDraft(records, plan, belt.authorityIds, item, { note, language });
    look({ dialog: { type: 'agreement', agreementId: null, terms } });
  };
  return (
    <section className="stack" style={{ gap: 6 }} aria-label={t('negotiation.details', { name })}>
      <h3>{t('negotiation.details', { name })}</h3>
      <p className="soft">
        {t('negotiation.border', { metres: formatCount(estate.borderMetres) })}
        {candidate ? ` · ${candidate.reason[language]}` : ''}
      </p>
      <DataTable
        label={t('negotiation.details', { name })}
        columns={columns}
        rows={rows}
        rowKey={({ campusId }) => campusId}
      />
      <div className="row">
        {candidate ? <ActionButton onPress={draft}>{t('negotiation.draftFor')}</ActionButton> : null}
        <EstateCase unitId={estate.unitId} otherAuthorityId={estate.otherAuthorityId} />
      </div>
    </section>
  );
}
