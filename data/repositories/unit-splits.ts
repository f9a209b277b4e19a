// Why a border may cut an estate ⇄ the table of unit splits.
import type { UnitSplit } from '../../shared/model/records.ts';
import { defineRepository } from './record-mapping.ts';

interface UnitSplitRow {
  readonly id: string;
  readonly plan_id: string;
  readonly unit_id: string;
  readonly reason: string;
}

export const unitSplits = defineRepository<UnitSplit, UnitSplitRow, Record<never, never>>({
  kind: 'unit-split',
  table: 'unit_splits',
  columns: ['id', 'plan_id', 'unit_id', 'reason'],
  lists: {},
  toRow: ({ id, planId, unitId, reason }) => ({ id, plan_id: planId, unit_id: unitId, reason }),
  fromRow: (row) => ({
    kind: 'unit-split',
    id: row.id,
    planId: row.plan_id,
    unitId: row.unit_id,
    reason: row.reason,
  }),
});
