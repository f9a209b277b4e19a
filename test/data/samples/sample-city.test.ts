import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { blocksBeside } from '../../../data/samples/blocks.ts';
import { writeBureauFiles } from '../../../data/samples/bureau-files.ts';
import { shiftedBorders } from '../../../data/samples/planted-borders.ts';
import { createSampleCity } from '../../../data/samples/sample-city.ts';
import { isPointInPolygon } from '../../../shared/geometry/point-in-polygon.ts';
import { planarAreaSquareMetres } from '../../../shared/geometry/polygon-area.ts';
import { directedSegments } from './directed-segments.ts';

const city = createSampleCity();

describe('the sample city', () => {
  test('is large enough to be a city', () => {
    expect(city.campuses.length).toBeGreaterThanOrEqual(40);
    expect(city.estates.length).toBeGreaterThanOrEqual(600);
    expect(new Set(city.estates.map(({ name }) => name)).size).toBe(city.estates.length);
    expect(city.estates.every(({ name }) => name.startsWith('示例·'))).toBe(true);
    expect(city.authorities.map(({ name }) => name)).toEqual([
      '涪城区',
      '游仙区',
      '安州区',
      '经开区',
      '科技城新区',
    ]);
  });

  test.each(['authorities', 'districts', 'junior'] as const)(
    '%s tile the city: every inner border is shared exactly',
    (layer) => {
      const areas = city[layer];
      const once = directedSegments(areas.map(({ polygons }) => polygons));
      const outline = directedSegments(city.districts.map(({ polygons }) => polygons)).unmatched;
      expect(once.repeated).toEqual([]);
      expect(once.unmatched).toEqual(outline);
      const total = areas.reduce((sum, { polygons }) => sum + planarAreaSquareMetres(polygons), 0);
      const whole = city.districts.reduce((sum, { polygons }) => sum + planarAreaSquareMetres(polygons), 0);
      expect(Math.abs(total - whole)).toBeLessThan(0.01);
    },
  );

  test('plants shifted borders only where the two neighbours meet', () => {
    for (const { campus, neighbour, edges } of shiftedBorders) {
      for (const edge of edges) {
        const owners = blocksBeside(edge)
          .map(
            (block) =>
              city.primary.find(({ blocks }) => block !== null && blocks.has(block.id))?.campus ?? null,
          )
          .sort();
        expect(owners).toEqual([campus, neighbour].sort());
      }
    }
  });

  test('lets nobody live or learn in a river', () => {
    const water = city.rivers.map(({ ring }): Polygon => ({ type: 'Polygon', coordinates: [ring] }));
    const places = [
      ...city.estates.flatMap(({ name, place }) =>
        ('ring' in place ? place.ring : [place.point]).map((position) => ({ name, position })),
      ),
      ...city.campuses.map(({ name, location }) => ({ name, position: location })),
    ];
    const wet = places.filter(({ position }) => water.some((river) => isPointInPolygon(position, river)));
    expect(wet.map(({ name }) => name)).toEqual([]);
  });

  test('gives every estate house numbers, households and children for the years that are planned', () => {
    for (const estate of city.estates) {
      expect(estate.addresses.length).toBeGreaterThan(0);
      expect(estate.households).toBeGreaterThan(0);
      expect(estate.children.map(({ intakeYear }) => intakeYear)).toEqual([
        2025, 2026, 2027, 2028, 2025, 2026, 2027, 2028,
      ]);
    }
  });

  test('lets as many children start on either side of the swap border', () => {
    const starting = (blocks: readonly string[]) =>
      city.estates
        .filter(({ block }) => blocks.includes(block))
        .flatMap(({ children }) => children)
        .filter(({ stage, intakeYear }) => stage === 'primary' && intakeYear === 2026)
        .reduce((sum, { count }) => sum + count, 0);
    expect(starting(['22,9', '23,9'])).toBe(45);
    expect(starting(['23,10', '24,10'])).toBe(45);
  });

  test('writes the same bytes from the same seed, and others from another', async () => {
    const first = await hashOfFiles();
    expect(await hashOfFiles()).toEqual(first);
    expect(createSampleCity(7).estates.map(({ name }) => name)).not.toEqual(
      city.estates.map(({ name }) => name),
    );
  });
});

async function hashOfFiles(): Promise<Record<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'huapian-city-'));
  try {
    await writeBureauFiles(folder);
    const names = (await readdir(folder)).sort();
    const hashes = names.map(async (name) => [
      name,
      createHash('sha256')
        .update(await readFile(join(folder, name)))
        .digest('hex'),
    ]);
    return Object.fromEntries(await Promise.all(hashes));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
