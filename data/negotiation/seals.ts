import { createHash, createPublicKey, sign, verify } from 'node:crypto';
import type { Agreement, AgreementSeal, AgreementSignature } from '../../shared/model/records.ts';
import { sealedText } from '../../shared/negotiation/sealed-text.ts';
import { sha256OfText } from '../repositories/sha256-of-text.ts';
import type { AuthorityKey } from './authority-keys.ts';

/** Seals a signature that stands under the agreement's terms. */
export function sealSignature(
  agreement: Agreement,
  signature: AgreementSignature,
  { privateKey, publicKey }: Pick<AuthorityKey, 'privateKey' | 'publicKey'>,
): AgreementSeal {
  const text = Buffer.from(sealedText(agreement, signature, sha256OfText), 'utf8');
  return { publicKey, signature: sign(null, text, privateKey).toString('base64') };
}

/** Whether a seal is the one of its own key over these very terms; false for none and for a key that is none. */
export function isSealValid(agreement: Agreement, signature: AgreementSignature): boolean {
  const { seal } = signature;
  if (!seal) return false;
  try {
    const x = Buffer.from(seal.publicKey, 'base64').toString('base64url');
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    const text = Buffer.from(sealedText(agreement, signature, sha256OfText), 'utf8');
    return verify(null, text, key, Buffer.from(seal.signature, 'base64'));
  } catch {
    return false;
  }
}

/** A public key as people read it to each other: 32 hexadecimal digits of its SHA-256, in fours. */
export function fingerprint(publicKey: string): string {
  const hash = createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex');
  return (hash.slice(0, 32).match(/.{4}/gu) ?? []).join(' ');
}
