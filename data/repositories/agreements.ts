// 学位共享协议 ⇄ the table of agreements, with its units, signatures and history.
import type {
  Agreement,
  AgreementEvent,
  AgreementItem,
  AgreementSignature,
} from '../../shared/model/records.ts';
import { defineList, defineRepository } from './record-mapping.ts';

interface AgreementRow {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly agreement_kind: Agreement['agreementKind'];
  readonly first_party_id: string;
  readonly second_party_id: string;
  readonly stage: Agreement['stage'];
  readonly from_school_year: number;
  readonly to_school_year: number;
  readonly children_tolerance: number;
  readonly status: Agreement['status'];
  readonly basis: string;
  readonly contact: string;
  readonly note: string;
}

interface ItemRow {
  readonly unit_id: string;
  readonly from_authority_id: string;
  readonly campus_id: string;
  readonly seats: number;
}

interface SignatureRow {
  readonly authority_id: string;
  readonly signed_by: string;
  readonly signed_at: string;
}

interface EventRow {
  readonly status: AgreementEvent['status'];
  readonly occurred_at: string;
  readonly done_by: string;
  readonly note: string;
}

const items = defineList<ItemRow, AgreementItem>({
  table: 'agreement_items',
  owner: 'agreement_id',
  columns: ['unit_id', 'from_authority_id', 'campus_id', 'seats'],
  toRow: ({ unitId, fromAuthorityId, campusId, seats }) => ({
    unit_id: unitId,
    from_authority_id: fromAuthorityId,
    campus_id: campusId,
    seats,
  }),
  fromRow: ({ unit_id, from_authority_id, campus_id, seats }) => ({
    unitId: unit_id,
    fromAuthorityId: from_authority_id,
    campusId: campus_id,
    seats,
  }),
});

const signatures = defineList<SignatureRow, AgreementSignature>({
  table: 'agreement_signatures',
  owner: 'agreement_id',
  columns: ['authority_id', 'signed_by', 'signed_at'],
  toRow: ({ authorityId, signedBy, signedAt }) => ({
    authority_id: authorityId,
    signed_by: signedBy,
    signed_at: signedAt,
  }),
  fromRow: ({ authority_id, signed_by, signed_at }) => ({
    authorityId: authority_id,
    signedBy: signed_by,
    signedAt: signed_at,
  }),
});

const events = defineList<EventRow, AgreementEvent>({
  table: 'agreement_events',
  owner: 'agreement_id',
  columns: ['status', 'occurred_at', 'done_by', 'note'],
  toRow: ({ status, at, by, note }) => ({ status, occurred_at: at, done_by: by, note }),
  fromRow: ({ status, occurred_at, done_by, note }) => ({ status, at: occurred_at, by: done_by, note }),
});

interface AgreementLists {
  readonly items: AgreementItem;
  readonly signatures: AgreementSignature;
  readonly events: AgreementEvent;
}

export const agreements = defineRepository<Agreement, AgreementRow, AgreementLists>({
  kind: 'agreement',
  table: 'agreements',
  columns: [
    'id',
    'number',
    'title',
    'agreement_kind',
    'first_party_id',
    'second_party_id',
    'stage',
    'from_school_year',
    'to_school_year',
    'children_tolerance',
    'status',
    'basis',
    'contact',
    'note',
  ],
  lists: {
    items: { ...items, items: (agreement) => agreement.items },
    signatures: { ...signatures, items: (agreement) => agreement.signatures },
    events: { ...events, items: (agreement) => agreement.events },
  },
  toRow: (agreement) => ({
    id: agreement.id,
    number: agreement.number,
    title: agreement.title,
    agreement_kind: agreement.agreementKind,
    first_party_id: agreement.partyIds[0],
    second_party_id: agreement.partyIds[1],
    stage: agreement.stage,
    from_school_year: agreement.fromSchoolYear,
    to_school_year: agreement.toSchoolYear,
    children_tolerance: agreement.childrenTolerance,
    status: agreement.status,
    basis: agreement.basis,
    contact: agreement.contact,
    note: agreement.note,
  }),
  fromRow: (row, lists) => ({
    kind: 'agreement',
    id: row.id,
    number: row.number,
    title: row.title,
    agreementKind: row.agreement_kind,
    partyIds: [row.first_party_id, row.second_party_id],
    stage: row.stage,
    items: lists.items,
    fromSchoolYear: row.from_school_year,
    toSchoolYear: row.to_school_year,
    childrenTolerance: row.children_tolerance,
    status: row.status,
    signatures: lists.signatures,
    events: lists.events,
    basis: row.basis,
    contact: row.contact,
    note: row.note,
  }),
});
