// 方案 ⇄ the table of plans.
import type { Plan } from '../../shared/model/records.ts';
import { defineRepository } from './record-mapping.ts';

interface PlanRow {
  readonly id: string;
  readonly name: string;
  readonly plan_type: Plan['planType'];
  readonly stage: Plan['stage'];
  readonly school_year: number;
  readonly status: Plan['status'];
  readonly parent_id: string | null;
  readonly authority_id: string | null;
  readonly number: string | null;
  readonly content_hash: string | null;
  readonly frozen_at: string | null;
  readonly created_at: string;
}

export const plans = defineRepository<Plan, PlanRow, Record<never, never>>({
  kind: 'plan',
  table: 'plans',
  columns: [
    'id',
    'name',
    'plan_type',
    'stage',
    'school_year',
    'status',
    'parent_id',
    'authority_id',
    'number',
    'content_hash',
    'frozen_at',
    'created_at',
  ],
  lists: {},
  toRow: (plan) => ({
    id: plan.id,
    name: plan.name,
    plan_type: plan.planType,
    stage: plan.stage,
    school_year: plan.schoolYear,
    status: plan.status,
    parent_id: plan.parentId,
    authority_id: plan.authorityId,
    number: plan.number,
    content_hash: plan.contentHash,
    frozen_at: plan.frozenAt,
    created_at: plan.createdAt,
  }),
  fromRow: (row) => ({
    kind: 'plan',
    id: row.id,
    name: row.name,
    planType: row.plan_type,
    stage: row.stage,
    schoolYear: row.school_year,
    status: row.status,
    parentId: row.parent_id,
    authorityId: row.authority_id,
    number: row.number,
    contentHash: row.content_hash,
    frozenAt: row.frozen_at,
    createdAt: row.created_at,
  }),
});
