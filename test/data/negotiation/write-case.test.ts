import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { writeCase } from '../../../data/negotiation/write-case.ts';
import { noCaseWords } from '../../../shared/negotiation/case-document.ts';
import { caseEvidence } from '../../../shared/negotiation/case-evidence.ts';
import { caseFacts } from '../../../shared/negotiation/case-options.ts';
import { borderTown, counted } from '../../shared/negotiation/border-town.ts';
import { codeOf, take, temporaryFolder } from '../services/open-test-project.ts';

const state = borderTown([counted('near', -200, [5, 6, 5]), counted('e', 50, [5, 5, 5])]);
const facts = caseFacts(state, {
  planId: 'plan',
  unitId: 'near',
  otherAuthorityId: 'east',
  measuredOn: '2026-03-01',
});
const evidence = caseEvidence(state, take(facts));

/** The text of one member of a zip, found by its local header. */
function memberOf(bytes: Buffer, name: string): string {
  const at = bytes.indexOf(Buffer.from(name)) - 30;
  const nameLength = bytes.readUInt16LE(at + 26);
  const start = at + 30 + nameLength + bytes.readUInt16LE(at + 28);
  const isDeflated = bytes.readUInt16LE(at + 8) === 8;
  const size = bytes.readUInt32LE(at + 18);
  const body = size > 0 ? bytes.subarray(start, start + size) : bytes.subarray(start);
  return (isDeflated ? inflateRawSync(body) : body).toString('utf8');
}

test('the case file is one PDF and one docx with the same figures', async () => {
  const folder = temporaryFolder();
  const files = take(
    await writeCase({ state, evidence, words: noCaseWords, folder, formats: ['pdf', 'docx'] }),
  );
  expect(files.map(({ path }) => path)).toEqual([
    join(folder, 'near-争议卷宗.pdf'),
    join(folder, 'near-争议卷宗.docx'),
  ]);
  expect(
    readFileSync(files[0]?.path ?? '')
      .subarray(0, 8)
      .toString('latin1'),
  ).toBe('%PDF-1.7');
  const text = memberOf(readFileSync(files[1]?.path ?? ''), 'word/document.xml');
  for (const expected of ['边界小区入学争议卷宗', '1,800', '比现在近 1,100 米', '85 → 79', '【意见】']) {
    expect(text).toContain(expected);
  }
});

test('the same facts give the same PDF', async () => {
  const [one, other] = await Promise.all(
    [temporaryFolder(), temporaryFolder()].map(async (folder) => {
      const written = take(
        await writeCase({ state, evidence, words: noCaseWords, folder, formats: ['pdf'] }),
      );
      return readFileSync(written[0]?.path ?? '');
    }),
  );
  expect(one?.equals(other as Buffer)).toBe(true);
});

test('a decision that is not among the options is refused, and nothing is written', async () => {
  const words = { ...noCaseWords, decision: 'swap' as const };
  const answer = await writeCase({ state, evidence, words, folder: temporaryFolder(), formats: ['pdf'] });
  expect(codeOf(answer)).toBe('case-option-missing');
});
