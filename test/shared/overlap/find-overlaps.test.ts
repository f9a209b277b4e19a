import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../shared/checks/finding.ts';
import { findOverlaps, type OverlapFeature } from '../../../shared/overlap/index.ts';
import { fixtureCases } from '../geometry/fixture-cases.ts';
import { polygon, rectangle, toDegrees } from '../geometry/local-metres.ts';

const settings = { centralMeridian: 105, sliverWidthMetres: 2 };

type Expected = Pick<Finding, 'code' | 'a' | 'b' | 'areaSquareMetres'>;

function featuresOf(input: FeatureCollection<Polygon | MultiPolygon>): OverlapFeature[] {
  return input.features.map(({ id = '', geometry }) => ({ id, geometry: toDegrees(geometry) }));
}

describe('findOverlaps', () => {
  const cases = fixtureCases<FeatureCollection<Polygon | MultiPolygon>, Expected[]>('overlap');
  it.each(cases)('$name', ({ input, expected }) => {
    const { findings, failures } = findOverlaps({ a: featuresOf(input), ...settings });
    expect(failures).toEqual([]);
    expect(findings.map(({ code, a, b }) => ({ code, a, b }))).toEqual(
      expected.map(({ code, a, b }) => ({ code, a, b })),
    );
    for (const [index, { areaSquareMetres }] of expected.entries()) {
      if (areaSquareMetres !== null) {
        expect(findings[index]?.areaSquareMetres).toBeCloseTo(areaSquareMetres, 2);
      }
    }
  });

  it('finds pairs between two layers only', () => {
    const a = [
      { id: 1, geometry: rectangle(0, 0, 100, 100) },
      { id: 2, geometry: rectangle(50, 0, 100, 100) },
    ];
    const b = [{ id: 1, geometry: rectangle(140, 0, 100, 100) }];
    const { findings } = findOverlaps({ a, b, ...settings });
    expect(findings.map((finding) => [finding.a, finding.b, finding.areaSquareMetres])).toEqual([
      [2, 1, 1000],
    ]);
  });

  it('tells how wide a strip is and where', () => {
    const { findings } = findOverlaps({
      a: [
        { id: 'a', geometry: rectangle(0, 0, 100, 500) },
        { id: 'b', geometry: rectangle(97, 0, 100, 500) },
      ],
      ...settings,
    });
    expect(findings[0]?.widthMetres).toBeCloseTo(3, 2);
    expect(findings[0]?.text.zh).toBe('a 与 b 重叠 1,500 平方米，宽约 3.0 米');
    expect(findings[0]?.place).toHaveLength(2);
  });

  it('reports an overlap of one square metre and not a wedge of rounding', () => {
    const neighbour = rectangle(200, 0, 100, 100);
    const wedge = polygon([
      [100, 0],
      [200, 0],
      [200, 100],
      [100, 100],
      [99.999, 50],
      [100, 0],
    ]);
    const { findings } = findOverlaps({
      a: [
        { id: 'a', geometry: rectangle(0, 0, 100, 100) },
        { id: 'b', geometry: wedge },
        { id: 'c', geometry: neighbour },
        { id: 'd', geometry: rectangle(299, 99, 50, 50) },
      ],
      ...settings,
    });
    expect(findings.map(({ id }) => id)).toEqual(['sliver:c:d']);
  });

  it('can be cancelled from the progress callback', () => {
    const stop = new Error('cancelled');
    const a = [0, 1, 2].map((id) => ({ id, geometry: rectangle(id * 50, 0, 100, 100) }));
    const seen: number[] = [];
    const run = () =>
      findOverlaps({
        a,
        ...settings,
        onProgress: (fraction) => {
          seen.push(fraction);
          throw stop;
        },
      });
    expect(run).toThrow(stop);
    expect(seen).toHaveLength(1);
  });
});
