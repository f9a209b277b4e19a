import { type PackedHeader, startOfBorders, unpackSnapshot } from '../../shared/api/packed-snapshot.ts';
import type { ProjectSnapshot } from '../../shared/api/project-api.ts';

/** The snapshot in the bytes of an answer. Throws where they are cut or no snapshot. */
export function readSnapshot(bytes: ArrayBuffer): ProjectSnapshot {
  const textBytes = new DataView(bytes).getUint32(0, true);
  const text = new TextDecoder().decode(new Uint8Array(bytes, 4, textBytes));
  const { rest, lengths } = JSON.parse(text) as PackedHeader;
  let at = startOfBorders(textBytes);
  const next = (length: number, itemBytes: number) => {
    const from = at;
    at += length * itemBytes;
    return from;
  };
  const [coordinates, rings, polygons, geometries] = lengths;
  const borders = {
    coordinates: new Float64Array(bytes, next(coordinates, 8), coordinates),
    ringEnds: new Uint32Array(bytes, next(rings, 4), rings),
    polygonEnds: new Uint32Array(bytes, next(polygons, 4), polygons),
    geometryEnds: new Uint32Array(bytes, next(geometries, 4), geometries),
  };
  return unpackSnapshot({ rest, borders });
}
