// What the sample's agreements rest on: made-up minutes as files of a bureau. Equal terms give equal bytes.
import { join } from 'node:path';
import type { AgreementTerms } from '../../shared/commands/command.ts';
import { madeByTheProgram } from '../../shared/privacy/looked-through.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { demonstrationNotice } from './demonstration-notice.ts';

/** The day of the meeting, before the agreements of the sample begin. */
export const minutesDatedOn = '2025-03-20';

/** Writes the minutes of an agreement into a folder; answers with the path. Rejects where it can't be written. */
export async function writeMinutes(folder: string, { title, basis, note }: AgreementTerms): Promise<string> {
  const path = join(folder, `${title.replace(/（示例）$/u, '')}·联席会议纪要（示例）.txt`);
  const lines = [demonstrationNotice, `${title} 联席会议纪要`, minutesDatedOn, basis, note];
  await writeAtomically([{ path, bytes: Buffer.from(`${lines.join('\n')}\n`, 'utf8') }], madeByTheProgram);
  return path;
}
