// Polygons as flat arrays, to hand from one thread to another: the buffers are transferred, not copied, where nested
// lists of positions would be cloned number by number.
import type { MultiPolygon, Position } from 'geojson';

/** Where each level ends, counted in items of the level below. Coordinates are longitude and latitude in turn. */
export interface FlatGeometries {
  readonly coordinates: Float64Array<ArrayBuffer>;
  readonly ringEnds: Uint32Array<ArrayBuffer>;
  readonly polygonEnds: Uint32Array<ArrayBuffer>;
  readonly geometryEnds: Uint32Array<ArrayBuffer>;
}

/** Flattens polygons; every number stays bit-equal. Positions are two numbers each. */
export function flattenGeometries(geometries: readonly MultiPolygon[]): FlatGeometries {
  const polygons = geometries.flatMap(({ coordinates }) => coordinates);
  const rings = polygons.flat();
  const coordinates = new Float64Array(rings.reduce((sum, ring) => sum + ring.length, 0) * 2);
  let at = 0;
  for (const ring of rings) {
    for (const [longitude = 0, latitude = 0] of ring) {
      coordinates[at++] = longitude;
      coordinates[at++] = latitude;
    }
  }
  return {
    coordinates,
    ringEnds: endsOf(rings),
    polygonEnds: endsOf(polygons),
    geometryEnds: endsOf(geometries.map(({ coordinates: parts }) => parts)),
  };
}

/** The polygons that were flattened. */
export function unflattenGeometries(flat: FlatGeometries): MultiPolygon[] {
  let at = 0;
  const rings = Array.from(flat.ringEnds, (end) => {
    const ring: Position[] = [];
    for (; at < end; at++) {
      ring.push([flat.coordinates[2 * at] as number, flat.coordinates[2 * at + 1] as number]);
    }
    return ring;
  });
  const polygons = group(rings, flat.polygonEnds);
  return group(polygons, flat.geometryEnds).map((coordinates) => ({ type: 'MultiPolygon', coordinates }));
}

/** The buffers to put on the transfer list of `postMessage`; the arrays are empty afterwards. */
export function buffersOf(flat: FlatGeometries): ArrayBuffer[] {
  return [flat.coordinates, flat.ringEnds, flat.polygonEnds, flat.geometryEnds].map(({ buffer }) => buffer);
}

function endsOf(groups: readonly (readonly unknown[])[]): Uint32Array<ArrayBuffer> {
  let end = 0;
  return Uint32Array.from(groups, (items) => {
    end += items.length;
    return end;
  });
}

function group<Item>(items: readonly Item[], ends: Uint32Array): Item[][] {
  return Array.from(ends, (end, index) => items.slice(index === 0 ? 0 : ends[index - 1], end));
}
