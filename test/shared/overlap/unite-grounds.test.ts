import { describe, expect, it } from 'vitest';
import type { PlanarMultiPolygon, PlanarRing } from '../../../shared/geometry/planar-polygon.ts';
import { planarAreaSquareMetres } from '../../../shared/geometry/polygon-area.ts';
import { turfSubtract, turfUnite } from '../../../shared/geometry/turf-overlay.ts';
import { packPolygons, unpackPolygon } from '../../../shared/overlap/engine/packed-polygons.ts';
import { uniteGrounds } from '../../../shared/overlap/unite-grounds.ts';
import { kindsOfPlans } from '../../support/kinds-of-plans.ts';
import { zone } from '../geometry/local-metres.ts';

const origin: [number, number] = [475_000, 3_482_000];

function ground(...ring: [number, number][]): PlanarMultiPolygon {
  const moved = ring.map(([x, y]): [number, number] => [origin[0] + x, origin[1] + y]);
  return [[[...moved, moved[0] as [number, number]]]];
}

function square(x: number, y: number, size: number): PlanarMultiPolygon {
  return ground([x, y], [x + size, y], [x + size, y + size], [x, y + size]);
}

function inShort(united: PlanarMultiPolygon) {
  const ringsOf = (rings: readonly PlanarRing[]) => rings.length;
  return united.map((rings) => [ringsOf(rings), Math.round(planarAreaSquareMetres([rings]))]);
}

describe('uniteGrounds', () => {
  it('counts ground that two areas have once, and takes a hole out', () => {
    const united = uniteGrounds([square(0, 0, 100), square(50, 0, 100)], [square(20, 20, 10)], zone);
    expect(inShort(united)).toEqual([[2, 14_900]]);
  });

  it('keeps an enclosed court out and areas that are apart apart', () => {
    const ring = [
      square(0, 0, 30),
      square(30, 0, 30),
      square(30, 30, 30),
      square(0, 30, 30),
      square(100, 0, 10),
    ];
    expect(inShort(uniteGrounds(ring, [square(20, 20, 20)], zone)).sort()).toEqual([
      [1, 100],
      [2, 3200],
    ]);
  });

  it('leaves nothing of an area that is taken out whole, and has nothing without areas', () => {
    expect(uniteGrounds([square(0, 0, 10)], [square(-5, -5, 30)], zone)).toEqual([]);
    expect(uniteGrounds([], [square(0, 0, 10)], zone)).toEqual([]);
  });

  it('takes an area that crosses itself apart', () => {
    const bowTie = ground([0, 0], [100, 100], [100, 0], [0, 100]);
    expect(planarAreaSquareMetres(uniteGrounds([bowTie], [], zone))).toBeCloseTo(5000, 3);
  });

  it.each(Object.keys(kindsOfPlans))('has the area that Turf finds: %s', (kind) => {
    const packed = packPolygons(kindsOfPlans[kind]?.(3) ?? [], zone);
    const outlines = Array.from({ length: Math.min(7, packed.polygonStarts.length - 1) }, (_, index) =>
      unpackPolygon(packed, index),
    );
    const [first = [], ...others] = outlines;
    const ours = planarAreaSquareMetres(uniteGrounds(others, [first], zone));
    expect(ours / planarAreaSquareMetres(turfSubtract(turfUnite(others), first))).toBeCloseTo(1, 6);
  });
});
