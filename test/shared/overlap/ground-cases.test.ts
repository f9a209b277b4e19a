import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { PlanarPolygon } from '../../../shared/geometry/planar-polygon.ts';
import { planarAreaSquareMetres } from '../../../shared/geometry/polygon-area.ts';
import { packPolygons, unpackPolygon } from '../../../shared/overlap/engine/packed-polygons.ts';
import { findOutsideGround } from '../../../shared/overlap/outside-ground.ts';
import { significantParts } from '../../../shared/overlap/smallest-finding.ts';
import { findUncoveredGround } from '../../../shared/overlap/uncovered-ground.ts';
import { fixtureCases } from '../geometry/fixture-cases.ts';
import { toDegrees, zone } from '../geometry/local-metres.ts';

type Input = FeatureCollection<Polygon | MultiPolygon>;

/** The ground by its id, and the others with theirs. */
function takeGround({ features }: Input, id: string) {
  const all = features.map((feature) => ({ id: feature.id, geometry: toDegrees(feature.geometry) }));
  return {
    ground: all.find((feature) => feature.id === id),
    others: all.filter((feature) => feature.id !== id),
  };
}

/** Largest first, to the square decimetre. */
function areasOf(parts: readonly PlanarPolygon[]): number[] {
  return significantParts(parts).map((part) => Math.round(planarAreaSquareMetres([part]) * 100) / 100);
}

describe('uncovered ground', () => {
  it.each(fixtureCases<Input, number[]>('uncovered'))('$name', ({ input, expected }) => {
    const { ground, others } = takeGround(input, 'territory');
    const territory = ground ? unpackPolygon(packPolygons([ground.geometry], zone), 0) : null;
    const geometries = others.map(({ geometry }) => geometry);
    const { parts, isBySecondEngine } = findUncoveredGround(geometries, territory, zone);
    expect(areasOf(parts)).toEqual(expected.map((area) => expect.closeTo(area, 1)));
    expect(parts.filter(isBySecondEngine)).toEqual([]);
    const turned = findUncoveredGround(geometries.toReversed(), territory, zone);
    expect(areasOf(turned.parts)).toEqual(areasOf(parts));
  });
});

describe('ground outside a district', () => {
  it.each(fixtureCases<Input, Record<string, number[]>>('outside'))('$name', ({ input, expected }) => {
    const { ground, others } = takeGround(input, 'district');
    if (!ground) throw new Error('no district in the case');
    const geometries = others.map(({ geometry }) => geometry);
    const { outside, failures } = findOutsideGround(geometries, ground.geometry, zone);
    const found = outside.flatMap(({ index, parts }) => {
      const areas = areasOf(parts);
      return areas.length > 0 ? [[String(others[index]?.id), areas] as const] : [];
    });
    const close = Object.entries(expected).map(([id, areas]) => [
      id,
      areas.map((area) => expect.closeTo(area, 1)),
    ]);
    expect([found, failures]).toEqual([close, []]);
  });
});
