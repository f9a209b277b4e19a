import { describe, expect, it } from 'vitest';
import { planarAreaSquareMetres } from '../../../shared/geometry/polygon-area.ts';
import { packPolygons, unpackPolygon } from '../../../shared/overlap/engine/packed-polygons.ts';
import { findOutsideGround } from '../../../shared/overlap/outside-ground.ts';
import { findUncoveredGround } from '../../../shared/overlap/uncovered-ground.ts';
import { kindsOfPlans } from '../../support/kinds-of-plans.ts';
import { polygon, rectangle, zone } from '../geometry/local-metres.ts';

/** Two triangles of 2,500 m² that meet in the middle of a square of 100 m. */
const bowTie = polygon([
  [0, 0],
  [100, 100],
  [100, 0],
  [0, 100],
  [0, 0],
]);

describe('ground beside an invalid polygon', () => {
  it('is what the polygon leaves where it is taken apart, and says who had a hand in it', () => {
    const territory = unpackPolygon(packPolygons([rectangle(0, 0, 300, 100)], zone), 0);
    const { parts, isBySecondEngine } = findUncoveredGround(
      [bowTie, rectangle(100, 0, 150, 100)],
      territory,
      zone,
    );
    const inShort = parts.map((part) => [Math.round(planarAreaSquareMetres([part])), isBySecondEngine(part)]);
    expect(inShort.sort()).toEqual([
      [2500, true],
      [2500, true],
      [5000, false],
    ]);
  });

  it('of a whole plan is found by the engine: one bow tie in it sends nothing else to Turf', () => {
    const plan = kindsOfPlans['shared borders, some bulging']?.(1) ?? [];
    const territory = unpackPolygon(packPolygons([rectangle(-1500, -1500, 3000, 3000)], zone), 0);
    const alone = findUncoveredGround(plan, territory, zone);
    const withBowTie = findUncoveredGround([...plan, bowTie], territory, zone);
    const areaOf = ({ parts }: typeof alone) => Math.round(planarAreaSquareMetres(parts));
    expect(areaOf(withBowTie)).toBe(areaOf(alone));
  });

  it('outside an invalid district is outside what is left of it', () => {
    const { outside, failures } = findOutsideGround([rectangle(0, 0, 100, 100)], bowTie, zone);
    expect(failures).toEqual([]);
    expect(outside.map(({ parts, isBySecondEngine }) => [parts.length, isBySecondEngine])).toEqual([
      [2, true],
    ]);
    expect(planarAreaSquareMetres(outside[0]?.parts ?? [])).toBeCloseTo(5000, 1);
  });
});
