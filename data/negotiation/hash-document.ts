// A document that an agreement or a case rests on: its name, size and hash are kept, the file stays where it is.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { AgreementDocument } from '../../shared/model/records.ts';
import { type Refusal, type Result, refuse, succeed } from '../../shared/model/result.ts';

/** Reads a file once, in pieces. Refuses what can't be read, with the path. */
export async function hashDocument(path: string): Promise<Result<AgreementDocument>> {
  const hash = createHash('sha256');
  const file = createReadStream(path);
  try {
    await pipeline(file, hash);
  } catch (error) {
    return refuse(unreadable(path, (error as NodeJS.ErrnoException).code ?? ''));
  }
  return succeed({ name: basename(path), sha256: hash.digest('hex'), byteCount: file.bytesRead });
}

function unreadable(file: string, code: string): Refusal {
  return {
    code: 'file-missing',
    file,
    message: { zh: `读不到这份文件（${code}）`, en: `The file can’t be read (${code})` },
    hint: { zh: '请核对路径，或重新选择', en: 'Check the path, or choose it again' },
  };
}
