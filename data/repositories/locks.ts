// What is locked in a plan ⇄ the table of locks.
import type { Lock } from '../../shared/model/records.ts';
import { defineRepository } from './record-mapping.ts';

interface LockRow {
  readonly id: string;
  readonly plan_id: string;
  readonly target_kind: Lock['targetKind'];
  readonly target_id: string;
}

export const locks = defineRepository<Lock, LockRow, Record<never, never>>({
  kind: 'lock',
  table: 'locks',
  columns: ['id', 'plan_id', 'target_kind', 'target_id'],
  lists: {},
  toRow: ({ id, planId, targetKind, targetId }) => ({
    id,
    plan_id: planId,
    target_kind: targetKind,
    target_id: targetId,
  }),
  fromRow: (row) => ({
    kind: 'lock',
    id: row.id,
    planId: row.plan_id,
    targetKind: row.target_kind,
    targetId: row.target_id,
  }),
});
