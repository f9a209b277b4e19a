import type { MultiPolygon, Polygon, Position } from 'geojson';
import { polygonsOf } from './planar-polygon.ts';
import { isPointInPolygon } from './point-in-polygon.ts';
import { pointInside } from './point-inside.ts';

/** Centre of mass of a closed ring and twice its area, counted from its first position to keep the small digits. */
function centreOf(ring: readonly Position[]): { readonly centre: Position; readonly doubledArea: number } {
  const [x0 = 0, y0 = 0] = ring[0] ?? [];
  let [doubledArea, x, y] = [0, 0, 0];
  for (let index = 1; index < ring.length; index += 1) {
    const [ax, ay] = [(ring[index - 1]?.[0] ?? x0) - x0, (ring[index - 1]?.[1] ?? y0) - y0];
    const [bx, by] = [(ring[index]?.[0] ?? x0) - x0, (ring[index]?.[1] ?? y0) - y0];
    const cross = ax * by - bx * ay;
    doubledArea += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  const centre = doubledArea === 0 ? [x0, y0] : [x0 + x / (3 * doubledArea), y0 + y / (3 * doubledArea)];
  return { centre, doubledArea: Math.abs(doubledArea) };
}

/** Where a name looks right: the centre of the largest part where that lies inside, else a place well inside. */
export function labelPlace(geometry: Polygon | MultiPolygon): Position | null {
  const centres = polygonsOf(geometry).map(([outer = []]) => centreOf(outer));
  const largest = centres.sort((a, b) => b.doubledArea - a.doubledArea)[0];
  if (largest && isPointInPolygon(largest.centre, geometry)) return largest.centre;
  return pointInside(geometry);
}
