// What strangers' GeoJSON looks like, and what the reader says of it: the place, and what to do.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readPolygons } from '../../../data/files/read-polygons.ts';
import { squareAt } from './read-fixtures.ts';

const folder = mkdtempSync(join(tmpdir(), 'huapian-polygons-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const square = { type: 'Polygon', coordinates: [squareAt(104.74, 31.46)] };
const feature = (geometry: unknown, id?: unknown) => ({ type: 'Feature', id, properties: {}, geometry });
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });

function write(content: string | Buffer): string {
  const path = join(folder, '片区.geojson');
  writeFileSync(path, content);
  return path;
}

async function refusalOf(content: unknown) {
  const read = await readPolygons(write(typeof content === 'string' ? content : JSON.stringify(content)));
  return read.ok ? null : read.refusal;
}

describe('readPolygons', () => {
  const refused: Readonly<Record<string, readonly [content: unknown, refusal: object]>> = {
    'an empty file': ['', { code: 'damaged-file' }],
    'a file that stops in the middle': ['{"type":"FeatureCollection","features":[', { code: 'damaged-file' }],
    'JSON of something else': [{ type: 'Topology' }, { code: 'unknown-format' }],
    'no features': [collection(), { code: 'no-rows' }],
    'a point': [
      collection(feature(square), feature({ type: 'Point', coordinates: [104, 31] })),
      { code: 'not-a-polygon', row: 2 },
    ],
    'no geometry': [collection(feature(square), feature(null)), { code: 'not-a-polygon', row: 2 }],
    'a feature that is null': [collection(null), { code: 'not-a-polygon', row: 1 }],
    'no coordinates at all': [collection(feature({ type: 'Polygon' })), { code: 'broken-geometry', row: 1 }],
    'a ring for a polygon': [
      collection(feature({ type: 'Polygon', coordinates: squareAt(104, 31) })),
      { code: 'broken-geometry', row: 1 },
    ],
    'text for coordinates': [
      collection(feature({ type: 'MultiPolygon', coordinates: '104,31' })),
      { code: 'broken-geometry', row: 1 },
    ],
    metres: [
      collection(feature({ type: 'Polygon', coordinates: [squareAt(475_000, 3_482_000)] })),
      { code: 'crs-implausible', row: 1, hint: { en: expect.stringContaining('EPSG:4490') } },
    ],
    'latitude first': [
      collection(feature({ type: 'Polygon', coordinates: [squareAt(31.46, 104.74)] })),
      { code: 'crs-implausible', row: 1, hint: { en: expect.stringContaining('Latitude') } },
    ],
    'a declared system of metres': [
      {
        ...collection(feature(square)),
        crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4544' } },
      },
      { code: 'crs-unknown', message: { en: expect.stringContaining('EPSG::4544') } },
    ],
  };

  it.each(Object.entries(refused))('refuses %s by name', async (_, [content, refusal]) => {
    expect(await refusalOf(content)).toMatchObject({ ...refusal, file: join(folder, '片区.geojson') });
  });

  it('refuses a file that is not there', async () => {
    const read = await readPolygons(join(folder, '没有.geojson'));
    expect(read).toMatchObject({ ok: false, refusal: { code: 'file-missing' } });
  });

  const text = JSON.stringify(collection(feature(square, 7)));
  const readable: Readonly<Record<string, string | Buffer>> = {
    'a byte order mark': `\ufeff${text}`,
    'UTF-16': Buffer.from(`\ufeff${text}`, 'utf16le'),
    'CRS84 declared': `{"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}},${text.slice(1)}`,
    'a single feature': JSON.stringify(feature(square, 7)),
  };

  it.each(Object.entries(readable))('reads a file with %s', async (_, content) => {
    const read = await readPolygons(write(content));
    expect(read).toMatchObject({ ok: true, value: [{ id: 7, geometry: square }] });
  });

  it('reads a geometry alone, and one whose numbers have exponents', async () => {
    const alone = await readPolygons(write(JSON.stringify(square)));
    expect(alone).toMatchObject({ ok: true, value: [{ id: 0, geometry: square }] });
    const [longitude] = squareAt(104.74, 31.46)[0] ?? [];
    const written = text.replaceAll(`[${longitude},`, `[${Number(longitude) / 100}e2,`);
    expect(written).toContain('e2');
    const read = await readPolygons(write(written));
    expect(read).toMatchObject({
      ok: true,
      value: [{ id: 7, geometry: JSON.parse(written).features[0].geometry }],
    });
  });

  it('takes the index for an id that is missing or empty, and tells features of one id apart', async () => {
    const features = [undefined, '', null, 'a', 'a'].map((id) => feature(square, id));
    const read = await readPolygons(write(JSON.stringify(collection(...features))));
    expect(read.ok && read.value.map(({ id, name }) => [id, name])).toEqual([
      [0, undefined],
      [1, undefined],
      [2, undefined],
      ['a', 'a (#4)'],
      ['a', 'a (#5)'],
    ]);
  });
});
