import type { Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { tellVertexSharers } from '../../../shared/geometry/vertex-sharers.ts';
import { generatePlan } from '../../support/generate-plan.ts';

function pairsOf(geometries: readonly Polygon[]): string[] {
  const pairs = new Set<string>();
  tellVertexSharers(geometries, (first, second) => pairs.add(`${first} ${second}`));
  return [...pairs].sort();
}

const polygon = (...ring: Position[]): Polygon => ({ type: 'Polygon', coordinates: [ring] });

describe('tellVertexSharers', () => {
  it('tells exactly the pairs that a comparison of all vertices finds', () => {
    const { features } = generatePlan({ catchments: 25, verticesEach: 30, bulging: 0.3, seed: 5 });
    const geometries = features.map(({ geometry }) => geometry as Polygon);
    const vertices = geometries.map(({ coordinates }) => new Set(coordinates.flat().map(String)));
    const compared = vertices.flatMap((one, first) =>
      vertices.flatMap((other, second) =>
        second > first && [...one].some((vertex) => other.has(vertex)) ? [`${first} ${second}`] : [],
      ),
    );
    expect(compared.length).toBeGreaterThan(40);
    expect(pairsOf(geometries)).toEqual(compared.sort());
  });

  it('does not take a common longitude, or its own closing vertex, for a common vertex', () => {
    const west = polygon([0, 0], [1, 0], [1, 1], [0, 0]);
    const east = polygon([1, 2], [2, 2], [1, 3], [1, 2]);
    expect(pairsOf([west, east])).toEqual([]);
    expect(pairsOf([west])).toEqual([]);
  });
});
