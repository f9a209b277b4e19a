import { readFile, rm, writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { readLimits } from '../../../data/files/read-limits.ts';
import { readSourceFile } from '../../../data/files/read-source-file.ts';
import { estateFeatures, makeFolder, squareAt, toZone35, writeEstateShapefile } from './read-fixtures.ts';
import { storedZip } from './read-zip-fixture.ts';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await makeFolder();
  path = await writeEstateShapefile(folder);
});

const beside = (extension: string) => path.replace(/\.shp$/, extension);

async function setLanguageDriver(value: number): Promise<void> {
  const dbf = await readFile(beside('.dbf'));
  dbf[29] = value;
  await writeFile(beside('.dbf'), dbf);
}

async function readLayer(encoding = 'auto') {
  const result = await readSourceFile(path, encoding);
  if (!result.ok) throw new Error(result.refusal.message.en);
  return result.value;
}

async function readRefusal(limits = readLimits) {
  const result = await readSourceFile(path, 'auto', limits);
  return result.ok ? null : result.refusal;
}

describe('encoding of a shapefile', () => {
  it('is taken from byte 29 of the table', async () => {
    await rm(beside('.cpg'));
    const layer = await readLayer();
    expect(layer.encodingEvidence.en).toContain('byte 29');
    expect(layer.rows.map(({ values }) => values.小区名称)).toEqual(['示例·御景苑', '示例·花荄苑']);
  });

  it('is taken from the .cpg where byte 29 says nothing', async () => {
    await setLanguageDriver(0x57);
    const layer = await readLayer();
    expect(layer.encodingEvidence.en).toContain('.cpg file (GBK)');
    expect(layer.rows[1]?.values.社区).toBe('文跃社区');
  });

  it('is guessed from the bytes where nothing is said', async () => {
    await setLanguageDriver(0);
    await rm(beside('.cpg'));
    const layer = await readLayer();
    expect(layer.encoding).toBe('gb18030');
    expect(layer.columns).toEqual(['小区名称', '社区', '户数']);
  });

  it('is not believed where the bytes contradict it', async () => {
    await setLanguageDriver(0);
    await writeFile(beside('.cpg'), 'UTF-8');
    const layer = await readLayer();
    expect(layer.encodingEvidence.en).toContain('contradicts the .cpg');
    expect(layer.rows[0]?.values.小区名称).toBe('示例·御景苑');
  });

  it('is refused where the person names one that does not fit', async () => {
    const result = await readSourceFile(path, 'utf-8');
    expect(result.ok ? null : result.refusal.code).toBe('encoding-unknown');
  });
});

describe('geometry of a shapefile', () => {
  it('comes through bit for bit', async () => {
    const layer = await readLayer();
    const ring = squareAt(104.74, 31.46).map(toZone35).toReversed();
    expect(layer.rows[0]?.geometry).toEqual({ type: 'Polygon', coordinates: [ring] });
  });

  it('gives each hole to the part it lies in', async () => {
    const outer = squareAt(104.74, 31.46);
    const hole = squareAt(104.74, 31.46).map(([x = 0, y = 0]) => [
      104.742 + (x - 104.74) / 10,
      31.462 + (y - 31.46) / 10,
    ]);
    const [template] = estateFeatures();
    await writeEstateShapefile(folder, [
      {
        values: template?.values ?? {},
        geometry: {
          type: 'MultiPolygon',
          coordinates: [[squareAt(104.8, 31.46)], [outer, hole.toReversed()]].map((rings) =>
            rings.map((ring) => ring.map(toZone35)),
          ),
        },
      },
    ]);
    const geometry = (await readLayer()).rows[0]?.geometry;
    const counts = geometry?.type === 'MultiPolygon' ? geometry.coordinates.map((rings) => rings.length) : [];
    expect(counts.sort()).toEqual([1, 2]);
  });
});

describe('a damaged shapefile', () => {
  it('is refused for a record count that is not true', async () => {
    const dbf = await readFile(beside('.dbf'));
    dbf.writeUInt32LE(4_000_000_000, 4);
    await writeFile(beside('.dbf'), dbf);
    expect(await readRefusal()).toMatchObject({ code: 'damaged-file', file: path });
  });

  it('is refused where the .shp was cut off', async () => {
    const shp = await readFile(path);
    await writeFile(path, shp.subarray(0, shp.length - 40));
    expect((await readRefusal())?.message.en).toContain('cut off');
  });

  it('is refused where a part claims more points than there are', async () => {
    const shp = await readFile(path);
    shp.writeInt32LE(100_000_000, 100 + 8 + 40);
    await writeFile(path, shp);
    expect(await readRefusal()).toMatchObject({ code: 'damaged-file', row: 1 });
  });

  it('is refused where shapes and records differ in number', async () => {
    const shp = await readFile(path);
    const first = 100 + 8 + shp.readInt32BE(104) * 2;
    const half = Buffer.from(shp.subarray(0, first));
    half.writeInt32BE(first / 2, 24);
    await writeFile(path, half);
    expect((await readRefusal())?.message.en).toContain('1 shapes, the .dbf 2 records');
  });

  it('is refused where it has more vertices than are read', async () => {
    expect((await readRefusal({ ...readLimits, vertices: 7 }))?.code).toBe('too-large');
  });
});

describe('a zipped shapefile', () => {
  it('is read from its zip, Chinese names included', async () => {
    const entries = await Promise.all(
      ['.shp', '.dbf', '.prj'].map(async (extension) => ({
        name: `数据/小区${extension}`,
        content: await readFile(beside(extension)),
      })),
    );
    path = `${folder}/小区.zip`;
    await writeFile(path, storedZip(entries));
    const layer = await readLayer();
    expect(layer.rows.map(({ values }) => values.户数)).toEqual(['1200', '860']);
    expect(layer.crsDeclaration?.source).toBe('prj');
  });

  it('is refused where it would unpack to more than is read', async () => {
    path = `${folder}/bomb.zip`;
    const zip = storedZip([{ name: 'a.shp', content: Buffer.alloc(10) }]);
    zip.writeUInt32LE(4_000_000_000, zip.length - 22 - 46 - 5 + 24);
    await writeFile(path, zip);
    expect((await readRefusal())?.code).toBe('too-large');
  });
});

describe('a shape that is no plain one', () => {
  const setType = async (type: number) => {
    const shp = await readFile(path);
    shp.writeInt32LE(type, 100 + 8);
    await writeFile(path, shp);
  };

  it('is no shape at all where it is null: the row is there without a place', async () => {
    await setType(0);
    const { rows, issues } = await readLayer();
    expect(rows.map(({ geometry }) => geometry?.type ?? null)).toEqual([null, 'Polygon']);
    expect(issues).toEqual([]);
  });

  it('is a refused row where it is a multipatch, not the point its number ends like', async () => {
    await setType(31);
    const { rows, issues } = await readLayer();
    expect(rows.map(({ geometry }) => geometry?.type ?? null)).toEqual([null, 'Polygon']);
    expect(issues).toMatchObject([{ severity: 'error', code: 'unreadable-geometry', row: 1 }]);
  });
});
