import Flatbush from 'flatbush';
import type { Box } from '../geometry/planar-box.ts';
import type { PlanarMultiPolygon } from '../geometry/planar-polygon.ts';
import { type PackedPolygons, unpackPolygon } from './engine/packed-polygons.ts';

/** Polygons whose boxes meet a window (all in metres). */
export type PolygonsNear = (window: Box) => readonly PlanarMultiPolygon[];

/** Of many polygons those near a window, unpacked when they are asked for. */
export function polygonsNear(packed: PackedPolygons): PolygonsNear {
  const { coordinates, ringStarts, polygonStarts } = packed;
  const count = polygonStarts.length - 1;
  const unpacked: PlanarMultiPolygon[] = [];
  let index: Flatbush | null = null;
  return (window) => {
    if (count === 0) return [];
    index ??= indexBoxes();
    return index
      .search(...window)
      .sort((a, b) => a - b)
      .map((polygon) => {
        const known = unpacked[polygon] ?? unpackPolygon(packed, polygon);
        unpacked[polygon] = known;
        return known;
      });
  };

  function indexBoxes(): Flatbush {
    const made = new Flatbush(count);
    for (let polygon = 0; polygon < count; polygon++) made.add(...boxOf(polygon));
    made.finish();
    return made;
  }

  function boxOf(polygon: number): Box {
    const first = ringStarts[polygonStarts[polygon] as number] as number;
    const end = ringStarts[polygonStarts[polygon + 1] as number] as number;
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let at = first * 2; at < end * 2; at += 2) {
      const x = coordinates[at] as number;
      const y = coordinates[at + 1] as number;
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < south) south = y;
      if (y > north) north = y;
    }
    return [west, south, east, north];
  }
}
