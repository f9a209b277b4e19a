// The .shp of a shapefile to geometries, written here rather than taken from shpjs: every length is checked against the
// bytes there are before it is believed, a stranger's file can neither hang nor exhaust the reader, and doubles come
// through bit for bit. ESRI Shapefile Technical Description, July 1998. Heights and measures are dropped.
import type { Geometry, Position } from 'geojson';
import { type Result, refuse, succeed } from '../../shared/model/result.ts';
import { groupRings } from './group-rings.ts';
import { damagedFile, type ReadLimits, tooLarge } from './read-limits.ts';

const fileCode = 9994;
const headerBytes = 100;

/** Shape types with z (+10) and m (+20) have the same plane part as these. */
const point = 1;
const line = 3;
const polygon = 5;
const multiPoint = 8;
/** Solids; its number says nothing of a plane part. */
const multiPatch = 31;

/** A shape of a type that is no plain one (a multipatch of solids). */
export const unreadableShape = 'unreadable';
type ReadShape = Geometry | null | typeof unreadableShape;

/** One entry per record, in file order; null for a null shape. Refuses `damaged-file` and `too-large`. */
export function readShapes(bytes: Uint8Array, file: string, limits: ReadLimits): Result<ReadShape[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < headerBytes || view.getInt32(0) !== fileCode) {
    return refuse(damagedFile(file, '.shp 没有正确的文件头', 'the .shp has no valid header'));
  }
  const declaredBytes = view.getInt32(24) * 2;
  if (declaredBytes > bytes.byteLength) {
    return refuse(
      damagedFile(
        file,
        `.shp 应有 ${declaredBytes} 字节，只有 ${bytes.byteLength}（文件不完整）`,
        `the .shp says ${declaredBytes} bytes, ${bytes.byteLength} are there (it was cut off)`,
      ),
    );
  }
  const shapes: ReadShape[] = [];
  let vertices = 0;
  for (let at = headerBytes; at + 8 <= bytes.byteLength; ) {
    const contentBytes = view.getInt32(at + 4) * 2;
    const end = at + 8 + contentBytes;
    if (contentBytes < 4 || end > bytes.byteLength) return refuse(brokenRecord(file, shapes.length + 1));
    const shape = readShape(new DataView(bytes.buffer, bytes.byteOffset + at + 8, contentBytes));
    if (shape === undefined) return refuse(brokenRecord(file, shapes.length + 1));
    shapes.push(shape.geometry);
    vertices += shape.vertices;
    if (shapes.length > limits.rows) return refuse(tooLarge(file, 'rows', shapes.length, limits.rows));
    if (vertices > limits.vertices) return refuse(tooLarge(file, 'vertices', vertices, limits.vertices));
    at = end;
  }
  return succeed(shapes);
}

function brokenRecord(file: string, row: number) {
  return {
    ...damagedFile(file, `第 ${row} 个图形的长度不对`, `record ${row} of the .shp has a wrong length`),
    row,
  };
}

interface Shape {
  readonly geometry: ReadShape;
  readonly vertices: number;
}

/** Undefined where the record is shorter than it says, or of a type that is none. */
function readShape(view: DataView): Shape | undefined {
  const stated = view.getInt32(0, true);
  if (stated === 0) return { geometry: null, vertices: 0 };
  if (stated === multiPatch) return { geometry: unreadableShape, vertices: 0 };
  const type = stated < 30 ? stated % 10 : stated;
  if (type === point) {
    if (view.byteLength < 20) return undefined;
    return { geometry: { type: 'Point', coordinates: positionAt(view, 4) }, vertices: 1 };
  }
  if (type === multiPoint) {
    const count = view.byteLength < 40 ? -1 : view.getInt32(36, true);
    if (count < 0 || 40 + count * 16 > view.byteLength) return undefined;
    return { geometry: { type: 'MultiPoint', coordinates: positionsAt(view, 40, count) }, vertices: count };
  }
  if (type !== line && type !== polygon) return undefined;
  const parts = readParts(view);
  if (!parts) return undefined;
  const vertices = parts.reduce((sum, part) => sum + part.length, 0);
  if (parts.length === 0) return { geometry: null, vertices };
  return { geometry: type === polygon ? groupRings(parts) : joinLines(parts), vertices };
}

function readParts(view: DataView): Position[][] | null {
  if (view.byteLength < 44) return null;
  const partCount = view.getInt32(36, true);
  const pointCount = view.getInt32(40, true);
  const pointsAt = 44 + partCount * 4;
  if (partCount < 0 || pointCount < 0 || pointsAt + pointCount * 16 > view.byteLength) return null;
  const starts = Array.from({ length: partCount }, (_, part) => view.getInt32(44 + part * 4, true));
  const parts: Position[][] = [];
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? pointCount;
    if (start < 0 || end < start || end > pointCount) return null;
    parts.push(positionsAt(view, pointsAt + start * 16, end - start));
  }
  return parts;
}

function positionAt(view: DataView, at: number): Position {
  return [view.getFloat64(at, true), view.getFloat64(at + 8, true)];
}

function positionsAt(view: DataView, at: number, count: number): Position[] {
  return Array.from({ length: count }, (_, index) => positionAt(view, at + index * 16));
}

function joinLines(parts: Position[][]): Geometry {
  const [only] = parts;
  return parts.length === 1 && only
    ? { type: 'LineString', coordinates: only }
    : { type: 'MultiLineString', coordinates: parts };
}
