// Where a row is: its own geometry, or the point of its coordinate columns; and the way of any geometry to degrees.
import type { Geometry, Position } from 'geojson';
import type { FieldColumns } from './recognise-fields.ts';
import type { SourceRow } from './source-layer.ts';

/** The geometry in the numbers of the file (east first where the columns say so); null where the row has no place. */
export function rawGeometryOf(row: SourceRow, columns: FieldColumns): Geometry | null {
  if (row.geometry) return row.geometry;
  const first = numberIn(row, columns.longitude ?? columns.east ?? columns.x);
  const second = numberIn(row, columns.latitude ?? columns.north ?? columns.y);
  return first === null || second === null ? null : { type: 'Point', coordinates: [first, second] };
}

/** The first coordinate cell that says something, but no number; null where there is none. */
export function unreadableCoordinate(
  row: SourceRow,
  columns: FieldColumns,
): { readonly column: string; readonly text: string } | null {
  for (const field of ['longitude', 'latitude', 'east', 'north', 'x', 'y']) {
    const column = columns[field];
    const text = column === undefined ? '' : (row.values[column] ?? '').trim();
    if (column !== undefined && text !== '' && numberIn(row, column) === null) return { column, text };
  }
  return null;
}

function numberIn(row: SourceRow, column: string | undefined): number | null {
  const text =
    column === undefined ? '' : (row.values[column] ?? '').normalize('NFKC').replace(/[°,\s]/g, '');
  const value = text === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}

/** The first position of a geometry, for a look at its numbers. */
export function firstPositionOf(geometry: Geometry): Position | null {
  if (geometry.type === 'GeometryCollection') {
    return geometry.geometries.map(firstPositionOf).find((position) => position !== null) ?? null;
  }
  let inner: unknown = geometry.coordinates;
  while (Array.isArray(inner) && Array.isArray(inner[0])) inner = inner[0];
  return Array.isArray(inner) && typeof inner[0] === 'number' ? (inner as Position) : null;
}

/** The same geometry with every position replaced. Heights are dropped: borders are plane. */
export function mapPositions(geometry: Geometry, convert: (position: Position) => Position): Geometry {
  if (geometry.type === 'GeometryCollection') {
    return {
      type: geometry.type,
      geometries: geometry.geometries.map((part) => mapPositions(part, convert)),
    };
  }
  return { type: geometry.type, coordinates: mapNested(geometry.coordinates, convert) } as Geometry;
}

function mapNested(coordinates: unknown, convert: (position: Position) => Position): unknown {
  if (!Array.isArray(coordinates)) return coordinates;
  if (typeof coordinates[0] === 'number') return convert(coordinates as Position);
  return coordinates.map((part) => mapNested(part, convert));
}

/** Calls `visit` with every position. */
export function visitPositions(geometry: Geometry, visit: (position: Position) => void): void {
  mapPositions(geometry, (position) => {
    visit(position);
    return position;
  });
}
