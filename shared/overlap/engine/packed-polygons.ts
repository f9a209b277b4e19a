// Polygons as three flat lists of starts over one list of metres: small, transferable between threads, and read from
// GeoJSON once. Rings are open (the last position is not repeated), in the order and direction they came in.
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { type CompactRings, compactRingsOf } from '../../geometry/compact-polygon.ts';
import type { GaussKruger, PlanarPosition } from '../../geometry/gauss-kruger.ts';
import { normalisePolygons, type PlanarMultiPolygon, polygonsOf } from '../../geometry/planar-polygon.ts';
import { signedRingSum } from './signed-ring-sum.ts';

export interface PackedPolygons {
  /** x and y in turn, zone metres. */
  readonly coordinates: Float64Array;
  /** First vertex of every ring, and one past the last. */
  readonly ringStarts: Int32Array;
  /** 1 for a hole, 0 for an outer ring. */
  readonly isHole: Uint8Array;
  /** First ring of every polygon, and one past the last. */
  readonly polygonStarts: Int32Array;
  /** 1 for a polygon with a ring that is not closed or a coordinate that is no number; the latter is left out. */
  readonly isSuspect: Uint8Array;
  /** 1 for a ring that runs counter-clockwise. Absent: its vertices tell. */
  readonly isCounterClockwise?: Uint8Array;
}

/** Packs geometries in degrees, projected to a zone. Repeated positions are dropped. */
export function packPolygons(
  geometries: readonly (Polygon | MultiPolygon)[],
  zone: GaussKruger,
): PackedPolygons {
  return packRings(
    geometries.map((geometry) => compactRingsOf(geometry) ?? polygonsOf(geometry)),
    zone.forwardInto,
  );
}

/** Packs polygons that are on the plane already. */
export function packPlanarPolygons(polygons: readonly PlanarMultiPolygon[]): PackedPolygons {
  return packRings(polygons, (from, to, at) => {
    to[at] = from[0] as number;
    to[at + 1] = from[1] as number;
  });
}

type Write = (from: readonly number[], to: Float64Array, at: number) => void;
type Rings = readonly (readonly (readonly Position[] | readonly PlanarPosition[])[])[];

function packRings(polygons: readonly (Rings | CompactRings)[], write: Write): PackedPolygons {
  const { vertices, rings } = countPositions(polygons);
  const coordinates = new Float64Array(vertices * 2);
  const ringStarts = new Int32Array(rings + 1);
  const isHole = new Uint8Array(rings);
  const polygonStarts = new Int32Array(polygons.length + 1);
  const isSuspect = new Uint8Array(polygons.length);
  let ring = 0;
  let at = 0;
  for (const [index, parts] of polygons.entries()) {
    if ('degrees' in parts) packCompact(parts, index);
    else {
      for (const part of parts) {
        for (const [order, positions] of part.entries()) {
          if (!isClosedRing(positions)) isSuspect[index] = 1;
          endRing(order, packRing(positions, write, coordinates, at));
        }
      }
    }
    polygonStarts[index + 1] = ring;
  }
  return { coordinates: coordinates.subarray(0, at), ringStarts, isHole, polygonStarts, isSuspect };

  function endRing(order: number, end: number): void {
    isHole[ring] = order > 0 ? 1 : 0;
    at = end;
    ringStarts[++ring] = at / 2;
  }

  function packCompact({ degrees, ringEnds, partEnds }: CompactRings, index: number): void {
    let first = 0;
    let from = 0;
    for (const endOfPart of partEnds) {
      for (let own = first; own < endOfPart; own++) {
        const to = ringEnds[own] as number;
        const isClosed =
          degrees[from * 2] === degrees[to * 2 - 2] && degrees[from * 2 + 1] === degrees[to * 2 - 1];
        if (to === from || !isClosed) isSuspect[index] = 1;
        endRing(own - first, packCompactRing(degrees, from, to, write, coordinates, at));
        from = to;
      }
      first = endOfPart;
    }
  }
}

/** All numbers are numbers, and the last position is the first. */
function isClosedRing(ring: readonly (readonly number[])[]): boolean {
  const first = ring[0];
  const last = ring[ring.length - 1];
  if (!first || !last || first[0] !== last[0] || first[1] !== last[1]) return false;
  for (let index = 0; index < ring.length; index++) {
    const position = ring[index] as readonly number[];
    if (!Number.isFinite(position[0]) || !Number.isFinite(position[1])) return false;
  }
  return true;
}

function countPositions(polygons: readonly (Rings | CompactRings)[]): { vertices: number; rings: number } {
  let vertices = 0;
  let rings = 0;
  for (const parts of polygons) {
    if ('degrees' in parts) {
      rings += parts.ringEnds.length;
      vertices += parts.degrees.length / 2;
      continue;
    }
    for (const part of parts) {
      rings += part.length;
      for (const ring of part) vertices += ring.length;
    }
  }
  return { vertices, rings };
}

function packRing(
  ring: readonly (readonly number[])[],
  write: Write,
  to: Float64Array,
  start: number,
): number {
  let at = start;
  for (let index = 0; index < ring.length; index++) {
    write(ring[index] as readonly number[], to, at);
    if (isNew(to, start, at)) at += 2;
  }
  return withoutClosing(to, start, at);
}

/** As packRing, for positions from one number up to another of a flat list. */
function packCompactRing(
  degrees: Float64Array,
  from: number,
  end: number,
  write: Write,
  to: Float64Array,
  start: number,
): number {
  const pair = [0, 0];
  let at = start;
  for (let index = from * 2; index < end * 2; index += 2) {
    pair[0] = degrees[index] as number;
    pair[1] = degrees[index + 1] as number;
    write(pair, to, at);
    if (isNew(to, start, at)) at += 2;
  }
  return withoutClosing(to, start, at);
}

function isNew(to: Float64Array, start: number, at: number): boolean {
  if (!Number.isFinite(to[at]) || !Number.isFinite(to[at + 1])) return false;
  return at === start || to[at] !== to[at - 2] || to[at + 1] !== to[at - 1];
}

function withoutClosing(to: Float64Array, start: number, end: number): number {
  let at = end;
  while (at > start + 2 && to[at - 2] === to[start] && to[at - 1] === to[start + 1]) at -= 2;
  return at;
}

/** 1 for every ring that runs counter-clockwise. */
export function directionsOfRings({ coordinates, ringStarts, isHole }: PackedPolygons): Uint8Array {
  return Uint8Array.from(isHole, (_, ring) =>
    signedRingSum(coordinates, ringStarts[ring] as number, ringStarts[ring + 1] as number) > 0 ? 1 : 0,
  );
}

/** One after the other, as one. */
export function joinPacked(parts: readonly PackedPolygons[]): PackedPolygons {
  const sum = (count: (part: PackedPolygons) => number) =>
    parts.reduce((total, part) => total + count(part), 0);
  const coordinates = new Float64Array(sum((part) => part.coordinates.length));
  const ringStarts = new Int32Array(sum((part) => part.isHole.length) + 1);
  const isHole = new Uint8Array(ringStarts.length - 1);
  const isSuspect = new Uint8Array(sum((part) => part.isSuspect.length));
  const polygonStarts = new Int32Array(isSuspect.length + 1);
  let vertex = 0;
  let ring = 0;
  let polygon = 0;
  for (const part of parts) {
    coordinates.set(part.coordinates, vertex * 2);
    isHole.set(part.isHole, ring);
    isSuspect.set(part.isSuspect, polygon);
    for (let index = 1; index < part.ringStarts.length; index++) {
      ringStarts[ring + index] = vertex + (part.ringStarts[index] as number);
    }
    for (let index = 1; index < part.polygonStarts.length; index++) {
      polygonStarts[polygon + index] = ring + (part.polygonStarts[index] as number);
    }
    vertex += part.coordinates.length / 2;
    ring += part.isHole.length;
    polygon += part.polygonStarts.length - 1;
  }
  return { coordinates, ringStarts, isHole, polygonStarts, isSuspect };
}

/** One polygon of many, as nested lists. */
export function unpackPolygon(
  { coordinates, ringStarts, isHole, polygonStarts }: PackedPolygons,
  polygon: number,
): PlanarMultiPolygon {
  const parts: PlanarPosition[][][] = [];
  for (let ring = polygonStarts[polygon] as number; ring < (polygonStarts[polygon + 1] as number); ring++) {
    const positions: PlanarPosition[] = [];
    for (let vertex = ringStarts[ring] as number; vertex < (ringStarts[ring + 1] as number); vertex++) {
      positions.push([coordinates[vertex * 2] as number, coordinates[vertex * 2 + 1] as number]);
    }
    if (isHole[ring] === 1) parts[parts.length - 1]?.push(positions);
    else parts.push([positions]);
  }
  return normalisePolygons(parts);
}
