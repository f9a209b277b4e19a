import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { findPairOverlaps } from '../../../shared/overlap/pair-overlaps.ts';
import { snapNeighbours } from '../../../shared/overlap/snap-neighbours.ts';
import { kindsOfPlans } from '../../support/kinds-of-plans.ts';
import { polygon, rectangle, zone } from '../geometry/local-metres.ts';

function areaOfOverlaps(a: readonly (Polygon | MultiPolygon)[]): number {
  return findPairOverlaps({ a, zone }).overlaps.reduce(
    (sum, { areaSquareMetres }) => sum + areaSquareMetres,
    0,
  );
}

describe('snapNeighbours', () => {
  it('closes a sliver between borders drawn twice and says how far it moved', () => {
    const plan = [rectangle(0, 0, 100, 1000), rectangle(99.9, 0, 100, 1000)];
    expect(areaOfOverlaps(plan)).toBeCloseTo(100, 0);
    const snapped = snapNeighbours(plan, zone);
    expect(areaOfOverlaps(snapped.geometries)).toBe(0);
    expect(snapped.movedVertices).toBeGreaterThan(0);
    expect(snapped.largestMoveMetres).toBeCloseTo(0.1, 3);
  });

  it('gives an edge the neighbour’s vertex that lies beside it', () => {
    const bent = polygon([
      [100, 0],
      [200, 0],
      [200, 100],
      [100, 100],
      [99.9, 50],
      [100, 0],
    ]);
    const snapped = snapNeighbours([rectangle(0, 0, 100, 100), bent], zone, 0.2);
    expect(areaOfOverlaps(snapped.geometries)).toBe(0);
    expect(snapped.insertedVertices).toBe(1);
    expect(snapped.largestMoveMetres).toBeCloseTo(0.1, 3);
  });

  it('leaves a dispute wider than the tolerance as it is', () => {
    const plan = [rectangle(0, 0, 100, 100), rectangle(99, 0, 100, 100)];
    const snapped = snapNeighbours(plan, zone, 0.5);
    expect(areaOfOverlaps(snapped.geometries)).toBeCloseTo(100, 1);
    expect(snapped.largestMoveMetres).toBeLessThan(1e-6);
  });

  it.each([0.01, 0.2, 3])('moves nothing further than %f m, whatever the plan', (tolerance) => {
    for (const make of Object.values(kindsOfPlans)) {
      const snapped = snapNeighbours(make(3), zone, tolerance);
      expect(snapped.largestMoveMetres).toBeLessThanOrEqual(tolerance);
    }
  });

  it('takes the slivers out of a plan with noise on every vertex', () => {
    const plan = kindsOfPlans['noise of 10⁻⁷ degrees on every vertex']?.(2) ?? [];
    const snapped = snapNeighbours(plan, zone, 0.05);
    expect(snapped.leftAlone).toEqual([]);
    const slivers = findPairOverlaps({ a: snapped.geometries, zone }).overlaps.flatMap(({ parts }) => parts);
    const before = findPairOverlaps({ a: plan, zone }).overlaps.flatMap(({ parts }) => parts);
    expect(slivers.length).toBeLessThan(before.length);
  });
});
