import type { Map as MapLibreMap } from 'maplibre-gl';
import { expect, it } from 'vitest';
import { createCameraLink } from '../../../renderer/map/adapter/camera-link.ts';

/** A camera that tells of its moves as MapLibre does: during `jumpTo`, too. */
function fakeMap(zoom: number) {
  const listeners = new Set<() => void>();
  const map = {
    zoom,
    moves: 0,
    getCenter: () => [104, 31],
    getZoom: () => map.zoom,
    getBearing: () => 0,
    jumpTo: (to: { zoom: number }) => {
      map.zoom = to.zoom;
      map.moves += 1;
      for (const listener of listeners) listener();
    },
    on: (_: string, listener: () => void) => listeners.add(listener),
    off: (_: string, listener: () => void) => listeners.delete(listener),
  };
  return map;
}

it('a map that joins looks where the first looks; each follows the other once; one that left stays', () => {
  const link = createCameraLink();
  const [first, second] = [fakeMap(10), fakeMap(3)];
  link.join(first as unknown as MapLibreMap);
  const leave = link.join(second as unknown as MapLibreMap);
  expect([first.zoom, second.zoom]).toEqual([10, 10]);
  second.jumpTo({ zoom: 12 });
  expect([first.zoom, first.moves, second.moves]).toEqual([12, 1, 2]);
  leave();
  first.jumpTo({ zoom: 15 });
  expect(second.zoom).toBe(12);
});
