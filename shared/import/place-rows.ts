// Rows as the builders want them: in degrees, checked, near the rest of the project. Refuses the file where its
// coordinate system can't be told or can't be right; refuses single rows that lie elsewhere or are broken.
import type { Geometry, Position } from 'geojson';
import type { LocalizedText } from '../model/localized-text.ts';
import type { ProjectState } from '../model/project-state.ts';
import { type Refusal, type Result, refuse, succeed } from '../model/result.ts';
import { checkRowGeometry } from './check-row-geometry.ts';
import type { CoordinateSystem } from './coordinate-system.ts';
import { rowError } from './import-issue.ts';
import type { ImportIssue, ImportTarget } from './import-request.ts';
import { type Extent, extentOfGeometries, extentOfProject, kilometresBetween } from './project-extent.ts';
import { type CrsAnswer, recogniseCoordinateSystem } from './recognise-coordinate-system.ts';
import type { FieldColumns } from './recognise-fields.ts';
import { firstPositionOf, mapPositions, rawGeometryOf, visitPositions } from './row-geometry.ts';
import { readableRows, type SourceLayer, type SourceRow } from './source-layer.ts';

export interface PlacedRows {
  /** Rows that are fit to be built, those without any geometry among them; none that the reader refused. */
  readonly rows: readonly SourceRow[];
  readonly issues: readonly ImportIssue[];
  /** Null where nothing in the file has a place. */
  readonly crs: CrsAnswer | null;
  readonly extent: Extent | null;
}

export interface PlaceRequest {
  readonly layer: SourceLayer;
  readonly columns: FieldColumns;
  readonly crs: string;
  readonly state: ProjectState;
  readonly file: string;
  /** Null for a look only: geometry is converted, not checked. */
  readonly target: ImportTarget | null;
  /** Broken polygons are taken as their repair makes them. */
  readonly repair?: boolean | undefined;
}

/** Farther than this from everything the project holds is taken for a wrong coordinate system. */
const farKilometres = 200;

export function placeRows(request: PlaceRequest): Result<PlacedRows> {
  const { layer, columns, state, target } = request;
  const readable = readableRows(layer);
  const raw = readable.map((row) => rawGeometryOf(row, columns));
  const positions = raw.flatMap((geometry) => {
    const position = geometry && firstPositionOf(geometry);
    return position ? [position] : [];
  });
  if (positions.length === 0) return succeed(withoutPositions(readable, raw, target));

  const projectExtent = extentOfProject(state);
  const crs = recogniseCoordinateSystem({
    requested: request.crs,
    declaration: layer.crsDeclaration,
    positions,
    projectMeridian: projectExtent ? (state.settings.get('settings')?.centralMeridian ?? null) : null,
    file: request.file,
  });
  if (!crs.ok) return crs;

  const issues: ImportIssue[] = [];
  const rows: SourceRow[] = [];
  const convert = createConverter(crs.value);
  for (const [index, row] of readable.entries()) {
    const geometry = raw[index] ?? null;
    if (!geometry) {
      rows.push(row);
      continue;
    }
    const strange = strangePosition(geometry, crs.value);
    if (strange) {
      issues.push(strangeRow(row.row, strange, crs.value.system));
      continue;
    }
    const converted = mapPositions(geometry, convert);
    const checked = target
      ? checkRowGeometry(converted, target, row.row, request.repair)
      : { geometry: converted, issue: null };
    if (checked.issue) issues.push(checked.issue);
    if (checked.geometry) rows.push({ ...row, geometry: checked.geometry });
  }
  const extent = extentOfGeometries(rows.flatMap(({ geometry }) => (geometry ? [geometry] : [])));
  if (extent && projectExtent) {
    const distance = kilometresBetween(extent, projectExtent);
    if (distance > farKilometres) return refuse(farAway(request.file, distance, crs.value, extent));
  }
  return succeed({ rows, issues, crs: crs.value, extent });
}

/** Nothing to place; a geometry that has no position at all is still a broken one. */
function withoutPositions(
  readable: readonly SourceRow[],
  raw: readonly (Geometry | null)[],
  target: ImportTarget | null,
): PlacedRows {
  const rows: SourceRow[] = [];
  const issues: ImportIssue[] = [];
  for (const [index, row] of readable.entries()) {
    const geometry = raw[index];
    const issue = geometry && target ? checkRowGeometry(geometry, target, row.row).issue : null;
    if (issue) issues.push(issue);
    else rows.push(row);
  }
  return { rows, issues, crs: null, extent: null };
}

function createConverter({ system, isSwapped }: CrsAnswer): (position: Position) => Position {
  return ([first = Number.NaN, second = Number.NaN]) =>
    isSwapped ? system.toDegrees(second, first) : system.toDegrees(first, second);
}

/** The first position that can't be one of the system (a typing error, a row of another zone). */
function strangePosition(geometry: Geometry, { system, isSwapped }: CrsAnswer): Position | null {
  let found: Position | null = null;
  visitPositions(geometry, (position) => {
    const [first = Number.NaN, second = Number.NaN] = position;
    const fits = isSwapped ? system.isPlausible(second, first) : system.isPlausible(first, second);
    if (!fits) found ??= position;
  });
  return found;
}

function strangeRow(row: number, position: Position, system: CoordinateSystem): ImportIssue {
  const shown = position.slice(0, 2).join(', ');
  return rowError(
    'coordinates-implausible',
    row,
    `坐标 ${shown} 不可能属于 ${system.id}；请检查这一行的数值`,
    `coordinates ${shown} can’t be ${system.id}; check the numbers of this row`,
  );
}

function farAway(file: string, kilometres: number, { system }: CrsAnswer, extent: Extent): Refusal {
  const centre = `${((extent[0] + extent[2]) / 2).toFixed(3)}°, ${((extent[1] + extent[3]) / 2).toFixed(3)}°`;
  const distance = Math.round(kilometres);
  const hint: LocalizedText = {
    zh: '请核对坐标系，并指明正确的一个，如 EPSG:4544、EPSG:4523、EPSG:4490（命令行用 --crs）',
    en: 'check the coordinate system and state the right one, such as EPSG:4544, EPSG:4523 or EPSG:4490 (--crs on the command line)',
  };
  return {
    code: 'crs-implausible',
    file,
    message: {
      zh: `按 ${system.id} 读取，数据落在 ${centre}，距工程已有数据 ${distance} km`,
      en: `read as ${system.id} the data lie at ${centre}, ${distance} km from what the project holds`,
    },
    hint,
  };
}
