import { describe, expect, it } from 'vitest';
import { diffFeatures } from '../../../renderer/map/adapter/diff-features.ts';
import { mapFeature } from '../../../renderer/map/sources/source-recipe.ts';

const feature = (id: string) => mapFeature(id, { type: 'Point', coordinates: [0, 0] }, {});
const collection = (...features: ReturnType<typeof feature>[]) => ({
  type: 'FeatureCollection' as const,
  features,
});
const many = Array.from({ length: 20 }, (_, index) => feature(`f${index}`));

describe('diffFeatures', () => {
  it('sends the one feature that is another object', () => {
    const moved = feature('f3');
    const next = many.map((known) => (known.properties.featureId === 'f3' ? moved : known));
    expect(diffFeatures(collection(...many), collection(...next))).toEqual({ add: [moved], remove: [] });
  });

  it('removes what is gone', () => {
    expect(diffFeatures(collection(...many), collection(...many.slice(1)))).toEqual({
      add: [],
      remove: ['f0'],
    });
  });

  it('prefers sending everything when much has changed', () => {
    expect(
      diffFeatures(
        collection(...many),
        collection(...many.map(({ properties }) => feature(String(properties.featureId)))),
      ),
    ).toBeNull();
  });
});
