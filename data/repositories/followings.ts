// Which plan follows which ⇄ the table of followings.
import type { Following } from '../../shared/model/records.ts';
import { defineRepository } from './record-mapping.ts';

interface FollowingRow {
  readonly id: string;
  readonly plan_id: string;
  readonly source_plan_id: string;
}

export const followings = defineRepository<Following, FollowingRow, Record<never, never>>({
  kind: 'following',
  table: 'followings',
  columns: ['id', 'plan_id', 'source_plan_id'],
  lists: {},
  toRow: ({ id, planId, sourcePlanId }) => ({ id, plan_id: planId, source_plan_id: sourcePlanId }),
  fromRow: (row) => ({
    kind: 'following',
    id: row.id,
    planId: row.plan_id,
    sourcePlanId: row.source_plan_id,
  }),
});
