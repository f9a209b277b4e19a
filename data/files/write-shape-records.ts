// The .shp and .shx bytes after the ESRI Shapefile Technical Description (July 1998): big-endian lengths in 16-bit
// words, little-endian doubles; outer rings clockwise, holes counter-clockwise, which is the reverse of GeoJSON.
import type { Position } from 'geojson';
import { signedRingArea } from '../../shared/geometry/planar-polygon.ts';
import type { WrittenGeometry } from './write-layer.ts';

export type ShapeType = 'point' | 'line' | 'polygon';
const shapeCodes = { point: 1, line: 3, polygon: 5 } as const satisfies Record<ShapeType, number>;
const headerBytes = 100;

/** A shapefile holds one type: which one a geometry needs; null for multipoints, which are not written. */
export function shapeTypeOf(geometry: WrittenGeometry): ShapeType | null {
  if (geometry.type === 'Point') return 'point';
  if (geometry.type === 'LineString' || geometry.type === 'MultiLineString') return 'line';
  if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') return 'polygon';
  return null;
}

/** Both files for geometries of one type; a null geometry is a null shape. Coordinates are written as they are. */
export function formatShapes(
  shapeType: ShapeType,
  geometries: readonly (WrittenGeometry | null)[],
): { shapes: Buffer; index: Buffer } {
  const records = geometries.map((geometry) => formatRecord(shapeType, geometry));
  const shapeBytes = records.reduce((sum, record) => sum + 8 + record.length, headerBytes);
  const bounds = boundsOf(geometries.flatMap((geometry) => (geometry ? partsOf(geometry) : [])).flat());
  const shapes = Buffer.alloc(shapeBytes);
  const index = Buffer.alloc(headerBytes + 8 * records.length);
  writeHeader(shapes, shapeType, bounds);
  writeHeader(index, shapeType, bounds);
  let at = headerBytes;
  records.forEach((record, row) => {
    shapes.writeInt32BE(row + 1, at);
    shapes.writeInt32BE(record.length / 2, at + 4);
    shapes.set(record, at + 8);
    index.writeInt32BE(at / 2, headerBytes + 8 * row);
    index.writeInt32BE(record.length / 2, headerBytes + 8 * row + 4);
    at += 8 + record.length;
  });
  return { shapes, index };
}

function writeHeader(file: Buffer, shapeType: ShapeType, bounds: readonly number[]): void {
  file.writeInt32BE(9994, 0);
  file.writeInt32BE(file.length / 2, 24);
  file.writeInt32LE(1000, 28);
  file.writeInt32LE(shapeCodes[shapeType], 32);
  bounds.forEach((value, position) => {
    file.writeDoubleLE(value, 36 + 8 * position);
  });
}

function formatRecord(shapeType: ShapeType, geometry: WrittenGeometry | null): Buffer {
  if (geometry === null) return Buffer.alloc(4);
  if (shapeTypeOf(geometry) !== shapeType) throw new Error(`A ${geometry.type} in a layer of ${shapeType}s.`);
  const parts = partsOf(geometry);
  if (shapeType === 'point') {
    const record = Buffer.alloc(20);
    record.writeInt32LE(shapeCodes.point, 0);
    writePosition(record, parts[0]?.[0] ?? [], 4);
    return record;
  }
  const positions = parts.flat();
  const record = Buffer.alloc(44 + 4 * parts.length + 16 * positions.length);
  record.writeInt32LE(shapeCodes[shapeType], 0);
  boundsOf(positions).forEach((value, position) => {
    record.writeDoubleLE(value, 4 + 8 * position);
  });
  record.writeInt32LE(parts.length, 36);
  record.writeInt32LE(positions.length, 40);
  let first = 0;
  parts.forEach((part, number) => {
    record.writeInt32LE(first, 44 + 4 * number);
    first += part.length;
  });
  positions.forEach((position, number) => {
    writePosition(record, position, 44 + 4 * parts.length + 16 * number);
  });
  return record;
}

function writePosition(record: Buffer, position: Position, at: number): void {
  record.writeDoubleLE(position[0] ?? 0, at);
  record.writeDoubleLE(position[1] ?? 0, at + 8);
}

function partsOf(geometry: WrittenGeometry): Position[][] {
  if (geometry.type === 'Point') return [[geometry.coordinates]];
  if (geometry.type === 'LineString' || geometry.type === 'MultiPoint') return [geometry.coordinates];
  if (geometry.type === 'MultiLineString') return geometry.coordinates;
  if (geometry.type === 'Polygon') return shapeRings(geometry.coordinates);
  return geometry.coordinates.flatMap(shapeRings);
}

function shapeRings(rings: readonly Position[][]): Position[][] {
  return rings.map((ring, index) => {
    const isClockwise = signedRingArea(ring) < 0;
    return isClockwise === (index === 0) ? ring : ring.toReversed();
  });
}

function boundsOf(positions: readonly Position[]): [number, number, number, number] {
  if (positions.length === 0) return [0, 0, 0, 0];
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of positions) {
    bounds[0] = Math.min(bounds[0], x);
    bounds[1] = Math.min(bounds[1], y);
    bounds[2] = Math.max(bounds[2], x);
    bounds[3] = Math.max(bounds[3], y);
  }
  return bounds;
}
