// Web Mercator as a unit square: what is near on the screen is near here. For pointing only, never for measuring.
import type { Position } from 'geojson';

export type WorldPosition = readonly [x: number, y: number];

export function toWorld([longitude = 0, latitude = 0]: Position): WorldPosition {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return [longitude / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** Length of one CSS pixel at a zoom, in worlds (MapLibre: 512 pixels to the world at zoom 0). */
export function worldsPerPixel(zoom: number): number {
  return 1 / (512 * 2 ** zoom);
}
