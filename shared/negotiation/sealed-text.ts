// What an authority signs with its key: the terms by their hash, and who signs when. One changed letter is another text.
import { termsOfAgreement } from '../agreements/draft-agreement.ts';
import { canonicalJson } from '../history/canonical-json.ts';
import type { Agreement, AgreementSignature } from '../model/records.ts';

type Sha256 = (text: string) => string;

/** SHA-256 of everything the two sides agree on; not of signatures, status, events or seats used. */
export function termsHash(agreement: Agreement, sha256: Sha256): string {
  const { id, version, predecessor } = agreement;
  return sha256(canonicalJson({ id, version, predecessor, terms: termsOfAgreement(agreement) }));
}

/** The text under one signature. The heading keeps a seal from meaning anything else. */
export function sealedText(
  agreement: Agreement,
  { authorityId, signedBy, signedAt }: AgreementSignature,
  sha256: Sha256,
): string {
  const terms = termsHash(agreement, sha256);
  return canonicalJson({ seal: 'huapian agreement 1', terms, authorityId, signedBy, signedAt });
}
