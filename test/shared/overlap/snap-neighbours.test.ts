import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { projectPolygon } from '../../../shared/geometry/planar-polygon.ts';
import { preparePlanarPolygon } from '../../../shared/geometry/prepared-polygon.ts';
import { distanceToSegment } from '../../../shared/geometry/segment-distance.ts';
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

/** How far the vertices of one outline are from the border of another at most (metres). */
function furthestFrom(border: Polygon | MultiPolygon, outline: Polygon | MultiPolygon): number {
  const { edges, edgeIndex } = preparePlanarPolygon(projectPolygon(border, zone));
  const vertices = projectPolygon(outline, zone).flat(2);
  return Math.max(
    ...vertices.map(([x, y]) =>
      Math.min(
        ...(edgeIndex?.neighbors(x, y, 8) ?? []).map((edge) => {
          const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = edges.subarray(edge * 4);
          return distanceToSegment(x, y, [x1, y1, x2, y2]);
        }),
      ),
    ),
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

  it('bends a shared edge in all who have it or in none', () => {
    const hole = [
      [100.1, 50],
      [120, 60],
      [120, 40],
      [100.1, 50],
    ] as const;
    const east = polygon(
      [
        [100, 0],
        [200, 0],
        [200, 100],
        [100, 100],
        [100, 0],
      ],
      hole,
    );
    const snapped = snapNeighbours([rectangle(0, 0, 100, 100), east], zone, 0.2);
    expect(areaOfOverlaps(snapped.geometries)).toBe(0);
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
      // Not the engine's own word alone: every vertex before and after is near the other border.
      const before = make(3);
      for (const [index, geometry] of snapped.geometries.entries()) {
        const original = before[index] as Polygon | MultiPolygon;
        const furthest = Math.max(furthestFrom(original, geometry), furthestFrom(geometry, original));
        expect(furthest).toBeLessThanOrEqual(tolerance + 1e-6);
      }
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
