import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSourceFile } from '../../../data/files/read-source-file.ts';
import { writeAtomically } from '../../../data/files/write-atomically.ts';
import { formatCsv, writeCsv } from '../../../data/files/write-csv.ts';
import { writeGeojson } from '../../../data/files/write-geojson.ts';
import type { LayerToWrite } from '../../../data/files/write-layer.ts';
import { writeXlsx } from '../../../data/files/write-xlsx.ts';
import { madeByTheProgram as looked } from '../../../shared/privacy/looked-through.ts';
import { temporaryFolder } from './written-folder.ts';

const folder = temporaryFolder();
const layer: LayerToWrite = {
  name: '学校',
  fields: [
    { name: '学校名称', type: 'text' },
    { name: '标识码', type: 'text' },
    { name: '学位', type: 'number' },
  ],
  features: [
    {
      geometry: { type: 'Point', coordinates: [104.74, 31.46] },
      values: { 学校名称: '警钟街小学，"本部"', 标识码: '0151000001', 学位: 270 },
    },
    { geometry: null, values: { 学校名称: '=花荄小学', 标识码: '2151000002', 学位: null } },
  ],
};

describe('writeCsv', () => {
  test('comes back in GBK with quotes and leading zeros', async () => {
    const path = folder.at('gbk.csv');
    await writeCsv({ path, layer, encoding: 'gbk', looked });
    const read = await readSourceFile(path, 'auto');
    expect(read.ok && read.value.encoding).toBe('gb18030');
    expect(read.ok && read.value.rows[0]?.values).toEqual({
      学校名称: '警钟街小学，"本部"',
      标识码: '0151000001',
      学位: '270',
    });
  });

  test('starts with a byte order mark in UTF-8, so that spreadsheets see it', async () => {
    const path = folder.at('utf8.csv');
    await writeCsv({ path, layer, encoding: 'utf-8', looked });
    expect([...(await readFile(path)).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  test('makes text of what a spreadsheet would run', async () => {
    const path = folder.at('formula.csv');
    await writeCsv({ path, layer, encoding: 'utf-8', looked });
    expect(await readFile(path, 'utf8')).toContain("'=花荄小学");
  });

  test.each(['=1+1', '+1', '-1+1', '@SUM(A1)', '＝1+1', '＠SUM(A1)', '\t=1', '\n=1'])(
    'makes text of %j',
    (value) => {
      const fields = [{ name: '名称', type: 'text' }] as const;
      const text = formatCsv({
        name: '学校',
        fields,
        features: [{ geometry: null, values: { 名称: value } }],
      });
      expect(text.split('\r\n')[1]?.replace(/^"/, '').startsWith("'")).toBe(true);
    },
  );

  test('refuses characters that GBK lacks rather than writing question marks', async () => {
    const rare = { ...layer, features: [{ geometry: null, values: { 学校名称: '𬒈石小学' } }] };
    await expect(
      writeCsv({ path: folder.at('rare.csv'), layer: rare, encoding: 'gbk', looked }),
    ).rejects.toThrow('GBK');
  });
});

describe('writeXlsx', () => {
  test('comes back with codes as text', async () => {
    const path = folder.at('学校.xlsx');
    await writeXlsx({ path, layer, createdAt: new Date(0), looked });
    const read = await readSourceFile(path, 'auto');
    expect(read.ok && read.value.rows[0]?.values.标识码).toBe('0151000001');
  });

  test('gives the same bytes for the same rows', async () => {
    const hashes = ['a.xlsx', 'b.xlsx'].map(async (name) => {
      await writeXlsx({ path: folder.at(name), layer, createdAt: new Date(Date.UTC(2025, 2, 31)), looked });
      return createHash('sha256')
        .update(await readFile(folder.at(name)))
        .digest('hex');
    });
    const [first, second] = await Promise.all(hashes);
    expect(first).toBe(second);
  });
});

describe('writeGeojson', () => {
  test('turns rings the way of RFC 7946: outer counter-clockwise, holes clockwise', async () => {
    const outer = [
      [0, 0],
      [0, 9],
      [9, 9],
      [9, 0],
      [0, 0],
    ];
    const hole = [
      [1, 1],
      [2, 1],
      [2, 2],
      [1, 2],
      [1, 1],
    ];
    const path = folder.at('rings.geojson');
    const features = [{ geometry: { type: 'Polygon' as const, coordinates: [outer, hole] }, values: {} }];
    await writeGeojson({ path, layer: { name: '环', fields: [], features }, looked });
    const written = JSON.parse(await readFile(path, 'utf8'));
    expect(written.features[0].geometry.coordinates).toEqual([outer.toReversed(), hole.toReversed()]);
  });
});

describe('writeAtomically', () => {
  test('leaves what was there, and no parts, where one of the files cannot be written', async () => {
    const kept = folder.at('kept/报告.csv');
    await mkdir(dirname(kept), { recursive: true });
    await writeFile(kept, '旧');
    await mkdir(folder.at('kept/blocked.csv/x'), { recursive: true });
    const blocked = folder.at('kept/报告.csv/under-a-file.csv');
    await expect(
      writeAtomically(
        [
          { path: kept, bytes: '新' },
          { path: blocked, bytes: '新' },
        ],
        looked,
      ),
    ).rejects.toThrow();
    expect(await readFile(kept, 'utf8')).toBe('旧');
    expect((await readdir(dirname(kept))).sort()).toEqual(['blocked.csv', '报告.csv']);
  });
});
