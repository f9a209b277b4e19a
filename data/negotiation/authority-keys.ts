// The Ed25519 keys that authorities sign with. They are made on this machine when somebody first signs for an
// authority, kept in the user's own folder where only the user can read them (mode 0600), and never leave it: a project
// file and a package hold the public half only.
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface AuthorityKey {
  readonly authorityId: string;
  readonly privateKey: KeyObject;
  /** Base64 of its 32 bytes. */
  readonly publicKey: string;
}

interface StoredKey {
  readonly authorityId: string;
  readonly privateKey: string;
}

function pathOf(folder: string, authorityId: string): string {
  return join(folder, `${createHash('sha256').update(authorityId).digest('hex').slice(0, 32)}.key.json`);
}

/** The key of an authority on this machine; null where nobody has signed for it here. */
export function readAuthorityKey(folder: string, authorityId: string): AuthorityKey | null {
  const path = pathOf(folder, authorityId);
  return existsSync(path) ? keyOfFile(path) : null;
}

/** The key of an authority, made where there is none yet. */
export function takeAuthorityKey(folder: string, authorityId: string): AuthorityKey {
  const known = readAuthorityKey(folder, authorityId);
  if (known) return known;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { privateKey } = generateKeyPairSync('ed25519');
  const stored: StoredKey = {
    authorityId,
    privateKey: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
  };
  // `wx`: a key that another window made in this very moment is not overwritten.
  writeFileSync(pathOf(folder, authorityId), JSON.stringify(stored), { mode: 0o600, flag: 'wx' });
  return keyOf(stored);
}

/** All keys on this machine, by authority. */
export function listAuthorityKeys(folder: string): AuthorityKey[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.key.json'))
    .map((name) => keyOfFile(join(folder, name)))
    .sort((a, b) => (a.authorityId < b.authorityId ? -1 : 1));
}

function keyOfFile(path: string): AuthorityKey {
  return keyOf(JSON.parse(readFileSync(path, 'utf8')) as StoredKey);
}

function keyOf({ authorityId, privateKey: pem }: StoredKey): AuthorityKey {
  const privateKey = createPrivateKey(pem);
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  return { authorityId, privateKey, publicKey: Buffer.from(x, 'base64url').toString('base64') };
}
