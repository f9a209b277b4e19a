import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { areaSquareMetres } from '../../../shared/geometry/polygon-area.ts';
import { withArrayPool } from '../../../shared/overlap/engine/array-pool.ts';
import { measureOverlaps } from '../../../shared/overlap/engine/measure-overlaps.ts';
import { packPolygons } from '../../../shared/overlap/engine/packed-polygons.ts';
import { measureOverlapAreas } from '../../../shared/overlap/overlap-areas.ts';
import { seededRandom } from '../../support/generate-plan.ts';
import { kindsOfPlans } from '../../support/kinds-of-plans.ts';
import { rectangle, zone } from '../geometry/local-metres.ts';

type Outline = Polygon | MultiPolygon;

function areasOf(outlines: readonly Outline[], shift = 0): Map<string, number> {
  const packed = packPolygons(outlines, zone);
  for (let at = 0; at < packed.coordinates.length; at++)
    packed.coordinates[at] = (packed.coordinates[at] ?? 0) + shift;
  const { pairs } = withArrayPool((pool) => measureOverlaps({ packed, pool }));
  const overlapping = pairs.filter((pair) => pair.areaSquareMetres > 0.001);
  return new Map(overlapping.map((pair) => [`${pair.first},${pair.second}`, pair.areaSquareMetres]));
}

function expectSame(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): void {
  expect([...one.keys()].sort()).toEqual([...other.keys()].sort());
  for (const [pair, area] of one) expect(Math.abs(area - (other.get(pair) ?? 0))).toBeLessThan(0.001);
}

const kinds = Object.keys(kindsOfPlans);

describe('laws of the engine', () => {
  it.each(kinds)('the order of the polygons changes nothing: %s', (kind) => {
    const outlines = kindsOfPlans[kind]?.(4) ?? [];
    const last = outlines.length - 1;
    const turned = [...areasOf(outlines.toReversed())].map(([pair, area]): [string, number] => {
      const [first = 0, second = 0] = pair.split(',').map(Number);
      return [`${last - second},${last - first}`, area];
    });
    expectSame(areasOf(outlines), new Map(turned));
  });

  it.each(kinds)('where a ring starts and which way it runs changes nothing: %s', (kind) => {
    const random = seededRandom(6);
    const outlines = kindsOfPlans[kind]?.(4) ?? [];
    const rewritten = outlines.map((outline): Outline => {
      const rewrite = (ring: Polygon['coordinates'][0]) => {
        const open = ring.slice(0, -1);
        const from = Math.floor(random() * open.length);
        const rolled = [...open.slice(from), ...open.slice(0, from)];
        const turned = random() < 0.5 ? rolled.reverse() : rolled;
        return [...turned, ...turned.slice(0, 1)];
      };
      return outline.type === 'Polygon'
        ? { type: 'Polygon', coordinates: outline.coordinates.map(rewrite) }
        : { type: 'MultiPolygon', coordinates: outline.coordinates.map((part) => part.map(rewrite)) };
    });
    expectSame(areasOf(outlines), areasOf(rewritten));
  });

  it.each(kinds)('a move by whole kilometres changes nothing: %s', (kind) => {
    const outlines = kindsOfPlans[kind]?.(4) ?? [];
    expectSame(areasOf(outlines), areasOf(outlines, -(2 ** 17)));
  });

  it('what the tiles of a partition have of a polygon sums up to it', () => {
    const tiles = Array.from({ length: 36 }, (_, index) =>
      rectangle(-1800 + 600 * (index % 6), -1800 + 600 * Math.floor(index / 6), 600, 600),
    );
    const [outlines] = [kindsOfPlans.nested?.(7) ?? []];
    const { areas } = measureOverlapAreas(outlines, tiles, zone);
    for (const [index, outline] of outlines.entries()) {
      const sum = areas
        .filter(({ indexInA }) => indexInA === index)
        .reduce((total, area) => total + area.areaSquareMetres, 0);
      expect(Math.abs(sum - areaSquareMetres(outline, zone))).toBeLessThan(0.01);
    }
  });

  it('a run inside the progress callback of another disturbs neither', () => {
    const outlines = kindsOfPlans['shared borders, some bulging']?.(1) ?? [];
    const packed = packPolygons(outlines, zone);
    const alone = areasOf(outlines);
    const nested = withArrayPool((pool) =>
      measureOverlaps({ packed, pool, onProgress: () => areasOf(outlines.slice(0, 5)) }),
    );
    const overlapping = nested.pairs.filter((pair) => pair.areaSquareMetres > 0.001);
    expectSame(
      alone,
      new Map(overlapping.map((pair) => [`${pair.first},${pair.second}`, pair.areaSquareMetres])),
    );
  });
});
