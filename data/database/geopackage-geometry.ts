// The geometry blob of a GeoPackage (1.4, clause 2.1.3): 'GP', version, flags, coordinate system, envelope, then
// well-known binary. An empty geometry is never stored: it is NULL, and comes back as the layer's empty geometry.
import type { MultiLineString, MultiPolygon, Point, Position } from 'geojson';
import {
  readGeometry,
  type StoredGeometry,
  wellKnownBinaryLength,
  writeGeometry,
} from './well-known-binary.ts';

/** CGCS2000, longitude/latitude in degrees. */
export const storedCoordinateSystem = 4490;

/** [minimum x, minimum y, maximum x, maximum y], degrees. */
export type Bounds = readonly [number, number, number, number];

const envelopeDoubles = [0, 4, 6, 6, 8] as const;

/** The smallest box around a geometry; null where it has no position. */
export function boundsOfGeometry(geometry: StoredGeometry): Bounds | null {
  let [minimumX, minimumY, maximumX, maximumY] = [Infinity, Infinity, -Infinity, -Infinity];
  const include = ([x = Number.NaN, y = Number.NaN]: Position) => {
    minimumX = Math.min(minimumX, x);
    minimumY = Math.min(minimumY, y);
    maximumX = Math.max(maximumX, x);
    maximumY = Math.max(maximumY, y);
  };
  switch (geometry.type) {
    case 'Point':
      if (geometry.coordinates.length > 0) include(geometry.coordinates);
      break;
    case 'LineString':
      geometry.coordinates.forEach(include);
      break;
    case 'Polygon':
    case 'MultiLineString':
      for (const line of geometry.coordinates) line.forEach(include);
      break;
    case 'MultiPolygon':
      for (const rings of geometry.coordinates) for (const ring of rings) ring.forEach(include);
      break;
  }
  return minimumX === Infinity ? null : [minimumX, minimumY, maximumX, maximumY];
}

/**
 * The blob for a geometry in the coordinate system of that number (a project's own unless named), or null for an empty
 * one. Throws where a coordinate is not a finite number.
 */
export function encodeGeometry(
  geometry: StoredGeometry,
  coordinateSystem = storedCoordinateSystem,
): Uint8Array | null {
  const bounds = boundsOfGeometry(geometry);
  if (bounds === null) return null;
  const hasEnvelope = geometry.type !== 'Point';
  const headerLength = hasEnvelope ? 40 : 8;
  const bytes = new Uint8Array(headerLength + wellKnownBinaryLength(geometry));
  const view = new DataView(bytes.buffer);
  bytes.set([0x47, 0x50, 0, 1 | (hasEnvelope ? 2 : 0)]);
  view.setInt32(4, coordinateSystem, true);
  if (hasEnvelope) {
    const [minimumX, minimumY, maximumX, maximumY] = bounds;
    [minimumX, maximumX, minimumY, maximumY].forEach((value, index) => {
      view.setFloat64(8 + 8 * index, value, true);
    });
  }
  writeGeometry(view, headerLength, geometry);
  return bytes;
}

interface Header {
  readonly view: DataView;
  readonly littleEndian: boolean;
  readonly isEmpty: boolean;
  readonly hasEnvelope: boolean;
  readonly length: number;
}

function readHeader(blob: Uint8Array): Header {
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength);
  if (blob.length < 8 || blob[0] !== 0x47 || blob[1] !== 0x50) throw new Error('not a GeoPackage geometry');
  const flags = view.getUint8(3);
  const doubles = envelopeDoubles[(flags >> 1) & 7];
  if (doubles === undefined || (flags & 0x20) !== 0) throw new Error('a GeoPackage geometry of unknown form');
  return {
    view,
    littleEndian: (flags & 1) === 1,
    isEmpty: (flags & 0x10) !== 0,
    hasEnvelope: doubles > 0,
    length: 8 + 8 * doubles,
  };
}

/**
 * The geometry of a blob in either byte order, with or without an envelope; null for NULL and empty ones, of which a
 * point of NaN is one. Throws where any other position is no number: a border that can't be drawn is not an empty one.
 */
export function decodeGeometry(blob: Uint8Array | null): StoredGeometry | null {
  if (blob === null) return null;
  const header = readHeader(blob);
  if (header.isEmpty) return null;
  const geometry = readGeometry(header.view, header.length);
  const bounds = boundsOfGeometry(geometry);
  if (bounds === null || (geometry.type === 'Point' && bounds.every(Number.isNaN))) return null;
  if (!bounds.every(Number.isFinite))
    throw new Error(`a ${geometry.type} with a coordinate that is no number`);
  return geometry;
}

/** The box of a blob, from its envelope where it has one: what the R-tree triggers ask for. Null for empty. */
export function boundsOfBlob(blob: Uint8Array): Bounds | null {
  const { view, littleEndian, isEmpty, hasEnvelope } = readHeader(blob);
  if (isEmpty) return null;
  if (!hasEnvelope) {
    const geometry = decodeGeometry(blob);
    return geometry === null ? null : boundsOfGeometry(geometry);
  }
  const at = (index: number) => view.getFloat64(8 + 8 * index, littleEndian);
  const bounds: Bounds = [at(0), at(2), at(1), at(3)];
  return bounds.some(Number.isNaN) ? null : bounds;
}

/** For a column of MultiPolygon: other programs may write a Polygon there. Throws for any other type. */
export function decodeMultiPolygon(blob: Uint8Array | null): MultiPolygon {
  const geometry = decodeGeometry(blob);
  if (geometry === null) return { type: 'MultiPolygon', coordinates: [] };
  if (geometry.type === 'MultiPolygon') return geometry;
  if (geometry.type === 'Polygon') return { type: 'MultiPolygon', coordinates: [geometry.coordinates] };
  throw new Error(`a ${geometry.type} in a layer of polygons`);
}

/** For a column of points. Throws for any other type and for NULL: a place is needed. */
export function decodePoint(blob: Uint8Array | null): Point {
  const geometry = decodeGeometry(blob);
  if (geometry?.type === 'Point') return geometry;
  throw new Error(`${geometry === null ? 'nothing' : `a ${geometry.type}`} in a layer of points`);
}

/** For a column of lines. `singlePart` gives back a LineString where there is exactly one line. */
export function decodeLines(blob: Uint8Array | null): MultiLineString {
  const geometry = decodeGeometry(blob);
  if (geometry === null) return { type: 'MultiLineString', coordinates: [] };
  if (geometry.type === 'MultiLineString') return geometry;
  if (geometry.type === 'LineString') return { type: 'MultiLineString', coordinates: [geometry.coordinates] };
  throw new Error(`a ${geometry.type} in a layer of lines`);
}

/** For a mixed column: only the listed types. NULL comes back as an empty MultiPolygon. */
export function decodeOneOf<Type extends StoredGeometry['type']>(
  blob: Uint8Array | null,
  types: readonly Type[],
): Extract<StoredGeometry, { type: Type }> | MultiPolygon {
  const geometry = decodeGeometry(blob);
  if (geometry === null) return { type: 'MultiPolygon', coordinates: [] };
  if (isOneOf(geometry, types)) return geometry;
  throw new Error(`a ${geometry.type} where one of ${types.join(', ')} belongs`);
}

function isOneOf<Type extends StoredGeometry['type']>(
  geometry: StoredGeometry,
  types: readonly Type[],
): geometry is Extract<StoredGeometry, { type: Type }> {
  return (types as readonly string[]).includes(geometry.type);
}
