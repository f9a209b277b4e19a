// The law of the incremental engine: whatever is edited, in whatever order, the result is the one from scratch.
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { createOverlapPlan } from '../../../shared/overlap/overlap-plan.ts';
import { findPairOverlaps, type PairOverlap } from '../../../shared/overlap/pair-overlaps.ts';
import { seededRandom } from '../../support/generate-plan.ts';
import { kindsOfPlans } from '../../support/kinds-of-plans.ts';
import { rectangle, zone } from '../geometry/local-metres.ts';

type Outline = Polygon | MultiPolygon;

function inShort(overlaps: readonly PairOverlap[]): string[] {
  return overlaps.map(
    ({ indexInA, indexInB, areaSquareMetres, parts, isBySecondEngine }) =>
      `${indexInA} ${indexInB} ${areaSquareMetres.toFixed(4)} ${parts.length} ${isBySecondEngine}`,
  );
}

/** One vertex pushed by up to `metres`; often into the neighbour, sometimes so far that the border crosses itself. */
function drag(outline: Outline, random: () => number, metres: number): Outline {
  const rings = structuredClone(
    outline.type === 'Polygon' ? outline.coordinates : (outline.coordinates[0] ?? []),
  );
  const ring: Position[] = rings[0] ?? [];
  const at = 1 + Math.floor(random() * (ring.length - 2));
  const [x, y] = zone.forward(ring[at] ?? []);
  ring[at] = zone.inverse([x + (random() - 0.5) * metres, y + (random() - 0.5) * metres]);
  return outline.type === 'Polygon'
    ? { ...outline, coordinates: rings }
    : { ...outline, coordinates: [rings, ...outline.coordinates.slice(1)] };
}

describe('createOverlapPlan', () => {
  const cases = Object.keys(kindsOfPlans).map((kind, index) => ({ kind, seed: index + 1 }));

  it.each(cases)('after forty edits is the plan from scratch: $kind (seed $seed)', ({ kind, seed }) => {
    const random = seededRandom(seed);
    const outlines = kindsOfPlans[kind]?.(seed) ?? [];
    const plan = createOverlapPlan(outlines, zone);
    for (let edit = 1; edit <= 40; edit++) {
      const index = Math.floor(random() * outlines.length);
      const edited = drag(outlines[index] as Outline, random, edit % 5 === 0 ? 400 : 30);
      outlines[index] = edited;
      plan.replace(index, edited);
      if (edit % 10 !== 0) continue;
      const scratch = findPairOverlaps({ a: outlines, zone });
      expect(inShort(plan.overlaps())).toEqual(inShort(scratch.overlaps));
      expect(inShort(plan.overlapsOf(index))).toEqual(
        inShort(
          scratch.overlaps.filter(({ indexInA, indexInB }) => indexInA === index || indexInB === index),
        ),
      );
      expect(plan.failures()).toEqual(scratch.failures);
      expect([...plan.problems()].sort()).toEqual([...scratch.problems].sort());
    }
  });

  it('gives the overlaps of the edited polygon at once', () => {
    const plan = createOverlapPlan([rectangle(0, 0, 100, 100), rectangle(100, 0, 100, 100)], zone);
    const found = plan.replace(1, rectangle(90, 0, 100, 100));
    expect(found.map(({ areaSquareMetres }) => Math.round(areaSquareMetres))).toEqual([1000]);
  });

  it('forgets overlaps with where a polygon was before', () => {
    const plan = createOverlapPlan([rectangle(0, 0, 100, 100), rectangle(90, 0, 100, 100)], zone);
    plan.replace(1, rectangle(1000, 0, 100, 100));
    expect(plan.overlaps()).toEqual([]);
  });
});
