// What several polygons are inside one box, without the rest of them: for an edit only the borders near the edited polygon
// matter. Along a stretch of a ring that stays to one side of the box (west, south, east or north of it), the straight line
// between its ends stays there too; so the vertices between are left out, and every place in the box is inside or outside
// as before. All edges that meet the box are kept as they are. Beyond it the rings may cross themselves.
import type { Box } from '../../geometry/planar-box.ts';
import type { ArrayPool } from './array-pool.ts';
import { directionsOfRings, type PackedPolygons } from './packed-polygons.ts';

/** One after the other, as one; numbers of polygons and rings stay. The coordinates live until the pool's next use. */
export function packNearBox(
  packs: readonly PackedPolygons[],
  [minX, minY, maxX, maxY]: Box,
  pool: ArrayPool,
): PackedPolygons {
  const total = (count: (pack: PackedPolygons) => number) =>
    packs.reduce((sum, pack) => sum + count(pack), 0);
  const target = pool.take(
    Float64Array,
    'near',
    total(({ coordinates }) => coordinates.length),
  );
  const rings = total(({ isHole }) => isHole.length);
  const ringStarts = new Int32Array(rings + 1);
  const isHole = new Uint8Array(rings);
  const isCounterClockwise = new Uint8Array(rings);
  const isSuspect = new Uint8Array(total((pack) => pack.isSuspect.length));
  const polygonStarts = new Int32Array(isSuspect.length + 1);
  let at = 0;
  let ring = 0;
  let polygon = 0;
  for (const pack of packs) {
    isHole.set(pack.isHole, ring);
    isSuspect.set(pack.isSuspect, polygon);
    const firstRing = ring;
    isCounterClockwise.set(pack.isCounterClockwise ?? directionsOfRings(pack), ring);
    for (let own = 0; own < pack.isHole.length; own++) {
      const start = pack.ringStarts[own] as number;
      const end = pack.ringStarts[own + 1] as number;
      packRing(pack.coordinates, start, end);
      ringStarts[++ring] = at / 2;
    }
    for (let own = 1; own < pack.polygonStarts.length; own++) {
      polygonStarts[++polygon] = firstRing + (pack.polygonStarts[own] as number);
    }
  }
  return {
    coordinates: target.subarray(0, at),
    ringStarts,
    isHole,
    polygonStarts,
    isSuspect,
    isCounterClockwise,
  };

  // HOT
  function packRing(coordinates: Float64Array, start: number, end: number): void {
    // Sides that all of the stretch is beyond: the last vertex but one that was kept, and all after it.
    let common = 0;
    let sidesOfLast = 0;
    for (let vertex = start; vertex < end; vertex++) {
      const x = coordinates[vertex * 2] as number;
      const y = coordinates[vertex * 2 + 1] as number;
      const sides = (x < minX ? 1 : 0) | (x > maxX ? 2 : 0) | (y < minY ? 4 : 0) | (y > maxY ? 8 : 0);
      if ((common & sides) !== 0) {
        common &= sides;
        at -= 2;
      } else common = sidesOfLast & sides;
      target[at] = x;
      target[at + 1] = y;
      at += 2;
      sidesOfLast = sides;
    }
  }
}
