// Nobody ever sees half a file: bytes go to a temporary neighbour first and take their name when all are on disk.
import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { WrittenFile } from '../../shared/api/project-api.ts';
import type { LookedThrough } from '../../shared/privacy/looked-through.ts';

export interface FileToWrite {
  readonly path: string;
  readonly bytes: Uint8Array | string;
}

/**
 * Writes files that belong together (a shapefile is five). All are complete on disk before the first is renamed, so
 * a full disk or a missing folder leaves what was there before. Text is written as UTF-8.
 * `_looked`: that nobody is named in them and no small count is told (`shared/privacy/`); nothing is written without.
 * Rejects with the error of the file system; the temporary files are removed.
 */
export async function writeAtomically(
  files: readonly FileToWrite[],
  _looked: LookedThrough,
): Promise<WrittenFile[]> {
  const suffix = `.${randomUUID()}.part`;
  const written: WrittenFile[] = [];
  try {
    for (const file of files) {
      await mkdir(dirname(file.path), { recursive: true });
      const handle = await open(file.path + suffix, 'wx');
      try {
        await handle.writeFile(file.bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      written.push({ path: file.path, bytes: Buffer.byteLength(file.bytes) });
    }
    for (const file of files) await rename(file.path + suffix, file.path);
    return written;
  } catch (error) {
    for (const file of files) await rm(file.path + suffix, { force: true });
    throw error;
  }
}
