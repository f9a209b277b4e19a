// A package as it comes in: bytes of a stranger. Size first, then form, then its own hash, then every seal.
import { open } from 'node:fs/promises';
import { packageSchema } from '../../shared/api/package-schema.ts';
import { type Refusal, type Result, refuse, succeed } from '../../shared/model/result.ts';
import { type AgreementPackage, contentHash } from '../../shared/negotiation/agreement-package.ts';
import { packageRefusals } from '../../shared/negotiation/package-refusals.ts';
import { sha256OfText } from '../repositories/sha256-of-text.ts';
import { isSealValid } from './seals.ts';

/** Two authorities' borders and some hundred estates are far below. */
export const mostPackageBytes = 32 * 1024 * 1024;

/** Reads a package and holds it to its hash and seals. Refuses with the file named. */
export async function readPackage(path: string): Promise<Result<AgreementPackage>> {
  const bytes = await readWithin(path);
  if (!bytes.ok) return bytes;
  const parsed = packageSchema.safeParse(parseJson(bytes.value));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse(notAPackage(path, `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim()));
  }
  const incoming = parsed.data;
  const refusal = refuseContent(incoming);
  return refusal ? refuse({ ...refusal, file: path }) : succeed(incoming);
}

function refuseContent(incoming: AgreementPackage): Refusal | null {
  const { agreement, fromAuthorityId, contentSha256 } = incoming;
  if (contentHash(incoming, sha256OfText) !== contentSha256) return packageRefusals.altered();
  if (!agreement.partyIds.includes(fromAuthorityId)) return packageRefusals.notParty();
  for (const signature of agreement.signatures) {
    const name =
      incoming.records.find(({ id }) => id === signature.authorityId)?.name ?? signature.authorityId;
    if (!agreement.partyIds.includes(signature.authorityId)) return packageRefusals.notParty();
    if (!signature.seal) return packageRefusals.unsealed(name);
    if (!isSealValid(agreement, signature)) return packageRefusals.badSeal(name);
  }
  return null;
}

async function readWithin(path: string): Promise<Result<string>> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (size > mostPackageBytes) return refuse(tooLarge(path, size));
      return succeed((await file.readFile()).toString('utf8'));
    } finally {
      await file.close();
    }
  } catch (error) {
    return refuse(unreadable(path, (error as NodeJS.ErrnoException).code ?? ''));
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function notAPackage(file: string, why: string): Refusal {
  return {
    code: 'not-a-package',
    file,
    message: {
      zh: `这不是可用的协议包（${why}）`,
      en: `This is no agreement package that can be used (${why})`,
    },
    hint: {
      zh: '请选择对方从“协议包”导出的文件',
      en: 'Choose the file that the other office exported as a package',
    },
  };
}

function tooLarge(file: string, size: number): Refusal {
  return {
    code: 'too-large',
    file,
    message: {
      zh: `文件过大：${size} 字节，协议包最多 ${mostPackageBytes} 字节`,
      en: `The file is too large: ${size} bytes; a package has at most ${mostPackageBytes}`,
    },
    hint: { zh: '请核对是不是选错了文件', en: 'Check whether it is the right file' },
  };
}

function unreadable(file: string, code: string): Refusal {
  return {
    code: 'file-not-readable',
    file,
    message: { zh: `读不了这个文件（${code}）`, en: `The file can’t be read (${code})` },
    hint: { zh: '请核对文件还在不在、有没有权限', en: 'Check that it is there and may be read' },
  };
}
