// Which polygons have a vertex in common, found in one walk over all their vertices. The table is made of numbers: a Map
// with places for keys takes ten times as long.
import type { MultiPolygon, Polygon } from 'geojson';
import { polygonsOf } from './planar-polygon.ts';

/** Tells every pair that shares a vertex exactly: lower index first, some pairs more than once. */
export function tellVertexSharers(
  geometries: readonly (Polygon | MultiPolygon)[],
  tell: (first: number, second: number) => void,
): void {
  const rings = geometries.flatMap((geometry, owner) =>
    polygonsOf(geometry).flatMap((polygon) => polygon.map((ring) => ({ owner, ring }))),
  );
  const count = rings.reduce((sum, { ring }) => sum + ring.length, 0);
  const [places, owners] = [new Float64Array(2 * count), new Int32Array(count)];
  // Of each hash the vertex seen last, and of each vertex the one before it; 0: none, so they are counted from 1.
  const [last, before] = [new Int32Array(2 ** Math.ceil(Math.log2(count + 1))), new Int32Array(count + 1)];
  const hashOf = placeHash(last.length - 1);
  let seen = 0;
  for (const { owner, ring } of rings) {
    for (const place of ring) {
      const x = place[0] ?? 0;
      const y = place[1] ?? 0;
      const hash = hashOf(x, y);
      let isKnown = false;
      for (let vertex = last[hash] ?? 0; vertex > 0; vertex = before[vertex] ?? 0) {
        if (places[2 * vertex - 2] !== x || places[2 * vertex - 1] !== y) continue;
        const other = owners[vertex - 1] ?? owner;
        if (other === owner) isKnown = true;
        else tell(other, owner);
      }
      if (isKnown) continue;
      places[2 * seen] = x;
      places[2 * seen + 1] = y;
      owners[seen] = owner;
      seen += 1;
      before[seen] = last[hash] ?? 0;
      last[hash] = seen;
    }
  }
}

/** Mixes the bits of both coordinates into a number of as many bits as `mask` has. */
function placeHash(mask: number): (x: number, y: number) => number {
  const place = new Float64Array(2);
  const bits = new Uint32Array(place.buffer);
  return (x, y) => {
    place[0] = x;
    place[1] = y;
    const [ofX, ofY] = [(bits[0] ?? 0) ^ (bits[1] ?? 0), (bits[2] ?? 0) ^ (bits[3] ?? 0)];
    const mixed = Math.imul(Math.imul(ofX, 0x9e3779b1) ^ (ofX >>> 15) ^ ofY, 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & mask;
  };
}
