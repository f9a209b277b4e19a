// Well-known binary (OGC 06-103r4, clause 8) for the geometry types a project holds: plane coordinates only.
// Writing is little endian; reading takes both byte orders and drops heights and measures that other programs add.
import type { LineString, MultiLineString, MultiPolygon, Point, Polygon, Position } from 'geojson';

/** What a project stores. No MultiPoint, no collections, no curves. */
export type StoredGeometry = Point | LineString | MultiLineString | Polygon | MultiPolygon;

const typeCodes = { Point: 1, LineString: 2, Polygon: 3, MultiLineString: 5, MultiPolygon: 6 } as const;

/** Bytes that `writeGeometry` needs for the geometry. */
export function wellKnownBinaryLength(geometry: StoredGeometry): number {
  const lineLength = (line: readonly Position[]) => 4 + 16 * line.length;
  const sum = (lengths: readonly number[]) => lengths.reduce((total, length) => total + length, 0);
  const polygonLength = (rings: readonly (readonly Position[])[]) => 9 + sum(rings.map(lineLength));
  switch (geometry.type) {
    case 'Point':
      return 21;
    case 'LineString':
      return 5 + lineLength(geometry.coordinates);
    case 'Polygon':
      return polygonLength(geometry.coordinates);
    case 'MultiLineString':
      return 9 + sum(geometry.coordinates.map((line) => 5 + lineLength(line)));
    case 'MultiPolygon':
      return 9 + sum(geometry.coordinates.map(polygonLength));
  }
}

/**
 * Writes the geometry at `start` and returns the offset behind it. Throws on a coordinate that is not a finite
 * number or on a position with a height: the reader of the file should have refused or dropped those.
 */
export function writeGeometry(view: DataView, start: number, geometry: StoredGeometry): number {
  let offset = start;
  const writeCount = (count: number) => {
    view.setUint32(offset, count, true);
    offset += 4;
  };
  const writeHead = (type: keyof typeof typeCodes) => {
    view.setUint8(offset, 1);
    offset += 1;
    writeCount(typeCodes[type]);
  };
  const writePosition = (position: Position) => {
    const [x, y] = position;
    if (position.length !== 2 || !Number.isFinite(x) || !Number.isFinite(y)) {
      throw new Error(`a position must be two finite numbers, not [${position.join(', ')}]`);
    }
    view.setFloat64(offset, x ?? Number.NaN, true);
    view.setFloat64(offset + 8, y ?? Number.NaN, true);
    offset += 16;
  };
  const writeLine = (line: readonly Position[]) => {
    writeCount(line.length);
    line.forEach(writePosition);
  };
  const writePolygon = (rings: readonly (readonly Position[])[]) => {
    writeHead('Polygon');
    writeCount(rings.length);
    rings.forEach(writeLine);
  };
  switch (geometry.type) {
    case 'Point':
      writeHead('Point');
      writePosition(geometry.coordinates);
      break;
    case 'LineString':
      writeHead('LineString');
      writeLine(geometry.coordinates);
      break;
    case 'Polygon':
      writePolygon(geometry.coordinates);
      break;
    case 'MultiLineString':
      writeHead('MultiLineString');
      writeCount(geometry.coordinates.length);
      for (const line of geometry.coordinates) {
        writeHead('LineString');
        writeLine(line);
      }
      break;
    case 'MultiPolygon':
      writeHead('MultiPolygon');
      writeCount(geometry.coordinates.length);
      geometry.coordinates.forEach(writePolygon);
      break;
  }
  return offset;
}

/**
 * Reads the geometry at `start`. Throws a RangeError where the bytes end too early and an Error for a type that a
 * project does not hold. A false count can't make it loop long: every item read takes bytes that must be there.
 */
export function readGeometry(view: DataView, start: number): StoredGeometry {
  let offset = start;
  let littleEndian = true;
  let extraOrdinates = 0;
  const readCount = () => {
    const count = view.getUint32(offset, littleEndian);
    offset += 4;
    return count;
  };
  const readHead = (): number => {
    littleEndian = view.getUint8(offset) === 1;
    offset += 1;
    const code = readCount();
    // ISO adds 1000, 2000, 3000 for Z, M, ZM; PostGIS's older form sets the two highest bits.
    const iso = Math.floor((code & 0x1fffffff) / 1000);
    const hasHeight = iso === 1 || iso === 3 || (code & 0x80000000) !== 0;
    const hasMeasure = iso === 2 || iso === 3 || (code & 0x40000000) !== 0;
    extraOrdinates = Number(hasHeight) + Number(hasMeasure);
    if ((code & 0x20000000) !== 0) offset += 4;
    return (code & 0x1fffffff) % 1000;
  };
  const readPosition = (): Position => {
    const position = [view.getFloat64(offset, littleEndian), view.getFloat64(offset + 8, littleEndian)];
    offset += 16 + 8 * extraOrdinates;
    return position;
  };
  const readMany = <Item>(read: () => Item): Item[] => {
    const items: Item[] = [];
    for (let left = readCount(); left > 0; left -= 1) items.push(read());
    return items;
  };
  const readLine = () => readMany(readPosition);
  const readRings = () => readMany(readLine);
  const readPart = <Part>(expected: number, read: () => Part) => {
    const code = readHead();
    if (code !== expected) throw new Error(`a part of geometry type ${code} where ${expected} belongs`);
    return read();
  };
  const code = readHead();
  switch (code) {
    case typeCodes.Point:
      return { type: 'Point', coordinates: readPosition() };
    case typeCodes.LineString:
      return { type: 'LineString', coordinates: readLine() };
    case typeCodes.Polygon:
      return { type: 'Polygon', coordinates: readRings() };
    case typeCodes.MultiLineString:
      return {
        type: 'MultiLineString',
        coordinates: readMany(() => readPart(typeCodes.LineString, readLine)),
      };
    case typeCodes.MultiPolygon:
      return { type: 'MultiPolygon', coordinates: readMany(() => readPart(typeCodes.Polygon, readRings)) };
    default:
      throw new Error(`geometry type ${code} is not one a project holds`);
  }
}
