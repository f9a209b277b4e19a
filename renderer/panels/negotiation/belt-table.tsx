import { useTranslation } from 'react-i18next';
import type { BeltCandidate } from '../../../shared/negotiation/belt-candidates.ts';
import type { BeltEstate, BorderBelt } from '../../../shared/negotiation/border-belt.ts';
import type { WayToSchool } from '../../../shared/negotiation/ways-to-schools.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { selectionExtent } from '../../state/selection-extent.ts';
import { useRecords, useView } from '../../state/use-session.ts';
import { formatCount, formatDifference } from '../../words/format.ts';

interface Row {
  readonly estate: BeltEstate;
  readonly gainMetres: number | null;
}

/** One row an estate: the candidates in their rank, or the whole belt. */
export function BeltTable(props: {
  readonly belt: BorderBelt;
  readonly candidates: readonly BeltCandidate[];
  readonly isAll: boolean;
}) {
  const { t } = useTranslation();
  const records = useRecords();
  const { selection, select, zoom } = useView((view) => view);
  const estates = new Map(props.belt.estates.map((estate) => [estate.unitId, estate]));
  const listed = props.isAll
    ? props.belt.estates
    : props.candidates.flatMap(({ unitId }) => estates.get(unitId) ?? []);
  const rows = listed.map((estate): Row => ({ estate, gainMetres: gainOf(estate) }));
  const wayColumn = (id: 'ownWay' | 'otherWay', title: string): Column<Row> => ({
    id,
    title,
    isNumber: true,
    sortValue: ({ estate }) => estate[id]?.metres ?? null,
    render: ({ estate }) => (
      <Way way={estate[id]} name={records.campus.get(estate[id]?.campusId ?? '')?.name ?? ''} />
    ),
  });
  const columns: readonly Column<Row>[] = [
    {
      id: 'name',
      title: t('negotiation.estates'),
      sortValue: ({ estate }) => records.unit.get(estate.unitId)?.name ?? '',
      render: ({ estate }) => (
        <>
          {records.unit.get(estate.unitId)?.name ?? estate.unitId}
          <span className="soft cell-below">
            {records.authority.get(estate.authorityId)?.name} ·{' '}
            {t('negotiation.children', { count: estate.children })}
            {estate.agreements.map(({ agreementId }) => (
              <span
                key={agreementId}
                className="cell-below"
                title={records.agreement.get(agreementId)?.title}
              >
                {records.agreement.get(agreementId)?.title}
              </span>
            ))}
          </span>
        </>
      ),
    },
    wayColumn('ownWay', t('negotiation.ownSchool')),
    wayColumn('otherWay', t('negotiation.otherSchool')),
    {
      id: 'gain',
      title: t('negotiation.gain'),
      isNumber: true,
      sortValue: ({ gainMetres }) => gainMetres,
      render: ({ gainMetres }) => (gainMetres === null ? '—' : formatDifference(Math.round(gainMetres))),
    },
  ];
  if (rows.length === 0) return <p className="soft">{t('negotiation.noCandidates')}</p>;
  return (
    <DataTable
      label={t('border.sections.belt')}
      columns={columns}
      rows={rows}
      rowKey={({ estate }) => estate.unitId}
      selectedKey={selection?.kind === 'unit' ? selection.id : null}
      onSelect={({ estate }) => {
        const place = { kind: 'unit', id: estate.unitId } as const;
        select(place);
        zoom(selectionExtent(records, null, place));
      }}
    />
  );
}

function Way({ way, name }: { readonly way: WayToSchool | null; readonly name: string }) {
  const { t } = useTranslation();
  if (!way) return <span className="faint">—</span>;
  return (
    <>
      {way.metres === null ? t('negotiation.noWay') : formatCount(way.metres)}
      <span className="soft cell-below" title={name}>
        {name}
      </span>
    </>
  );
}

function gainOf({ ownWay, otherWay }: BeltEstate): number | null {
  if (ownWay?.metres == null || otherWay?.metres == null) return null;
  return ownWay.metres - otherWay.metres;
}
