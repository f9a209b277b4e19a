import { Checkbox } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanComparison, PlanMove } from '../../../shared/checks/compare-plans.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { type ComparedPlans, moveKey } from '../../state/compare-store.ts';
import { useCompare, useRecords, useView } from '../../state/use-session.ts';
import { formatArea, formatCount } from '../../words/format.ts';
import { balanceChange } from './balance-change.ts';
import { moveExtent } from './move-extent.ts';
import { MoveSwatch } from './move-swatch.tsx';
import { schoolHues } from './school-hues.ts';

export interface MovesTableProps {
  readonly comparison: PlanComparison;
  readonly plans: ComparedPlans;
  /** Moves picked out for copying, by their keys. */
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Who moves: one row for every pair of schools, with the sums below. */
export function MovesTable({ comparison, plans, chosen, onChoose }: MovesTableProps) {
  const { t } = useTranslation();
  const records = useRecords();
  const { language, zoom } = useView((view) => view);
  const { selectedMove, look } = useCompare((compare) => compare);
  const hues = useMemo(() => schoolHues(records, plans), [records, plans]);
  const namesOf = ({ units }: PlanMove) =>
    units.map((id) => records.unit.get(id)?.name ?? id).join(language === 'zh' ? '、' : ', ');
  const schoolColumn = (side: 'from' | 'to'): Column<PlanMove> => ({
    id: side,
    title: t(`compare.${side}`),
    sortValue: (move) => move[side],
    render: (move) => move[side] ?? <span className="faint">{t('compare.nobody')}</span>,
  });
  const balanceColumn = (side: 'from' | 'to'): Column<PlanMove> => ({
    id: `${side}-balance`,
    title: t(`compare.${side}Balance`),
    isNumber: true,
    render: (move) => balanceChange(comparison.schools, move[side]),
  });
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    onChoose(next);
  };
  const columns: readonly Column<PlanMove>[] = [
    {
      id: 'chosen',
      title: '',
      width: 30,
      render: (move) => (
        <Checkbox
          aria-label={t('compare.choose', { from: move.from ?? '—', to: move.to ?? '—' })}
          checked={chosen.has(moveKey(move))}
          onChange={() => toggle(moveKey(move))}
        />
      ),
    },
    {
      id: 'swatch',
      title: '',
      width: 34,
      render: ({ from, to }) => (
        <MoveSwatch fromHue={hues.get(from ?? '') ?? null} toHue={hues.get(to ?? '') ?? null} />
      ),
    },
    schoolColumn('from'),
    schoolColumn('to'),
    {
      id: 'units',
      title: t('compare.units'),
      isNumber: true,
      sortValue: ({ units }) => units.length,
      render: ({ units }) => formatCount(units.length),
    },
    {
      id: 'children',
      title: t('compare.children'),
      isNumber: true,
      sortValue: ({ children }) => children,
      render: ({ children }) => formatCount(children),
    },
    {
      id: 'area',
      title: t('compare.area'),
      isNumber: true,
      sortValue: ({ areaSquareMetres }) => areaSquareMetres,
      render: ({ areaSquareMetres, ground }) => (ground ? formatArea(areaSquareMetres, language) : ''),
    },
    balanceColumn('from'),
    balanceColumn('to'),
    {
      id: 'names',
      title: t('compare.names'),
      render: (move) => (
        <span className="cut move-names soft" title={namesOf(move)}>
          {namesOf(move)}
        </span>
      ),
    },
  ];
  const { totals } = comparison;
  return (
    <DataTable
      label={`${t('compare.title')} (${t('compare.keyboard')})`}
      columns={columns}
      rows={comparison.moves}
      rowKey={moveKey}
      selectedKey={selectedMove}
      onSelect={(move) => {
        look({ selectedMove: moveKey(move) });
        zoom(moveExtent(records, move));
      }}
      onOpen={(move) => zoom(moveExtent(records, move))}
      footer={
        <tr>
          <td colSpan={4}>{t('compare.total')}</td>
          <td className="is-end">{formatCount(totals.units)}</td>
          <td className="is-end">{formatCount(totals.children)}</td>
          <td className="is-end">{formatArea(totals.areaSquareMetres, language)}</td>
          <td colSpan={3} />
        </tr>
      }
    />
  );
}
