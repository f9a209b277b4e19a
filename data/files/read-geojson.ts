// GeoJSON to rows: one for every feature, its properties as text.
import type { Geometry } from 'geojson';
import { rowError, rowWarning } from '../../shared/import/import-issue.ts';
import type { ImportIssue } from '../../shared/import/import-request.ts';
import type { SourceLayer, SourceRow } from '../../shared/import/source-layer.ts';
import { type Result, refuse, succeed } from '../../shared/model/result.ts';
import { asGeometry, isMembers, parseGeoJson } from './parse-geojson.ts';
import { type ReadLimits, tooLarge } from './read-limits.ts';

/** Refuses what parseGeoJson refuses, and `too-large`. */
export function readGeoJson(
  bytes: Uint8Array,
  requestedEncoding: string,
  file: string,
  limits: ReadLimits,
): Result<SourceLayer> {
  const parsed = parseGeoJson(bytes, requestedEncoding, file);
  if (!parsed.ok) return parsed;
  const { features, crs, encoding, evidence } = parsed.value;
  if (features.length > limits.rows) return refuse(tooLarge(file, 'rows', features.length, limits.rows));

  const columns = new Set<string>();
  let vertices = 0;
  const issues: ImportIssue[] = [];
  const rows = features.map((feature, index): SourceRow => {
    const properties = isMembers(feature.properties) ? feature.properties : {};
    const values = Object.fromEntries(
      Object.entries(properties).map(([name, value]) => [name, asText(value)]),
    );
    if (feature.id !== undefined && values.id === undefined) values.id = asText(feature.id);
    for (const name of Object.keys(values)) columns.add(name);
    const geometry = asGeometry(feature.geometry);
    if (geometry) vertices += countPositions(geometry);
    else if (!isWithoutPlace(feature.geometry)) issues.push(unreadableGeometry(index + 1, feature.geometry));
    return { row: index + 1, values, geometry };
  });
  if (vertices > limits.vertices) return refuse(tooLarge(file, 'vertices', vertices, limits.vertices));
  return succeed({
    format: 'geojson',
    encoding,
    encodingEvidence: evidence,
    crsDeclaration: crs === null ? null : { source: 'crs-member', text: crs },
    columns: [...columns],
    rows,
    issues:
      rows.length === 0
        ? [rowWarning('no-rows', null, '文件里没有要素', 'the file has no features')]
        : issues,
  });
}

/** No geometry, or the empty one that RFC 7946 (3.1) lets stand for none. */
function isWithoutPlace(geometry: unknown): boolean {
  if (geometry === null || geometry === undefined) return true;
  return isMembers(geometry) && Array.isArray(geometry.coordinates) && geometry.coordinates.length === 0;
}

/** A type that GeoJSON has not (curves), or coordinates that are not nested as the type wants them. */
function unreadableGeometry(row: number, geometry: unknown): ImportIssue {
  const type = isMembers(geometry) && typeof geometry.type === 'string' ? geometry.type : '';
  return rowError(
    'unreadable-geometry',
    row,
    `图形读不懂（${type || '没有写明类型'}）；请在原软件中转为普通的点、线或面后重新导出`,
    `the geometry can’t be read (${type || 'of no type'}); make it a plain point, line or area in the program it came from and export again`,
  );
}

function countPositions(geometry: Geometry): number {
  if (geometry.type === 'GeometryCollection') {
    return geometry.geometries.reduce((sum, part) => sum + countPositions(part), 0);
  }
  return countNested(geometry.coordinates);
}

function countNested(coordinates: readonly unknown[]): number {
  if (!Array.isArray(coordinates[0])) return 1;
  return coordinates.reduce<number>((sum, part) => sum + countNested(part as readonly unknown[]), 0);
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
