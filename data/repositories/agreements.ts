// 学位共享协议 ⇄ the table of agreements, with its units, signatures and history.
import type {
  Agreement,
  AgreementDocument,
  AgreementEvent,
  AgreementItem,
  AgreementSignature,
  Consultation,
  PoolShare,
  UsedSeats,
} from '../../shared/model/records.ts';
import { consultations, documents, events, items, pool, signatures, used } from './agreement-lists.ts';
import { defineRepository } from './record-mapping.ts';

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
  readonly version: number;
  readonly predecessor_id: string | null;
  readonly succession: 'amendment' | 'renewal' | null;
  readonly review_on: string;
  /** Hashes with a space between. */
  readonly lineage: string;
}

interface AgreementLists {
  readonly items: AgreementItem;
  readonly signatures: AgreementSignature;
  readonly events: AgreementEvent;
  readonly pool: PoolShare;
  readonly documents: AgreementDocument;
  readonly consultations: Consultation;
  readonly used: UsedSeats;
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
    'version',
    'predecessor_id',
    'succession',
    'review_on',
    'lineage',
  ],
  lists: {
    items: { ...items, items: (agreement) => agreement.items },
    signatures: { ...signatures, items: (agreement) => agreement.signatures },
    events: { ...events, items: (agreement) => agreement.events },
    pool: { ...pool, items: (agreement) => agreement.pool },
    documents: { ...documents, items: (agreement) => agreement.documents },
    consultations: { ...consultations, items: (agreement) => agreement.consultations },
    used: { ...used, items: (agreement) => agreement.used },
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
    version: agreement.version,
    predecessor_id: agreement.predecessor?.agreementId ?? null,
    succession: agreement.predecessor?.succession ?? null,
    review_on: agreement.reviewOn,
    lineage: (agreement.lineage ?? []).join(' '),
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
    pool: lists.pool,
    version: row.version,
    predecessor:
      row.predecessor_id === null || row.succession === null
        ? null
        : { agreementId: row.predecessor_id, succession: row.succession },
    reviewOn: row.review_on,
    documents: lists.documents,
    consultations: lists.consultations,
    used: lists.used,
    ...(row.lineage === '' ? {} : { lineage: row.lineage.split(' ') }),
  }),
});
