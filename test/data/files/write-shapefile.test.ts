import { readFile, stat } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readSourceFile } from '../../../data/files/read-source-file.ts';
import type { LayerToWrite } from '../../../data/files/write-layer.ts';
import { writeShapefile } from '../../../data/files/write-shapefile.ts';
import { madeByTheProgram as looked } from '../../../shared/privacy/looked-through.ts';
import { ogrinfo, readWithGdal, temporaryFolder, whyNoGdal } from './written-folder.ts';

const folder = temporaryFolder();
const skipReason = whyNoGdal();
const modifiedOn = new Date(Date.UTC(2025, 2, 31));
const square = (x: number, y: number, size: number) => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];

/** Zone-35 metres; a hole, an island, and names that GBK has but many fonts lack. */
const areas: LayerToWrite = {
  name: '片区',
  fields: [
    { name: '片区名称', type: 'text' },
    { name: '学校标识码（十位）', type: 'text' },
    { name: '学校标识码（旧）', type: 'text' },
    { name: '面积', type: 'number', decimals: 2 },
  ],
  features: [
    {
      geometry: {
        type: 'MultiPolygon',
        coordinates: [
          [square(35_475_000.123, 3_482_000.456, 900), square(35_475_300, 3_482_300, 50).reverse()],
          [square(35_477_000, 3_482_000, 10)],
        ],
      },
      values: {
        片区名称: '花荄雎水片区',
        '学校标识码（十位）': '2151000001',
        '学校标识码（旧）': '',
        面积: 12.5,
      },
    },
    {
      geometry: { type: 'Polygon', coordinates: [square(35_476_000, 3_483_000, 20).reverse()] },
      values: {
        片区名称: '示例·小枧片区',
        '学校标识码（十位）': '0000000002',
        '学校标识码（旧）': '甲',
        面积: null,
      },
    },
    { geometry: null, values: { 片区名称: '没有图形', '学校标识码（十位）': null, 面积: -1 } },
  ],
};

async function writeAreas() {
  return writeShapefile({
    path: folder.at('片区.shp'),
    layer: areas,
    shapeType: 'polygon',
    epsg: 4523,
    modifiedOn,
    looked,
  });
}

describe('writeShapefile', () => {
  test('marks the table as cp936 in the header and the .cpg', async () => {
    await writeAreas();
    const table = await readFile(folder.at('片区.dbf'));
    expect(table[29]).toBe(0x4d);
    expect(await readFile(folder.at('片区.cpg'), 'utf8')).toBe('GBK');
  });

  test('cuts long column names between characters and keeps them apart', async () => {
    const { columnNames } = await writeAreas();
    expect(columnNames).toEqual({
      片区名称: '片区名称',
      '学校标识码（十位）': '学校标识码',
      '学校标识码（旧）': '学校标识1',
      面积: '面积',
    });
  });

  test('is written in UTF-8 where GBK has no such character', async () => {
    const layer: LayerToWrite = {
      name: '点',
      fields: [{ name: '名称', type: 'text' }],
      features: [{ geometry: { type: 'Point', coordinates: [104.7, 31.4] }, values: { 名称: '𬒈石村' } }],
    };
    const path = folder.at('点.shp');
    const { encoding } = await writeShapefile({
      path,
      layer,
      shapeType: 'point',
      epsg: 4490,
      modifiedOn,
      looked,
    });
    expect(encoding).toBe('UTF-8');
    const read = await readSourceFile(path, 'auto');
    expect(read.ok && read.value.rows[0]?.values.名称).toBe('𬒈石村');
  });

  test('refuses a geometry of another type, and leaves no file', async () => {
    const path = folder.at('混合.shp');
    await expect(
      writeShapefile({ path, layer: areas, shapeType: 'line', epsg: null, modifiedOn, looked }),
    ).rejects.toThrow('MultiPolygon');
    await expect(stat(path)).rejects.toThrow('ENOENT');
  });

  test('comes back through the import reader with names, codes and bit-equal coordinates', async () => {
    await writeAreas();
    const read = await readSourceFile(folder.at('片区.shp'), 'auto');
    if (!read.ok) throw new Error(read.refusal.message.en);
    const [first, second] = read.value.rows;
    expect(first?.values.片区名称).toBe('花荄雎水片区');
    expect(second?.values.学校标识码).toBe('0000000002');
    expect(JSON.stringify(first?.geometry)).toContain('[35475000.123,3482000.456]');
    expect(first?.geometry?.type).toBe('MultiPolygon');
  });

  test.skipIf(skipReason)(`is what GDAL takes it for ${skipReason ?? ''}`, async () => {
    await writeAreas();
    const summary = ogrinfo('-al', '-so', folder.at('片区.shp'));
    expect(summary).toContain('Feature Count: 3');
    expect(summary).toContain('ID["EPSG",4523]');
    const { features } = readWithGdal(folder.at('片区.shp'));
    expect(features[0]?.properties.片区名称).toBe('花荄雎水片区');
    expect(features[0]?.properties.面积).toBe(12.5);
    const parts = features[0]?.geometry?.coordinates as number[][][][];
    expect(parts.map((rings) => rings.length).sort()).toEqual([1, 2]);
    expect(features[2]?.geometry).toBeNull();
  });
});
