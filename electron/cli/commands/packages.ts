import { type Result, refuse, succeed } from '../../../shared/model/result.ts';
import type { PackageReview } from '../../../shared/negotiation/package-review.ts';
import type { CommandOutput } from '../command.ts';
import { type Command, type CommandInput, textOption } from '../command.ts';
import { findAgreement, noAgreement } from '../find-agreement.ts';
import { missingOption, wrongOption } from '../read-options.ts';
import { type OpenProject, withProject } from '../with-project.ts';

const steps = ['export', 'open', 'receive', 'countersign'] as const;

export const packagesCommand: Command = {
  usage:
    'PROJECT export AGREEMENT|open FILE|receive FILE|countersign FILE [--as AUTHORITY] [--by NAME] [--out FILE] [--confirm-keys]',
  summary: {
    zh: '协议包：以一方名义签字并导出；核对对方的文件（不改动工程）；接收、会签并导出答复',
    en: 'agreement packages: sign and export for one side; look at the other side’s file (nothing changes); receive, countersign and export the answer',
  },
  options: {
    as: { type: 'string' },
    by: { type: 'string' },
    out: { type: 'string' },
    'confirm-keys': { type: 'boolean' },
  },
  positionals: [3, 3],
  run: async (input) => {
    const [project = '', step = '', subject = ''] = input.positionals;
    if (!steps.some((known) => known === step)) return wrongOption('packages PROJECT', step, steps);
    return withProject(project, input.onEvent, async (office) => {
      if (step === 'export') return exportFor(office, input, subject);
      const opened = await office.api.openPackage({ path: subject });
      if (!opened.ok) return opened;
      const looked = { path: subject, review: opened.value };
      if (step === 'open') return succeed(reviewOutput(opened.value, input.say));
      return step === 'receive' ? receive(office, input, looked) : countersign(office, input, looked);
    });
  },
};

/** Signs with the authority's key where `--by` is given and it has not signed yet, then writes the file. */
async function exportFor(
  office: OpenProject,
  input: CommandInput,
  subject: string,
): Promise<Result<CommandOutput>> {
  const agreement = findAgreement(office.state, subject);
  if (!agreement) return refuse(noAgreement(subject));
  return sealAndExport(office, input, {
    agreementId: agreement.id,
    signed: agreement.signatures.map(({ authorityId }) => authorityId),
  });
}

interface LookedAt {
  readonly path: string;
  readonly review: PackageReview;
}

/** Takes the package over as it was looked at. */
async function receive(
  office: OpenProject,
  input: CommandInput,
  { path, review }: LookedAt,
): Promise<Result<CommandOutput>> {
  const { contentSha256, agreement } = review;
  const confirmsKeys = input.options['confirm-keys'] === true;
  const received = await office.api.acceptPackage({ path, contentSha256, confirmsKeys });
  if (!received.ok) return received;
  const { label } = received.value.changeSet;
  return succeed({ json: { agreement: agreement.id }, text: [input.say(label)], status: 0 });
}

/** Receives, signs and answers. */
async function countersign(
  office: OpenProject,
  input: CommandInput,
  looked: LookedAt,
): Promise<Result<CommandOutput>> {
  // What is missing is said before anything is received.
  const missing = sideOf(office, input);
  if (!missing.ok) return missing;
  if (!textOption(input, 'by')) return missingOption('--by', ['李处']);
  if (!textOption(input, 'out')) return missingOption('--out', ['答复.hpxy']);
  const received = await receive(office, input, looked);
  if (!received.ok) return received;
  const { id: agreementId, signatures } = looked.review.agreement;
  return sealAndExport(office, input, { agreementId, signed: signatures.map((one) => one.authorityId) });
}

async function sealAndExport(
  office: OpenProject,
  input: CommandInput,
  { agreementId, signed }: { readonly agreementId: string; readonly signed: readonly string[] },
): Promise<Result<CommandOutput>> {
  const side = sideOf(office, input);
  if (!side.ok) return side;
  const out = textOption(input, 'out');
  if (!out) return missingOption('--out', ['提案.hpxy']);
  const authorityId = side.value;
  const signedBy = textOption(input, 'by');
  if (signedBy !== undefined && !signed.includes(authorityId)) {
    const sealed = await office.api.sealAgreement({ agreementId, authorityId, signedBy });
    if (!sealed.ok) return sealed;
  }
  const written = await office.api.exportPackage({ agreementId, fromAuthorityId: authorityId, out });
  if (!written.ok) return written;
  return succeed({
    json: { agreement: agreementId, ...written.value },
    text: [written.value.path],
    status: 0,
  });
}

/** The id of the authority that `--as` names. */
function sideOf({ state }: OpenProject, input: CommandInput): Result<string> {
  const name = textOption(input, 'as');
  if (!name) return missingOption('--as', ['涪城区']);
  const found = [...state.authority.values()].find((one) => one.id === name || one.name === name);
  return found
    ? succeed(found.id)
    : wrongOption('--as', name, [...state.authority.values()].map((one) => one.name).sort());
}

function reviewOutput(review: PackageReview, say: CommandInput['say']): CommandOutput {
  const standings = {
    own: { zh: '本机的密钥', en: 'the key of this machine' },
    known: { zh: '与以前的密钥相同', en: 'the key known before' },
    new: { zh: '第一次见到这把密钥，请电话核对指纹', en: 'a new key: compare the fingerprint by telephone' },
    changed: {
      zh: '与以前的密钥不同，请电话核对指纹',
      en: 'another key than before: compare the fingerprint',
    },
  };
  const purposes = {
    proposal: { zh: '对方提出', en: 'proposed' },
    'counter-proposal': { zh: '对方答复，有修改', en: 'answered with changes' },
    countersignature: { zh: '对方会签', en: 'countersigned' },
  };
  return {
    json: review,
    text: [
      `${review.agreement.title}  ${say(purposes[review.purpose])}`,
      ...review.signers.map(
        ({ name, signedBy, fingerprint, standing }) =>
          `  ${name}  ${signedBy}  ${fingerprint}  ${say(standings[standing])}`,
      ),
      ...review.terms.map(
        ({ what, before, after }) =>
          `  ${say(what)}: ${before ? say(before) : '—'} → ${after ? say(after) : '—'}`,
      ),
    ],
    status: 0,
  };
}
