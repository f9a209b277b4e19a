// A stranger's file may hold anything: whatever bytes are changed or cut, the answer is rows or a refusal, never an
// exception, and it comes at once.
import { readFile, writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { readSourceFile } from '../../../data/files/read-source-file.ts';
import { makeFolder, writeEstateShapefile, writeGbk, writeWorkbook } from './read-fixtures.ts';

/** Mulberry32: the same seed gives the same damage. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function damage(bytes: Buffer, random: () => number): Buffer {
  const damaged = Buffer.from(bytes);
  const changes = 1 + Math.floor(random() * 6);
  for (let change = 0; change < changes; change++) {
    damaged[Math.floor(random() * damaged.length)] = Math.floor(random() * 256);
  }
  return random() < 0.3 ? damaged.subarray(0, Math.floor(random() * damaged.length)) : damaged;
}

const lines = [
  ['学校名称', '标识码'],
  ['一小', '2151000001'],
];

it.each([
  ['.shp', (folder: string) => writeEstateShapefile(folder)],
  ['.dbf', (folder: string) => writeEstateShapefile(folder)],
  ['.xlsx', (folder: string) => writeWorkbook(folder, 'a.xlsx', lines, ['A1:B1'])],
  ['.xls', (folder: string) => writeWorkbook(folder, 'a.xls', lines, [])],
  ['.csv', (folder: string) => writeGbk(folder, 'a.csv', '小区名称,户数\n甲苑,3\n')],
])('a damaged %s is read or refused', async (extension, write) => {
  const folder = await makeFolder();
  const path = (await write(folder)).replace(/\.shp$/, extension);
  const sound = await readFile(path);
  const random = seededRandom(20261123);
  for (let round = 0; round < 150; round++) {
    await writeFile(path, damage(sound, random));
    const result = await readSourceFile(path, 'auto');
    if (!result.ok) expect(result.refusal.code).toMatch(/^(?:damaged-file|encoding-unknown|too-large)$/);
  }
});
