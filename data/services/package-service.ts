// Two offices settle an agreement by files: sign with a key, export, look at what came back, take it over or not.
import { resolve } from 'node:path';
import type { CommittedChange, RequestOf, WrittenFile } from '../../shared/api/project-api.ts';
import { findRecord } from '../../shared/commands/find-record.ts';
import { runProjectCommand } from '../../shared/commands/run-project-command.ts';
import type { ProjectState } from '../../shared/model/project-state.ts';
import type { Agreement } from '../../shared/model/records.ts';
import { type Refusal, type Result, refuse, succeed } from '../../shared/model/result.ts';
import {
  type AgreementPackage,
  makePackage,
  packageText,
} from '../../shared/negotiation/agreement-package.ts';
import { lookThroughPackage } from '../../shared/negotiation/look-through-package.ts';
import { packageRefusals } from '../../shared/negotiation/package-refusals.ts';
import {
  type KeyStanding,
  type PackageReview,
  reviewAdded,
  reviewDifferences,
  reviewTerms,
} from '../../shared/negotiation/package-review.ts';
import { packagePurpose, receivePackage } from '../../shared/negotiation/receive-package.ts';
import { termsHash } from '../../shared/negotiation/sealed-text.ts';
import { refuseOverwriting } from '../files/refuse-overwriting.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { readAuthorityKey, takeAuthorityKey } from '../negotiation/authority-keys.ts';
import { readPackage } from '../negotiation/read-package.ts';
import { fingerprint, sealSignature } from '../negotiation/seals.ts';
import { sha256OfText } from '../repositories/sha256-of-text.ts';
import { commandContextOf } from './edit-service.ts';
import { commitAndTell, openSessionOf, type ProjectHost } from './project-host.ts';

/** Signs as `sign-agreement` does, and seals the signature with the authority's key on this machine. */
export async function sealAgreement(
  host: ProjectHost,
  { agreementId, authorityId, signedBy }: RequestOf<'sealAgreement'>,
): Promise<Result<CommittedChange>> {
  const session = openSessionOf(host);
  if (!session.ok) return session;
  const command = { name: 'sign-agreement', agreementId, authorityId, signedBy } as const;
  const signed = runProjectCommand(session.value.state, command, commandContextOf(host.dependencies));
  if (!signed.ok) return signed;
  const key = takeAuthorityKey(host.dependencies.keyFolder, authorityId);
  const updated = signed.value.updated.map(({ before, after }) =>
    after.kind === 'agreement' && after.id === agreementId
      ? { before, after: withSeal(after, key) }
      : { before, after },
  );
  const changeSet = { ...signed.value, updated };
  return commitAndTell(host, session.value, { action: 'do', refersTo: null, changeSet });
}

function withSeal(agreement: Agreement, key: ReturnType<typeof takeAuthorityKey>): Agreement {
  const last = agreement.signatures.at(-1);
  if (!last) return agreement;
  const seal = sealSignature(agreement, last, key);
  const lineage = [...new Set([...(agreement.lineage ?? []), termsHash(agreement, sha256OfText)])];
  return { ...agreement, lineage, signatures: [...agreement.signatures.slice(0, -1), { ...last, seal }] };
}

/** Writes the package of an agreement that is signed with keys only. */
export async function exportPackage(
  host: ProjectHost,
  { agreementId, fromAuthorityId, out }: RequestOf<'exportPackage'>,
): Promise<Result<WrittenFile>> {
  const session = openSessionOf(host);
  if (!session.ok) return session;
  const { state, file } = session.value;
  const found = findRecord(state, 'agreement', agreementId);
  if (!found.ok) return found;
  const path = resolve(out);
  const refusal = refuseExport(state, found.value, fromAuthorityId) ?? refuseOverwriting(path, [file.path]);
  if (refusal) return refuse(refusal);
  const { createId, now } = host.dependencies;
  const made = makePackage(
    state,
    found.value,
    { id: createId('package'), madeAt: now(), fromAuthorityId },
    sha256OfText,
  );
  const looked = lookThroughPackage(made);
  if (!looked.ok) return looked;
  const [written] = await writeAtomically([{ path, bytes: packageText(made) }], looked.value);
  return written ? succeed(written) : refuse(packageRefusals.notSigned(found.value));
}

function refuseExport(state: ProjectState, agreement: Agreement, fromAuthorityId: string): Refusal | null {
  if (!agreement.partyIds.includes(fromAuthorityId)) return packageRefusals.notParty();
  if (agreement.signatures.length === 0) return packageRefusals.notSigned(agreement);
  const unsealed = agreement.signatures.find(({ seal }) => !seal);
  if (unsealed) {
    return packageRefusals.unsealed(state.authority.get(unsealed.authorityId)?.name ?? unsealed.authorityId);
  }
  return null;
}

/** What receiving a package would change here. Refuses as receiving would, but for a key that has changed. */
export async function openPackage(
  host: ProjectHost,
  { path }: RequestOf<'openPackage'>,
): Promise<Result<PackageReview>> {
  const session = openSessionOf(host);
  if (!session.ok) return session;
  const read = await readPackage(resolve(path));
  if (!read.ok) return read;
  const { state } = session.value;
  const incoming = read.value;
  const refusal = refuseForeignKey(host, incoming);
  if (refusal) return refuse({ ...refusal, file: path });
  const received = receivePackage(state, incoming, receivingContext(host));
  if (!received.ok) return refuse({ ...received.refusal, file: path });
  const { agreement, contentSha256, madeAt, fromAuthorityId } = incoming;
  return succeed({
    contentSha256,
    purpose: packagePurpose(state, incoming, sha256OfText),
    madeAt,
    fromAuthorityId,
    agreement,
    signers: agreement.signatures.map(({ authorityId, signedBy, signedAt, seal }) => ({
      authorityId,
      name: nameOf(state, incoming, authorityId),
      signedBy,
      signedAt,
      fingerprint: fingerprint(seal?.publicKey ?? ''),
      standing: standingOf(host, state, authorityId, seal?.publicKey ?? ''),
    })),
    terms: reviewTerms(state, incoming),
    added: reviewAdded(state, incoming),
    differences: reviewDifferences(state, incoming),
  });
}

/** Takes over the package that was looked at: the same bytes, and no new key unless somebody has confirmed it. */
export async function acceptPackage(
  host: ProjectHost,
  { path, contentSha256, confirmsKeys }: RequestOf<'acceptPackage'>,
): Promise<Result<CommittedChange>> {
  const session = openSessionOf(host);
  if (!session.ok) return session;
  const read = await readPackage(resolve(path));
  if (!read.ok) return read;
  const incoming = read.value;
  if (incoming.contentSha256 !== contentSha256) return refuse({ ...packageRefusals.altered(), file: path });
  const { state } = session.value;
  const refusal =
    refuseForeignKey(host, incoming) ?? (confirmsKeys ? null : refuseChangedKey(state, incoming));
  if (refusal) return refuse({ ...refusal, file: path });
  const received = receivePackage(state, incoming, receivingContext(host));
  if (!received.ok) return refuse({ ...received.refusal, file: path });
  return commitAndTell(host, session.value, { action: 'do', refersTo: null, changeSet: received.value });
}

function receivingContext(host: ProjectHost) {
  const { author, now } = host.dependencies;
  return { author, now, sha256: sha256OfText };
}

function nameOf(state: ProjectState, { records }: AgreementPackage, authorityId: string): string {
  return (
    state.authority.get(authorityId)?.name ??
    records.find(({ id }) => id === authorityId)?.name ??
    authorityId
  );
}

function standingOf(
  host: ProjectHost,
  state: ProjectState,
  authorityId: string,
  publicKey: string,
): KeyStanding {
  if (readAuthorityKey(host.dependencies.keyFolder, authorityId)?.publicKey === publicKey) return 'own';
  const known = keysInProject(state, authorityId);
  return known.length === 0 ? 'new' : known.includes(publicKey) ? 'known' : 'changed';
}

function keysInProject(state: ProjectState, authorityId: string): string[] {
  return [...state.agreement.values()].flatMap(({ signatures }) =>
    signatures.flatMap((one) => (one.authorityId === authorityId && one.seal ? [one.seal.publicKey] : [])),
  );
}

/** A signature for an authority whose key is here, made with another key. */
function refuseForeignKey(host: ProjectHost, incoming: AgreementPackage): Refusal | null {
  for (const { authorityId, seal } of incoming.agreement.signatures) {
    const own = readAuthorityKey(host.dependencies.keyFolder, authorityId);
    if (own && own.publicKey !== seal?.publicKey) {
      const name = incoming.records.find(({ id }) => id === authorityId)?.name ?? authorityId;
      return packageRefusals.foreignKey(name);
    }
  }
  return null;
}

function refuseChangedKey(state: ProjectState, incoming: AgreementPackage): Refusal | null {
  for (const { authorityId, seal } of incoming.agreement.signatures) {
    const known = keysInProject(state, authorityId);
    const last = known.at(-1);
    if (last === undefined || !seal || known.includes(seal.publicKey)) continue;
    const name = nameOf(state, incoming, authorityId);
    return packageRefusals.keyChanged(name, fingerprint(last), fingerprint(seal.publicKey));
  }
  return null;
}
