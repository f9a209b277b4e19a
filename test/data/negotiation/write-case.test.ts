import { readdirSync, readFileSync } from 'node:fs';
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

test('a case file that names a household or a person is refused by its place, and nothing is written', async () => {
  const folder = temporaryFolder();
  const wrong = [
    { ...noCaseWords, claim: '3栋2单元501室的家长来访' },
    { ...noCaseWords, opinions: [{ from: '社区', text: '回电 13800138000' }] },
    { ...noCaseWords, attachments: [{ name: '13800138000.jpg', sha256: 'a'.repeat(64), byteCount: 1 }] },
  ];
  for (const words of wrong) {
    const written = await writeCase({ state, evidence, words, folder, formats: ['pdf', 'docx'] });
    expect(codeOf(written)).toBe('personal-data');
  }
  const refused = await writeCase({
    state,
    evidence,
    words: { ...noCaseWords, decision: 'stay', reason: '只有3名儿童' },
    folder,
    formats: ['pdf'],
  });
  expect(codeOf(refused)).toBe('small-count');
  expect(refused.ok ? '' : refused.refusal.message.zh).toContain('“六、决定与理由”：“3名儿童”');
  expect(readdirSync(folder)).toEqual([]);
});

test('a hash that reads like a mobile phone number is no personal word', async () => {
  const sha256 = `13800138000${'a'.repeat(53)}`;
  const words = { ...noCaseWords, attachments: [{ name: '现场.jpg', sha256, byteCount: 1 }] };
  const folder = temporaryFolder();
  take(await writeCase({ state, evidence, words, folder, formats: ['docx'] }));
  expect(readdirSync(folder)).toHaveLength(1);
});

test('few children are not counted in print', async () => {
  const few = borderTown([counted('near', -200, [3, 6, 0]), counted('e', 50, [5, 5, 5])]);
  const request = { planId: 'plan', unitId: 'near', otherAuthorityId: 'east', measuredOn: '2026-03-01' };
  const measured = caseEvidence(few, take(caseFacts(few, request)));
  const folder = temporaryFolder();
  const words = noCaseWords;
  const files = take(await writeCase({ state: few, evidence: measured, words, folder, formats: ['docx'] }));
  const text = memberOf(readFileSync(files[0]?.path ?? ''), 'word/document.xml');
  for (const expected of ['不足5人', '>6人<', '>0人<']) expect(text).toContain(expected);
});
