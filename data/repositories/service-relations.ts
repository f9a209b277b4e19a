// Which unit may be served by which campus ⇄ the table of service relations.
import type { ServiceRelation } from '../../shared/model/records.ts';
import { defineRepository } from './record-mapping.ts';

interface ServiceRelationRow {
  readonly id: string;
  readonly unit_id: string;
  readonly campus_id: string;
  readonly stage: ServiceRelation['stage'];
  readonly relation_kind: ServiceRelation['relationKind'];
  readonly quota_seats: number | null;
  readonly priority: number;
  readonly from_school_year: number;
  readonly to_school_year: number | null;
  readonly authority_id: string | null;
  readonly agreement_id: string | null;
  readonly basis: string;
}

export const serviceRelations = defineRepository<ServiceRelation, ServiceRelationRow, Record<never, never>>({
  kind: 'service-relation',
  table: 'service_relations',
  columns: [
    'id',
    'unit_id',
    'campus_id',
    'stage',
    'relation_kind',
    'quota_seats',
    'priority',
    'from_school_year',
    'to_school_year',
    'authority_id',
    'agreement_id',
    'basis',
  ],
  lists: {},
  toRow: (relation) => ({
    id: relation.id,
    unit_id: relation.unitId,
    campus_id: relation.campusId,
    stage: relation.stage,
    relation_kind: relation.relationKind,
    quota_seats: relation.quota,
    priority: relation.priority,
    from_school_year: relation.fromSchoolYear,
    to_school_year: relation.toSchoolYear,
    authority_id: relation.authorityId,
    agreement_id: relation.agreementId,
    basis: relation.basis,
  }),
  fromRow: (row) => ({
    kind: 'service-relation',
    id: row.id,
    unitId: row.unit_id,
    campusId: row.campus_id,
    stage: row.stage,
    relationKind: row.relation_kind,
    quota: row.quota_seats,
    priority: row.priority,
    fromSchoolYear: row.from_school_year,
    toSchoolYear: row.to_school_year,
    authorityId: row.authority_id,
    agreementId: row.agreement_id,
    basis: row.basis,
  }),
});
