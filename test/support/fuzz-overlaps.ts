// One round of the degenerate fuzz: a few grid polygons, all pairs, the parts outside the first and the ground of the
// first in none of the others, each area against GEOS and each traced polygon against its area.
import { planarAreaSquareMetres } from '../../shared/geometry/polygon-area.ts';
import { withArrayPool } from '../../shared/overlap/engine/array-pool.ts';
import type { CrossingContext } from '../../shared/overlap/engine/cross-edges.ts';
import { measureOverlaps } from '../../shared/overlap/engine/measure-overlaps.ts';
import { type PackedPolygons, packPlanarPolygons } from '../../shared/overlap/engine/packed-polygons.ts';
import type { Passages } from '../../shared/overlap/engine/passages.ts';
import { traceOverlaps } from '../../shared/overlap/engine/trace-overlaps.ts';
import { traceUncovered } from '../../shared/overlap/engine/trace-uncovered.ts';
import { freeGeosGeometry, geosDifferenceArea, geosIntersectionArea, geosUnion } from './geos-peer.ts';
import { type GridPolygon, randomGridPolygon } from './random-grid-polygons.ts';

const tolerance = 1e-9;

export interface FuzzCount {
  pairs: number;
  overlapping: number;
  /** What was wrong, with the polygons: empty is right. */
  readonly wrong: string[];
}

/** Adds one round of `count` polygons on a grid of `size`. */
export function fuzzRound(random: () => number, size: number, count: number, total: FuzzCount): void {
  const polygons = Array.from({ length: count }, () => randomGridPolygon(random, size));
  const packed = packPlanarPolygons(polygons.map((polygon) => polygon.polygons));
  comparePairs(polygons, packed, total);
  compareGround(polygons, packed, total);
  for (const { peer } of polygons) freeGeosGeometry(peer);
}

type Traceable = CrossingContext & { readonly passages: Passages };

function comparePairs(polygons: readonly GridPolygon[], packed: PackedPolygons, total: FuzzCount): void {
  withArrayPool((pool) => {
    const { context, pairs } = measureOverlaps({ packed, pool, traces: 'overlaps' });
    const areas = new Map(pairs.map((pair) => [`${pair.first},${pair.second}`, pair.areaSquareMetres]));
    for (const [i, one] of polygons.entries()) {
      for (const [j, other] of polygons.entries()) {
        if (i >= j) continue;
        total.pairs++;
        const expected = geosIntersectionArea(one.peer, other.peer);
        compare('overlap', areas.get(`${i},${j}`) ?? 0, expected, [one, other], total);
      }
    }
    const overlapping = pairs.filter((pair) => pair.areaSquareMetres > tolerance);
    total.overlapping += overlapping.length;
    for (const [index, parts] of traceOverlaps(context as Traceable, overlapping).entries()) {
      const pair = overlapping[index];
      if (!pair) continue;
      const traced = parts ? planarAreaSquareMetres(parts) : Number.NaN;
      const both = [polygons[pair.first], polygons[pair.second]];
      compare('traced overlap', traced, pair.areaSquareMetres, both, total);
    }
  });
}

function compareGround(polygons: readonly GridPolygon[], packed: PackedPolygons, total: FuzzCount): void {
  const [ground, ...others] = polygons;
  if (!ground) return;
  withArrayPool((pool) => {
    const traces = 'overlaps and uncovered';
    const { context, pairs } = measureOverlaps({ packed, pool, complements: [0], traces });
    const areas = new Map(pairs.map((pair) => [`${pair.first},${pair.second}`, pair.areaSquareMetres]));
    for (const [index, other] of others.entries()) {
      const expected = geosDifferenceArea(other.peer, ground.peer);
      compare('outside', areas.get(`0,${index + 1}`) ?? 0, expected, [ground, other], total);
    }
    const union = geosUnion(others.map(({ peer }) => peer));
    const uncovered = traceUncovered(context as Traceable);
    const area = uncovered ? planarAreaSquareMetres(uncovered) : Number.NaN;
    compare('uncovered', area, geosDifferenceArea(ground.peer, union), polygons, total);
    freeGeosGeometry(union);
  });
}

function compare(
  what: string,
  ours: number,
  expected: number,
  polygons: readonly (GridPolygon | undefined)[],
  total: FuzzCount,
): void {
  if (Math.abs(ours - expected) <= tolerance) return;
  const shown = JSON.stringify(polygons.map((polygon) => polygon?.polygons));
  total.wrong.push(`${what}: ${ours}, expected ${expected}: ${shown}`);
}
