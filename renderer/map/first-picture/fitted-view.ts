// Where MapLibre looks when it is made with bounds, by the same maths: Web Mercator, 512 · 2^zoom pixels to the world.
import type { Bounds } from '../../../shared/geometry/geometry-bounds.ts';
import { fitPadding, zoomLimits } from '../view-limits.ts';

export interface FittedView {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
  /** Degrees. */
  readonly centre: readonly [longitude: number, latitude: number];
  /** From degrees to CSS pixels from the left edge. */
  readonly xOf: (longitude: number) => number;
  /** From degrees to CSS pixels from the upper edge. */
  readonly yOf: (latitude: number) => number;
}

const tilePixels = 512;

/** Places on the square of the world, 0…1 from the west and from the north. */
const worldX = (longitude: number) => longitude / 360 + 0.5;
const worldY = (latitude: number) => 0.5 - Math.atanh(Math.sin((latitude * Math.PI) / 180)) / (2 * Math.PI);

/** The whole of the bounds (degrees) in a map of a size in CSS pixels; null where it has no room for them. */
export function fitView(bounds: Bounds, width: number, height: number): FittedView | null {
  const [west, south, east, north] = bounds;
  const [left, right, top, bottom] = [worldX(west), worldX(east), worldY(north), worldY(south)];
  const [roomX, roomY] = [width - 2 * fitPadding, height - 2 * fitPadding];
  if (roomX <= 0 || roomY <= 0) return null;
  const scale = Math.min(roomX / (right - left), roomY / (bottom - top));
  const zoom = Math.min(Math.max(Math.log2(scale / tilePixels), zoomLimits.least), zoomLimits.most);
  const pixels = tilePixels * 2 ** zoom;
  const [x0, y0] = [(left + right) / 2, (top + bottom) / 2];
  return {
    width,
    height,
    zoom,
    centre: [(west + east) / 2, (Math.asin(Math.tanh((0.5 - y0) * 2 * Math.PI)) * 180) / Math.PI],
    xOf: (longitude) => (worldX(longitude) - x0) * pixels + width / 2,
    yOf: (latitude) => (worldY(latitude) - y0) * pixels + height / 2,
  };
}
