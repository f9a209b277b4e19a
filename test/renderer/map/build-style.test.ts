import { describe, expect, it } from 'vitest';
import { resolveImage } from '../../../renderer/map/images/resolve-image.ts';
import type { LayerId } from '../../../renderer/map/map-view-props.ts';
import { buildStyle } from '../../../renderer/map/style/build-style.ts';

const all: readonly LayerId[] = [
  'districts',
  'authorities',
  'roads',
  'barriers',
  'units',
  'schools',
  'catchments',
  'findings',
  'reference',
  'labels',
];

function visibilityOf(hidden: LayerId, layerId: string): unknown {
  const style = buildStyle('light', new Set(all.filter((id) => id !== hidden)));
  const layer = style.layers.find(({ id }) => id === layerId);
  return layer && 'layout' in layer ? layer.layout?.visibility : undefined;
}

describe('buildStyle', () => {
  it('names no address: nothing can be fetched', () => {
    expect(JSON.stringify(buildStyle('light', new Set(all)))).not.toMatch(/https?:|"url"|"glyphs"|"sprite"/);
  });

  it('has the same layers in both themes', () => {
    const idsIn = (theme: 'light' | 'dark') => buildStyle(theme, new Set(all)).layers.map(({ id }) => id);
    expect(idsIn('dark')).toEqual(idsIn('light'));
  });

  it('hides a name with its layer and with the labels', () => {
    expect([visibilityOf('labels', 'school-names'), visibilityOf('schools', 'school-names')]).toEqual([
      'none',
      'none',
    ]);
    expect(visibilityOf('labels', 'school-signs')).toBe('visible');
  });

  it('places the names of schools before those of estates', () => {
    const ids = buildStyle('light', new Set(all)).layers.map(({ id }) => id);
    expect(ids.indexOf('school-names')).toBeGreaterThan(ids.indexOf('unit-names'));
    expect(ids.indexOf('unit-names')).toBeGreaterThan(ids.indexOf('house-numbers'));
  });

  it('knows how to draw every image its layers ask for', () => {
    const text = JSON.stringify(buildStyle('dark', new Set(all)));
    const families = [...text.matchAll(/"([a-z]+)\/dark/g)].map(([, family]) => family);
    expect(families.length).toBeGreaterThan(5);
    expect(families.filter((family) => resolveImage(`${family}/dark/0/1/2`) === null)).toEqual([]);
  });
});
