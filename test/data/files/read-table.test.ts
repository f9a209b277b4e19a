import { writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { readSourceFile } from '../../../data/files/read-source-file.ts';
import { makeFolder, writeGbk, writeUtf8, writeWorkbook } from './read-fixtures.ts';

let folder: string;

beforeEach(async () => {
  folder = await makeFolder();
});

async function readLayer(path: string, encoding = 'auto') {
  const result = await readSourceFile(path, encoding);
  if (!result.ok) throw new Error(result.refusal.message.en);
  return result.value;
}

async function refusalCode(path: string, encoding = 'auto') {
  const result = await readSourceFile(path, encoding);
  return result.ok ? null : result.refusal.code;
}

const estates = '小区名称,社区,户数,经度,纬度\n花荄苑,文跃社区,860,104.75,31.46\n';

describe('CSV', () => {
  it('is read as GBK where it is no UTF-8', async () => {
    const layer = await readLayer(await writeGbk(folder, 'a.csv', estates));
    expect(layer.encoding).toBe('gb18030');
    expect(layer.rows).toEqual([
      {
        row: 2,
        values: { 小区名称: '花荄苑', 社区: '文跃社区', 户数: '860', 经度: '104.75', 纬度: '31.46' },
        geometry: null,
      },
    ]);
  });

  it('drops the byte order mark of UTF-8', async () => {
    const layer = await readLayer(await writeUtf8(folder, 'a.csv', `\ufeff${estates}`));
    expect(layer.columns[0]).toBe('小区名称');
    expect(layer.encodingEvidence.en).toContain('byte order mark');
  });

  it('names the line of a quote that never ends', async () => {
    const path = await writeUtf8(folder, 'a.csv', '小区名称,门牌\n甲,乙\n丙,"丁\n');
    const result = await readSourceFile(path, 'auto');
    expect(result.ok ? null : result.refusal).toMatchObject({ code: 'damaged-file', row: 3 });
  });

  it('names a row with a comma too many, and one that text follows a quote in', async () => {
    const path = await writeUtf8(folder, 'a.csv', `${estates}甲苑,三江社区,二期,20,104.76,31.46\n`);
    expect((await readLayer(path)).issues).toMatchObject([{ code: 'too-many-cells', row: 3 }]);
    const quoted = await writeUtf8(folder, 'b.csv', '小区名称,门牌\n甲,"一"号\n乙,"二"\n');
    const result = await readSourceFile(quoted, 'auto');
    expect(result.ok ? null : result.refusal).toMatchObject({ code: 'damaged-file', row: 2 });
  });

  it('refuses bytes that are no text', async () => {
    const path = `${folder}/a.csv`;
    await writeFile(path, Buffer.from([0xff, 0xff, 0x00, 0x01, 0x02, 0x80]));
    expect(await refusalCode(path)).toBe('encoding-unknown');
  });

  it('refuses an encoding nobody knows', async () => {
    expect(await refusalCode(await writeUtf8(folder, 'a.csv', estates), 'klingon')).toBe('encoding-unknown');
  });
});

const roster = [
  ['绵阳市2026年学校名册', null, null, null, null, null],
  ['学校名称', '标识码', '班数', null, '学位', null],
  [null, null, '小学', '初中', '小学', '初中'],
  ['示例一小', '2151000123', 6, null, 270, null],
  ['示例九年一贯制学校', 3151000456, 4, 6, 180, 300],
  ['小计', null, 10, 6, 450, 300],
];
const merges = ['A1:F1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:F2'];

describe.each(['名册.xlsx', '名册.xls'])('workbook %s', (name) => {
  it('finds the header under a merged title, in two lines', async () => {
    const layer = await readLayer(await writeWorkbook(folder, name, roster, merges));
    expect(layer.columns).toEqual(['学校名称', '标识码', '班数·小学', '班数·初中', '学位·小学', '学位·初中']);
    expect(layer.rows.map(({ row }) => row)).toEqual([4, 5]);
  });

  it('keeps long codes as they are', async () => {
    const layer = await readLayer(await writeWorkbook(folder, name, roster, merges));
    expect(layer.rows.map(({ values }) => values.标识码)).toEqual(['2151000123', '3151000456']);
  });

  it('leaves out a subtotal and says so', async () => {
    const layer = await readLayer(await writeWorkbook(folder, name, roster, merges));
    expect(layer.issues).toMatchObject([{ severity: 'warning', code: 'subtotal-skipped', row: 6 }]);
  });
});

describe('workbook', () => {
  it('gives every row of a merged cell its text', async () => {
    const lines = [
      ['管理主体', '学校名称'],
      ['涪城区', '一小'],
      [null, '二小'],
    ];
    const layer = await readLayer(await writeWorkbook(folder, 'a.xlsx', lines, ['A2:A3']));
    expect(layer.rows.map(({ values }) => values.管理主体)).toEqual(['涪城区', '涪城区']);
  });

  it('says which cells stand under no name or too far right, and keeps the row', async () => {
    const far = Array<string | null>(301).fill(null).with(0, '乙苑').with(1, '20').with(300, '远');
    const lines = [['小区名称', '户数'], ['甲苑', 10, '待核'], far];
    const { rows, issues } = await readLayer(await writeWorkbook(folder, 'a.xlsx', lines, []));
    expect(rows.map(({ values }) => values.小区名称)).toEqual(['甲苑', '乙苑']);
    expect(issues).toMatchObject([
      { severity: 'warning', code: 'unnamed-column', row: 2 },
      { severity: 'warning', code: 'cells-too-far-right', row: 3 },
    ]);
  });

  it('is refused where it is renamed text', async () => {
    expect(await refusalCode(await writeUtf8(folder, 'a.xlsx', estates))).toBe('damaged-file');
  });

  it('has a plain header where there is no second line', async () => {
    const lines = [
      ['小区名称', '社区', '户数'],
      ['甲苑', '三江社区', 20],
    ];
    const layer = await readLayer(await writeWorkbook(folder, 'a.xlsx', lines, []));
    expect(layer.rows).toMatchObject([{ row: 2, values: { 小区名称: '甲苑', 户数: '20' } }]);
  });
});

describe('any file', () => {
  it('is refused where it is not there', async () => {
    expect(await refusalCode(`${folder}/none.csv`)).toBe('file-missing');
  });

  it('is refused where its type is none we read', async () => {
    expect(await refusalCode(await writeUtf8(folder, 'a.dwg', 'AC1032'))).toBe('unknown-format');
  });

  it('is refused where JSON is cut off', async () => {
    expect(await refusalCode(await writeUtf8(folder, 'a.geojson', '{"type":"Feat'))).toBe('damaged-file');
  });

  it('is refused where JSON is no GeoJSON', async () => {
    expect(await refusalCode(await writeUtf8(folder, 'a.json', '{"type":"Topology"}'))).toBe(
      'unknown-format',
    );
  });
});
