import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { gaussKruger } from '../../../shared/geometry/gauss-kruger.ts';
import { planarAreaSquareMetres } from '../../../shared/geometry/polygon-area.ts';
import { turfIntersect } from '../../../shared/geometry/turf-overlay.ts';
import { withArrayPool } from '../../../shared/overlap/engine/array-pool.ts';
import type { CrossingContext } from '../../../shared/overlap/engine/cross-edges.ts';
import { measureOverlaps } from '../../../shared/overlap/engine/measure-overlaps.ts';
import { packPolygons, unpackPolygon } from '../../../shared/overlap/engine/packed-polygons.ts';
import type { Passages } from '../../../shared/overlap/engine/passages.ts';
import type { PairArea } from '../../../shared/overlap/engine/sum-start-states.ts';
import { traceOverlaps } from '../../../shared/overlap/engine/trace-overlaps.ts';
import { findOutsideGround } from '../../../shared/overlap/outside-ground.ts';
import { findUncoveredGround } from '../../../shared/overlap/uncovered-ground.ts';
import {
  freeGeosGeometry,
  geosDifferenceArea,
  geosIntersectionArea,
  geosUnion,
  isGeosValid,
  makeGeosGeometry,
} from '../../support/geos-peer.ts';
import { kindsOfPlans } from '../../support/kinds-of-plans.ts';
import { rectangle } from '../geometry/local-metres.ts';

const zone = gaussKruger(105);
const seeds = [1, 2, 3];
const cases = Object.keys(kindsOfPlans).flatMap((kind) => seeds.map((seed) => ({ kind, seed })));

/** Agreed: a millionth of the area, or a hundredth of a square metre. */
function expectEqualArea(ours: number, peer: number, what: string): void {
  expect(Math.abs(ours - peer), what).toBeLessThanOrEqual(Math.max(0.01, peer * 1e-6));
}

/** Polygons that GEOS takes for valid: noise makes some cross themselves. */
function soundPlan(kind: string, seed: number): (Polygon | MultiPolygon)[] {
  return (kindsOfPlans[kind]?.(seed) ?? []).filter((outline) => {
    const peer = makeGeosGeometry(unpackPolygon(packPolygons([outline], zone), 0));
    const isSound = isGeosValid(peer);
    freeGeosGeometry(peer);
    return isSound;
  });
}

describe('all overlaps of a plan', () => {
  it.each(cases)('have the areas that GEOS finds: $kind (seed $seed)', ({ kind, seed }) => {
    const packed = packPolygons(soundPlan(kind, seed), zone);
    const polygons = Array.from({ length: packed.polygonStarts.length - 1 }, (_, index) =>
      unpackPolygon(packed, index),
    );
    const peers = polygons.map(makeGeosGeometry);
    withArrayPool((pool) => {
      const { context, pairs } = measureOverlaps({ packed, pool, traces: 'overlaps' });
      const areas = new Map(pairs.map((pair) => [`${pair.first},${pair.second}`, pair.areaSquareMetres]));
      for (const [i, one] of peers.entries()) {
        for (const [j, other] of peers.entries()) {
          if (i >= j) continue;
          expectEqualArea(areas.get(`${i},${j}`) ?? 0, geosIntersectionArea(one, other), `${i} and ${j}`);
        }
      }
      expectTraced(
        context,
        pairs.filter(({ areaSquareMetres }) => areaSquareMetres > 0.01),
      );
      for (const { first, second, areaSquareMetres } of sample(pairs, 4)) {
        const [a = [], b = []] = [polygons[first], polygons[second]];
        expectEqualArea(areaSquareMetres, planarAreaSquareMetres(turfIntersect(a, b)), 'turf.intersect');
      }
    });
    for (const peer of peers) freeGeosGeometry(peer);
  });

  function expectTraced(context: CrossingContext, pairs: readonly PairArea[]): void {
    const traced = traceOverlaps(context as CrossingContext & { passages: Passages }, pairs);
    for (const [index, { areaSquareMetres }] of pairs.entries()) {
      const parts = traced[index];
      expectEqualArea(parts ? planarAreaSquareMetres(parts) : Number.NaN, areaSquareMetres, 'traced');
    }
  }

  function sample(pairs: readonly PairArea[], count: number): PairArea[] {
    const overlapping = pairs.filter(({ areaSquareMetres }) => areaSquareMetres > 1);
    return overlapping.filter((_, index) => index % Math.ceil(overlapping.length / count) === 0);
  }
});

describe('ground', () => {
  // 5.4 km around the middle of the generated plans: cuts through catchments and reaches beyond the small ones.
  const territory = rectangle(-1500, -1500, 3000, 3000);
  const ground = unpackPolygon(packPolygons([territory], zone), 0);
  const groundPeer = makeGeosGeometry(ground);

  it.each(cases)('in no catchment is what GEOS leaves over: $kind (seed $seed)', ({ kind, seed }) => {
    const plan = soundPlan(kind, seed);
    const peers = plan.map((outline) => makeGeosGeometry(unpackPolygon(packPolygons([outline], zone), 0)));
    const union = geosUnion(peers);
    const { parts, isBySecondEngine } = findUncoveredGround(plan, ground, zone);
    expectEqualArea(planarAreaSquareMetres(parts), geosDifferenceArea(groundPeer, union), 'uncovered');
    expect(parts.filter(isBySecondEngine)).toEqual([]);
    for (const peer of [union, ...peers]) freeGeosGeometry(peer);
  });

  it.each(cases)(
    'of catchments outside a district is what GEOS leaves over: $kind (seed $seed)',
    ({ kind, seed }) => {
      const plan = soundPlan(kind, seed);
      const { outside, failures } = findOutsideGround(plan, territory, zone);
      const areas = new Map(outside.map(({ index, parts }) => [index, planarAreaSquareMetres(parts)]));
      expect(failures).toEqual([]);
      for (const [index, outline] of plan.entries()) {
        const peer = makeGeosGeometry(unpackPolygon(packPolygons([outline], zone), 0));
        expect(areas.get(index) ?? 0).toBeCloseTo(geosDifferenceArea(peer, groundPeer), 1);
        freeGeosGeometry(peer);
      }
    },
  );
});
