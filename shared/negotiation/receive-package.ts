// A package taken into the project: what is missing here is added, the agreement is added or goes on from the version
// that is here. Everything else of ours stays as it is. Refuses whatever does not build on what we have.
import { advanceStatus } from '../agreements/agreement-status.ts';
import { refuseTerms } from '../agreements/refuse-terms.ts';
import type { ChangeSet } from '../history/change-set.ts';
import { createProjectState, listRecords, type ProjectState } from '../model/project-state.ts';
import type { Agreement, AgreementSignature, AgreementStatus, ProjectRecord } from '../model/records.ts';
import { type Refusal, type Result, refuse, succeed } from '../model/result.ts';
import type { AgreementPackage } from './agreement-package.ts';
import { packageRefusals } from './package-refusals.ts';
import { termsHash } from './sealed-text.ts';

export interface ReceivingContext {
  readonly author: string;
  readonly now: () => string;
  readonly sha256: (text: string) => string;
}

/** What the package is to this project, or why it can't be taken over. */
export type PackagePurpose = 'proposal' | 'counter-proposal' | 'countersignature';

export function packagePurpose(
  state: ProjectState,
  { agreement }: AgreementPackage,
  sha256: (text: string) => string,
): PackagePurpose {
  const ours = state.agreement.get(agreement.id);
  if (!ours) return 'proposal';
  return termsHash(ours, sha256) === termsHash(agreement, sha256) ? 'countersignature' : 'counter-proposal';
}

/** The change that receiving makes. The seals are taken as verified. */
export function receivePackage(
  state: ProjectState,
  incoming: AgreementPackage,
  context: ReceivingContext,
): Result<ChangeSet> {
  const ours = state.agreement.get(incoming.agreement.id);
  const refusal = ours ? refuseSuccession(ours, incoming, context) : refusePredecessor(state, incoming);
  if (refusal) return refuse(refusal);
  const loose = refuseLooseRecords(state, incoming);
  if (loose) return refuse(loose);
  const added = missingRecords(state, incoming);
  const merged = mergeAgreement(ours, incoming, context);
  if (!merged.ok) return merged;
  const after = merged.value;
  const wrongTerms = refuseTerms(createProjectState([...listRecords(state), ...added]), after);
  if (wrongTerms) return refuse(wrongTerms);
  const from = nameOf(state, incoming);
  return succeed({
    command: 'receive-package',
    label: {
      zh: `接收${from}的协议包“${after.title}”`,
      en: `Received the package of ${from}: “${after.title}”`,
    },
    added: ours ? added : [...added, after],
    updated: ours ? [{ before: ours, after }] : [],
    removed: [],
  });
}

/** Records of the package that this project does not have, in order of dependence. */
export function missingRecords(state: ProjectState, { records }: AgreementPackage): ProjectRecord[] {
  return records.filter(({ kind, id }) => !state[kind].has(id));
}

/** A campus needs its school, a school its authority: here or in the package. */
function refuseLooseRecords(state: ProjectState, incoming: AgreementPackage): Refusal | null {
  const has = (kind: 'school' | 'authority', id: string) =>
    state[kind].has(id) || incoming.records.some((record) => record.kind === kind && record.id === id);
  for (const record of incoming.records) {
    const isLoose =
      (record.kind === 'campus' && !has('school', record.schoolId)) ||
      (record.kind === 'school' && record.authorityId !== null && !has('authority', record.authorityId));
    if (isLoose) return packageRefusals.incomplete(record.name);
  }
  return null;
}

function refuseSuccession(
  ours: Agreement,
  { agreement }: AgreementPackage,
  { sha256 }: ReceivingContext,
): Refusal | null {
  const [own, other] = [termsHash(ours, sha256), termsHash(agreement, sha256)];
  if (own === other) {
    const isNew = agreement.signatures.some((signature) => !hasSignature(ours, signature));
    return isNew ? null : packageRefusals.signedBefore(ours);
  }
  if ((ours.lineage ?? []).includes(other)) return packageRefusals.superseded(ours);
  if (!(agreement.lineage ?? []).includes(own)) return packageRefusals.otherVersion(ours);
  return ours.status === 'draft' || ours.status === 'proposed' ? null : packageRefusals.settled(ours);
}

function refusePredecessor(state: ProjectState, { agreement }: AgreementPackage): Refusal | null {
  const { predecessor } = agreement;
  if (predecessor === null || state.agreement.has(predecessor.agreementId)) return null;
  return packageRefusals.predecessorMissing(agreement);
}

function hasSignature(
  { signatures }: Agreement,
  { authorityId, signedBy, seal }: AgreementSignature,
): boolean {
  return signatures.some(
    (one) =>
      one.authorityId === authorityId && one.signedBy === signedBy && one.seal?.signature === seal?.signature,
  );
}

const statusAfter: readonly AgreementStatus[] = ['draft', 'proposed', 'countersigned'];

function mergeAgreement(
  ours: Agreement | undefined,
  { agreement }: AgreementPackage,
  { author, now, sha256 }: ReceivingContext,
): Result<Agreement> {
  const isSameText = ours !== undefined && termsHash(ours, sha256) === termsHash(agreement, sha256);
  const lineage = [...new Set([...(ours?.lineage ?? []), ...(agreement.lineage ?? [])])];
  // On other terms our signature is void: a signature stands under the words that were signed.
  const kept = isSameText ? ours.signatures : [];
  const signatures = [
    ...kept,
    ...agreement.signatures.filter(({ authorityId }) => kept.every((one) => one.authorityId !== authorityId)),
  ];
  const draft: Agreement = {
    ...agreement,
    lineage,
    signatures: kept,
    status: isSameText ? ours.status : 'draft',
    events: [
      ...(ours?.events ?? []),
      ...(isSameText ? [] : [{ status: 'draft' as const, at: now(), by: author, note: '收到对方的协议包' }]),
    ],
    used: ours?.used ?? [],
  };
  let merged = draft;
  for (const signature of signatures.slice(kept.length)) {
    const next = statusAfter[merged.signatures.length + 1];
    if (!next) break;
    const event = { at: signature.signedAt, by: signature.signedBy, note: '随协议包' };
    const advanced = advanceStatus(merged, next, event);
    if (!advanced.ok) return advanced;
    merged = { ...advanced.value, signatures: [...merged.signatures, signature] };
  }
  return succeed(merged);
}

function nameOf(state: ProjectState, { fromAuthorityId, records }: AgreementPackage): string {
  const known = state.authority.get(fromAuthorityId) ?? records.find(({ id }) => id === fromAuthorityId);
  return known?.name ?? fromAuthorityId;
}
