// 边界小区争议 ⇄ the table of cases, with its opinions and attachments. What was measured is one JSON value: it is read
// and printed whole, and no other program computes with it.
import { caseEvidenceSchema } from '../../shared/api/case-schema.ts';
import { canonicalJson } from '../../shared/history/canonical-json.ts';
import type { AgreementDocument, BorderCase, CaseOptionKind } from '../../shared/model/records.ts';
import { documentRows } from './agreement-lists.ts';
import { defineList, defineRepository } from './record-mapping.ts';

interface CaseRow {
  readonly id: string;
  readonly unit_id: string;
  readonly other_authority_id: string;
  readonly claim: string;
  readonly received_on: string;
  readonly evidence_json: string;
  readonly decision: CaseOptionKind | null;
  readonly reason: string | null;
  readonly decided_by: string | null;
  readonly decided_at: string | null;
}

type Opinion = BorderCase['opinions'][number];

interface CaseLists {
  readonly opinions: Opinion;
  readonly attachments: AgreementDocument;
}

const opinions = defineList<{ readonly given_by: string; readonly opinion: string }, Opinion>({
  table: 'case_opinions',
  owner: 'case_id',
  columns: ['given_by', 'opinion'],
  toRow: ({ from, text }) => ({ given_by: from, opinion: text }),
  fromRow: ({ given_by, opinion }) => ({ from: given_by, text: opinion }),
});

const attachments = defineList({ table: 'case_attachments', owner: 'case_id', ...documentRows });

export const cases = defineRepository<BorderCase, CaseRow, CaseLists>({
  kind: 'case',
  table: 'cases',
  columns: [
    'id',
    'unit_id',
    'other_authority_id',
    'claim',
    'received_on',
    'evidence_json',
    'decision',
    'reason',
    'decided_by',
    'decided_at',
  ],
  lists: {
    opinions: { ...opinions, items: (one) => one.opinions },
    attachments: { ...attachments, items: (one) => one.attachments },
  },
  toRow: ({ id, unitId, otherAuthorityId, claim, receivedOn, evidence, decision }) => ({
    id,
    unit_id: unitId,
    other_authority_id: otherAuthorityId,
    claim,
    received_on: receivedOn,
    evidence_json: canonicalJson(evidence),
    decision: decision?.option ?? null,
    reason: decision?.reason ?? null,
    decided_by: decision?.by ?? null,
    decided_at: decision?.at ?? null,
  }),
  fromRow: (row, lists) => ({
    kind: 'case',
    id: row.id,
    unitId: row.unit_id,
    otherAuthorityId: row.other_authority_id,
    claim: row.claim,
    receivedOn: row.received_on,
    evidence: caseEvidenceSchema.parse(JSON.parse(row.evidence_json)),
    opinions: lists.opinions,
    attachments: lists.attachments,
    decision:
      row.decision === null
        ? null
        : {
            option: row.decision,
            reason: row.reason ?? '',
            by: row.decided_by ?? '',
            at: row.decided_at ?? '',
          },
  }),
});
