// The lists inside an agreement, each a table of its own.
import type {
  AgreementDocument,
  AgreementEvent,
  AgreementItem,
  AgreementSignature,
  Consultation,
  PoolShare,
  UsedSeats,
} from '../../shared/model/records.ts';
import { defineList } from './record-mapping.ts';

interface ItemRow {
  readonly unit_id: string;
  readonly from_authority_id: string;
  readonly campus_id: string;
  readonly seats: number;
  readonly share_percent: number | null;
}

interface SignatureRow {
  readonly authority_id: string;
  readonly signed_by: string;
  readonly signed_at: string;
  readonly public_key: string | null;
  readonly seal: string | null;
}

interface EventRow {
  readonly status: AgreementEvent['status'];
  readonly occurred_at: string;
  readonly done_by: string;
  readonly note: string;
}

export const items = defineList<ItemRow, AgreementItem>({
  table: 'agreement_items',
  owner: 'agreement_id',
  columns: ['unit_id', 'from_authority_id', 'campus_id', 'seats', 'share_percent'],
  toRow: ({ unitId, fromAuthorityId, campusId, seats, sharePercent }) => ({
    unit_id: unitId,
    from_authority_id: fromAuthorityId,
    campus_id: campusId,
    seats,
    share_percent: sharePercent ?? null,
  }),
  fromRow: ({ unit_id, from_authority_id, campus_id, seats, share_percent }) => ({
    unitId: unit_id,
    fromAuthorityId: from_authority_id,
    campusId: campus_id,
    seats,
    ...(share_percent === null ? {} : { sharePercent: share_percent }),
  }),
});

export const signatures = defineList<SignatureRow, AgreementSignature>({
  table: 'agreement_signatures',
  owner: 'agreement_id',
  columns: ['authority_id', 'signed_by', 'signed_at', 'public_key', 'seal'],
  toRow: ({ authorityId, signedBy, signedAt, seal }) => ({
    authority_id: authorityId,
    signed_by: signedBy,
    signed_at: signedAt,
    public_key: seal?.publicKey ?? null,
    seal: seal?.signature ?? null,
  }),
  fromRow: ({ authority_id, signed_by, signed_at, public_key, seal }) => ({
    authorityId: authority_id,
    signedBy: signed_by,
    signedAt: signed_at,
    ...(public_key === null || seal === null ? {} : { seal: { publicKey: public_key, signature: seal } }),
  }),
});

export const events = defineList<EventRow, AgreementEvent>({
  table: 'agreement_events',
  owner: 'agreement_id',
  columns: ['status', 'occurred_at', 'done_by', 'note'],
  toRow: ({ status, at, by, note }) => ({ status, occurred_at: at, done_by: by, note }),
  fromRow: ({ status, occurred_at, done_by, note }) => ({ status, at: occurred_at, by: done_by, note }),
});

interface PoolRow {
  readonly campus_id: string;
  readonly seats: number;
}

export const pool = defineList<PoolRow, PoolShare>({
  table: 'agreement_pool',
  owner: 'agreement_id',
  columns: ['campus_id', 'seats'],
  toRow: ({ campusId, seats }) => ({ campus_id: campusId, seats }),
  fromRow: ({ campus_id, seats }) => ({ campusId: campus_id, seats }),
});

interface DocumentRow {
  readonly name: string;
  readonly sha256: string;
  readonly byte_count: number;
  readonly dated_on: string | null;
}

/** How a document is stored, whatever it belongs to. */
export const documentRows = {
  columns: ['name', 'sha256', 'byte_count', 'dated_on'] as const,
  toRow: ({ name, sha256, byteCount, datedOn }: AgreementDocument): DocumentRow => ({
    name,
    sha256,
    byte_count: byteCount,
    dated_on: datedOn ?? null,
  }),
  fromRow: ({ name, sha256, byte_count, dated_on }: DocumentRow): AgreementDocument => ({
    name,
    sha256,
    byteCount: byte_count,
    ...(dated_on === null ? {} : { datedOn: dated_on }),
  }),
};

export const documents = defineList<DocumentRow, AgreementDocument>({
  table: 'agreement_documents',
  owner: 'agreement_id',
  ...documentRows,
});

interface ConsultationRow {
  readonly consulted: string;
  readonly held_on: string;
  readonly asked_count: number;
  readonly answered_count: number;
  readonly in_favour_count: number;
  readonly result: string;
}

export const consultations = defineList<ConsultationRow, Consultation>({
  table: 'agreement_consultations',
  owner: 'agreement_id',
  columns: ['consulted', 'held_on', 'asked_count', 'answered_count', 'in_favour_count', 'result'],
  toRow: (consultation) => ({
    consulted: consultation.consulted,
    held_on: consultation.heldOn,
    asked_count: consultation.askedCount,
    answered_count: consultation.answeredCount,
    in_favour_count: consultation.inFavourCount,
    result: consultation.result,
  }),
  fromRow: (row) => ({
    consulted: row.consulted,
    heldOn: row.held_on,
    askedCount: row.asked_count,
    answeredCount: row.answered_count,
    inFavourCount: row.in_favour_count,
    result: row.result,
  }),
});

interface UsedSeatsRow {
  readonly school_year: number;
  readonly from_authority_id: string;
  readonly seats: number;
}

export const used = defineList<UsedSeatsRow, UsedSeats>({
  table: 'agreement_used_seats',
  owner: 'agreement_id',
  columns: ['school_year', 'from_authority_id', 'seats'],
  toRow: ({ schoolYear, fromAuthorityId, seats }) => ({
    school_year: schoolYear,
    from_authority_id: fromAuthorityId,
    seats,
  }),
  fromRow: ({ school_year, from_authority_id, seats }) => ({
    schoolYear: school_year,
    fromAuthorityId: from_authority_id,
    seats,
  }),
});
