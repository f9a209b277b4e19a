import type { Agreement } from '../model/records.ts';

/** What people write of an agreement; the newer parts may be left out and are empty then. */
type WrittenTerms = Omit<
  Agreement,
  | 'kind'
  | 'id'
  | 'status'
  | 'signatures'
  | 'events'
  | 'version'
  | 'predecessor'
  | 'used'
  | 'pool'
  | 'reviewOn'
  | 'documents'
  | 'consultations'
  | 'lineage'
> &
  Partial<Pick<Agreement, 'pool' | 'reviewOn' | 'documents' | 'consultations'>>;

/** A draft with these terms, drawn up by somebody: nothing signed, nothing used, version 1 unless it amends another. */
export function draftAgreement(
  terms: WrittenTerms,
  made: { readonly id: string; readonly at: string; readonly by: string },
  origin: Pick<Agreement, 'version' | 'predecessor'> = { version: 1, predecessor: null },
): Agreement {
  return {
    pool: [],
    reviewOn: '',
    documents: [],
    consultations: [],
    ...terms,
    title: terms.title.trim(),
    kind: 'agreement',
    id: made.id,
    status: 'draft',
    signatures: [],
    events: [{ status: 'draft', at: made.at, by: made.by, note: '' }],
    used: [],
    ...origin,
  };
}

/** The terms of an agreement, as somebody could write them again. */
export function termsOfAgreement(agreement: Agreement): Required<WrittenTerms> {
  const { kind, id, status, signatures, events, version, predecessor, used, lineage, ...terms } = agreement;
  return terms;
}
