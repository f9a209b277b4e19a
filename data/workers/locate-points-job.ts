// Which catchment does each point of a file lie in? The file is read and placed as an import would; nothing is stored.
// Every row that was read is either located or refused, never left out silently.
import { gaussKruger } from '../../shared/geometry/gauss-kruger.ts';
import { rowError } from '../../shared/import/import-issue.ts';
import type { ImportIssue } from '../../shared/import/import-request.ts';
import { placeRows } from '../../shared/import/place-rows.ts';
import { recogniseFields } from '../../shared/import/recognise-fields.ts';
import { catchmentsOfPlan } from '../../shared/model/project-state.ts';
import { succeed } from '../../shared/model/result.ts';
import { packPolygons } from '../../shared/overlap/engine/packed-polygons.ts';
import { placePoints } from '../../shared/overlap/place-points.ts';
import { readSourceFile } from '../files/read-source-file.ts';
import type { Job } from './job.ts';

export interface LocatedPoint {
  readonly row: number;
  readonly name: string;
  /** The catchment of the lowest id that holds the point, its border included; null where none does. */
  readonly catchment: string | null;
  readonly catchmentName: string | null;
  readonly campuses: readonly string[];
  /** How many catchments hold it. */
  readonly count: number;
  readonly onBorder: boolean;
}

export interface LocatedPoints {
  readonly read: number;
  readonly refused: number;
  readonly crs: string | null;
  readonly encoding: string;
  readonly issues: readonly ImportIssue[];
  readonly points: readonly LocatedPoint[];
}

/** Refuses what the readers and the coordinate systems refuse; a row without a point is an issue of its own. */
export const locatePointsJob: Job<'locate-points'> = async (input, onProgress) => {
  const { state, path: file, crs } = input;
  onProgress({ label: { zh: '读取文件', en: 'Reading the file' }, fraction: null });
  const layer = await readSourceFile(file, input.encoding);
  if (!layer.ok) return layer;
  const { columns: all, rows, encoding } = layer.value;
  // A key stands in for a name: points of addresses need none.
  const recognised = recogniseFields({
    target: 'units',
    columns: all,
    overrides: input.fields,
    key: all[0] ?? '',
    file,
  });
  const columns = all.length === 0 ? succeed({}) : recognised;
  if (!columns.ok) return columns;
  const fields: Readonly<Record<string, string>> = columns.value;
  const placed = placeRows({ layer: layer.value, columns: fields, crs, state, file, target: 'units' });
  if (!placed.ok) return placed;

  const issues = [...layer.value.issues, ...placed.value.issues];
  const nameColumn = fields.name ?? fields.addresses ?? '';
  const catchments = catchmentsOfPlan(state, input.planId);
  const zone = gaussKruger(state.settings.get('settings')?.centralMeridian ?? 105);
  const metres = new Float64Array(placed.value.rows.length * 2);
  const taken = placed.value.rows.filter(({ geometry, row }) => geometry?.type === 'Point' || refuse(row));
  for (const [index, { geometry }] of taken.entries()) {
    if (geometry?.type === 'Point') zone.forwardInto(geometry.coordinates, metres, index * 2);
  }
  const found = placePoints(
    packPolygons(
      catchments.map(({ geometry }) => geometry),
      zone,
    ),
    metres.subarray(0, taken.length * 2),
  );
  const campusNames = catchments.map(({ campusIds }) =>
    campusIds.map((id) => state.campus.get(id)?.name ?? id),
  );
  const points = taken.map(({ row, values }, index): LocatedPoint => {
    const holder = found.holder[index] ?? -1;
    return {
      row,
      name: (values[nameColumn] ?? '').trim(),
      catchment: catchments[holder]?.id ?? null,
      catchmentName: catchments[holder]?.name ?? null,
      campuses: campusNames[holder] ?? [],
      count: found.holderCount[index] ?? 0,
      onBorder: found.isOnBorder[index] === 1,
    };
  });
  issues.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  return succeed({
    read: rows.length,
    refused: rows.length - points.length,
    crs: placed.value.crs?.system.id ?? null,
    encoding,
    issues,
    points,
  });

  function refuse(row: number): false {
    issues.push(
      rowError(
        'missing-place',
        row,
        '这一行没有点位；请补上经度、纬度，或用点图层',
        'the row is no point; add its longitude and latitude, or use a layer of points',
      ),
    );
    return false;
  }
};
