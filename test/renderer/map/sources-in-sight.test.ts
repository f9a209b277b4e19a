import { expect, it } from 'vitest';
import type { LayerId } from '../../../renderer/map/map-view-props.ts';
import { buildStyle } from '../../../renderer/map/style/build-style.ts';
import { sourcesInSight } from '../../../renderer/map/style/sources-in-sight.ts';

const shown: readonly LayerId[] = ['catchments', 'units', 'schools', 'labels', 'findings'];
const inSight = (zoom: number, visible = shown) =>
  sourcesInSight(buildStyle('light', new Set(visible)), zoom);

it('lets the outlines of estates rest until they are about to be drawn', () => {
  expect(inSight(10).has('unitOutlines')).toBe(false);
  expect(inSight(12.8).has('unitOutlines')).toBe(true);
  expect(inSight(10).has('catchments')).toBe(true);
});

it('lets what is hidden rest', () => {
  expect(inSight(15, ['catchments']).has('unitPlaces')).toBe(false);
});

it('never lets rest what is selected or in hand', () => {
  for (const source of ['selected', 'draft', 'handles']) expect(inSight(6).has(source)).toBe(true);
});
