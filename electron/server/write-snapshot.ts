import { type PackedHeader, packSnapshot, startOfBorders } from '../../shared/api/packed-snapshot.ts';
import type { ProjectSnapshot } from '../../shared/api/project-api.ts';

const written = new WeakMap<ProjectSnapshot, Buffer>();

/**
 * A snapshot as the bytes of one answer: the text's length, the text (JSON), the borders' arrays, little-endian. Written
 * once, however often it is asked for.
 */
export function writeSnapshot(snapshot: ProjectSnapshot): Buffer {
  const bytes = written.get(snapshot) ?? write(snapshot);
  written.set(snapshot, bytes);
  return bytes;
}

function write(snapshot: ProjectSnapshot): Buffer {
  const { rest, borders } = packSnapshot(snapshot);
  const arrays = [borders.coordinates, borders.ringEnds, borders.polygonEnds, borders.geometryEnds] as const;
  const [coordinates, rings, polygons, geometries] = arrays.map(({ length }) => length) as [
    number,
    number,
    number,
    number,
  ];
  const header: PackedHeader = { rest, lengths: [coordinates, rings, polygons, geometries] };
  const text = Buffer.from(JSON.stringify(header));
  const start = Buffer.alloc(startOfBorders(text.length));
  start.writeUInt32LE(text.length, 0);
  text.copy(start, 4);
  return Buffer.concat([
    start,
    ...arrays.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  ]);
}

/** Whether an answer is a project, which travels in a form of its own. */
export function isSnapshot(value: unknown): value is ProjectSnapshot {
  return typeof value === 'object' && value !== null && 'schemaVersion' in value && 'records' in value;
}
