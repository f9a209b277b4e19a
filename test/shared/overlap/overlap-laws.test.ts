// Seeded random polygons; the laws hold whatever their shape. Plain Turf on the whole pair is the second opinion.
import { featureCollection, intersect, area as turfArea, polygon as turfPolygon } from '@turf/turf';
import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { projectPolygon } from '../../../shared/geometry/planar-polygon.ts';
import { areaSquareMetres, planarAreaSquareMetres } from '../../../shared/geometry/polygon-area.ts';
import { turfIntersect } from '../../../shared/geometry/turf-overlay.ts';
import { findOverlaps } from '../../../shared/overlap/index.ts';
import { generatePlan, seededRandom } from '../../support/generate-plan.ts';
import { polygon, zone } from '../geometry/local-metres.ts';

const settings = { centralMeridian: 105, sliverWidthMetres: 0 };
const seeds = Array.from({ length: 40 }, (_, index) => index + 1);

/** A star around a centre: any angle has one radius, so the ring never crosses itself. */
function star(random: () => number, x: number, y: number): Polygon {
  const count = 5 + Math.floor(random() * 20);
  const ring = Array.from({ length: count }, (_, index): [number, number] => {
    const angle = (index / count) * 2 * Math.PI;
    const radius = 40 + random() * 160;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
  return polygon([...ring, ring[0] ?? [0, 0]]);
}

function overlapOf(a: Polygon, b: Polygon): number {
  const { totals, failures } = findOverlaps({
    a: [
      { id: 'a', geometry: a },
      { id: 'b', geometry: b },
    ],
    ...settings,
  });
  expect(failures).toEqual([]);
  return totals.overlapSquareMetres ?? 0;
}

describe('overlap laws', () => {
  it.each(seeds)('agrees with Turf on the whole pair, in either order (seed %i)', (seed) => {
    const random = seededRandom(seed);
    const a = star(random, 0, 0);
    const b = star(random, random() * 300, random() * 300);
    const whole = planarAreaSquareMetres(turfIntersect(projectPolygon(a, zone), projectPolygon(b, zone)));
    // Parts under 0.1 m² are not reported.
    expect(Math.abs(overlapOf(a, b) - whole)).toBeLessThan(0.5);
    expect(overlapOf(b, a)).toBeCloseTo(overlapOf(a, b), 2);
  });

  it.each(seeds.slice(0, 10))('does not care where a ring starts or which way it runs (seed %i)', (seed) => {
    const random = seededRandom(seed);
    const a = star(random, 0, 0);
    const b = star(random, 120, 60);
    const ring = (b.coordinates[0] ?? []).slice(0, -1);
    const turned = [...ring.slice(3), ...ring.slice(0, 3)].reverse();
    const rewritten: Polygon = { type: 'Polygon', coordinates: [[...turned, ...turned.slice(0, 1)]] };
    expect(overlapOf(a, rewritten)).toBeCloseTo(overlapOf(a, b), 2);
  });

  it.each(seeds.slice(0, 5))('finds nothing in a plan of exactly shared borders (seed %i)', (seed) => {
    const { features } = generatePlan({ catchments: 25, verticesEach: 80, bulging: 0, seed });
    const a = features.map(({ id = '', geometry }) => ({ id, geometry }));
    expect(findOverlaps({ a, ...settings }).findings).toEqual([]);
  });

  it('the second opinion is another program: Turf in degrees agrees to 0.2 %', () => {
    const random = seededRandom(7);
    const a = star(random, 0, 0);
    const b = star(random, 100, 30);
    const common = intersect(featureCollection([turfPolygon(a.coordinates), turfPolygon(b.coordinates)]));
    expect(common && overlapOf(a, b) / turfArea(common)).toBeCloseTo(1, 2);
    expect(areaSquareMetres(a, zone) / turfArea(a)).toBeCloseTo(1, 2);
  });
});

describe('rounding', () => {
  const round = (geometry: Polygon, decimals: number): Polygon => ({
    type: 'Polygon',
    coordinates: geometry.coordinates.map((ring) =>
      ring.map((position) => position.map((value) => Number(value.toFixed(decimals)))),
    ),
  });

  it.each(seeds.slice(0, 5))('to seven decimals opens nothing along shared borders (seed %i)', (seed) => {
    const { features } = generatePlan({ catchments: 25, verticesEach: 80, bulging: 0, seed });
    const a = features.map(({ id = '', geometry }) => ({ id, geometry: round(geometry, 7) }));
    const { findings, failures } = findOverlaps({ a, ...settings });
    expect({ findings, failures }).toEqual({ findings: [], failures: [] });
  });

  it.each(seeds)('never makes a pair fail, on the most awkward grid (seed %i)', (seed) => {
    const random = seededRandom(seed);
    const place = () => Math.round(random() * 8) * 10;
    const boxes = Array.from({ length: 12 }, (_, id) => {
      const [x, y] = [place(), place()];
      const [width, height] = [10 + place(), 10 + place()];
      const middle = 10 * Math.round((width / 10) * random());
      const ring: [number, number][] = [
        [x, y],
        [x + middle, y],
        [x + width, y],
        [x + width, y + height],
        [x, y + height],
        [x, y],
      ];
      return { id, x, y, width, height, geometry: polygon(ring) };
    });
    const { totals, failures } = findOverlaps({ a: boxes, ...settings });
    let expected = 0;
    for (const [index, one] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) {
        const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
        const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
        expected += Math.max(0, width) * Math.max(0, height);
      }
    }
    expect(failures).toEqual([]);
    expect(totals.overlapSquareMetres).toBeCloseTo(expected, 0);
  });
});
