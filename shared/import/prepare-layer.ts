// The import as one pipeline: columns → coordinates → records → change set. Nothing is stored here; the caller commits.
import { centralMeridianOf } from '../geometry/gauss-kruger.ts';
import type { ChangeSet } from '../history/change-set.ts';
import type { LocalizedText } from '../model/localized-text.ts';
import type { ProjectState } from '../model/project-state.ts';
import type { ProjectRecord } from '../model/records.ts';
import { type Refusal, type Result, refuse, succeed } from '../model/result.ts';
import { buildAuthorities, buildDistricts } from './build-areas.ts';
import { buildCatchments } from './build-catchments.ts';
import { buildChangeSet } from './build-change-set.ts';
import { buildClusters } from './build-clusters.ts';
import type { BuildInput, BuildOutcome } from './build-input.ts';
import { buildBarriers, buildReference, buildRoads } from './build-lines.ts';
import { buildSchools } from './build-schools.ts';
import { buildUnits } from './build-units.ts';
import { rowError, rowWarning } from './import-issue.ts';
import type { ImportIssue, ImportRequest, ImportSummary, ImportTarget } from './import-request.ts';
import { type PlacedRows, placeRows } from './place-rows.ts';
import { extentOfProject } from './project-extent.ts';
import { type FieldColumns, recogniseFields } from './recognise-fields.ts';
import { resolvePlan } from './resolve-plan.ts';
import { readableRows, type SourceLayer } from './source-layer.ts';

export interface PreparedImport {
  readonly report: ImportSummary;
  /** Null where nothing was taken, or nothing differs from what is there. */
  readonly changeSet: ChangeSet | null;
}

/** What the import may not read for itself. */
export interface ImportSurroundings {
  readonly now: string;
  readonly createId: (prefix: string) => string;
}

export const targetNames: Readonly<Record<ImportTarget, LocalizedText>> = {
  districts: { zh: '行政区', en: 'districts' },
  authorities: { zh: '管理主体', en: 'authorities' },
  schools: { zh: '学校', en: 'schools' },
  clusters: { zh: '学区', en: 'clusters' },
  units: { zh: '小区', en: 'units' },
  catchments: { zh: '服务片区', en: 'catchments' },
  roads: { zh: '道路', en: 'roads' },
  barriers: { zh: '阻隔', en: 'barriers' },
  reference: { zh: '参考图层', en: 'reference layer' },
};

/**
 * Turns a layer into the change that imports it. Where a row is refused nothing is taken and all rows count as refused,
 * unless the request skips refused rows; a dry run is answered like the import itself. Refusals are of the file as such.
 * Rows in the answer are those of the file; geometry ends in EPSG:4490.
 */
export function prepareLayer(
  layer: SourceLayer,
  request: ImportRequest,
  state: ProjectState,
  surroundings: ImportSurroundings,
): Result<PreparedImport> {
  const { as: target, path: file } = request;
  if (layer.rows.length === 0) return refuse(noRows(file));
  const columns = recogniseFields({
    target,
    columns: layer.columns,
    overrides: request.fields,
    key: request.key,
    file,
  });
  if (!columns.ok) return columns;
  const placed: Result<PlacedRows> =
    target === 'clusters'
      ? succeed({ rows: readableRows(layer), issues: [], crs: null, extent: null })
      : placeRows({
          layer,
          columns: columns.value,
          crs: request.crs,
          state,
          file,
          target,
          repair: request.repair,
        });
  if (!placed.ok) return placed;
  const { rows, missing } = requireGeometry(placed.value, target);

  const built = build({
    request,
    rows,
    columns: columns.value,
    allColumns: layer.columns,
    state,
    schoolYear: request.schoolYear ?? activeYear(state) ?? Number(surroundings.now.slice(0, 4)),
    ...surroundings,
  });
  if (!built.ok) return built;
  const issues = sortIssues([
    ...layer.issues,
    ...assumptions(layer, request, placed.value),
    ...unreadColumns(layer, request, columns.value),
    ...placed.value.issues,
    ...missing,
    ...built.value.issues,
  ]);
  const refusedRows = new Set(
    issues.flatMap(({ severity, row }) => (severity === 'error' && row !== null ? [row] : [])),
  );
  const read = layer.rows.length;
  if (read > 0 && refusedRows.size === read && everyError(issues, 'missing-place')) {
    return refuse(noCoordinates(file, layer.columns));
  }
  const isRefusedWhole = refusedRows.size > 0 && !request.skipRefused;
  if (isRefusedWhole) issues.push(refusedWhole(refusedRows.size, read));
  const refused = isRefusedWhole ? read : refusedRows.size;
  const imported = read - refused;
  const changeSet =
    imported === 0
      ? null
      : buildChangeSet(
          withMeridian(built.value.records, placed.value, state),
          state,
          labelOf(target, file, imported),
        );
  if (imported > 0 && changeSet === null) {
    issues.push(
      rowWarning(
        'unchanged',
        null,
        '工程里已有完全相同的数据，没有要改动的',
        'the project holds the very same data already, nothing changes',
      ),
    );
  }
  const report: ImportSummary = {
    read,
    imported,
    refused,
    crs: placed.value.crs?.system.id ?? null,
    encoding: layer.encoding,
    issues,
  };
  return succeed({ report, changeSet });
}

function build(input: BuildInput): Result<BuildOutcome> {
  if (input.request.as === 'catchments') {
    const plan = resolvePlan(input);
    return plan.ok ? succeed(buildCatchments(input, plan.value)) : plan;
  }
  return succeed(builders[input.request.as](input));
}

const builders: Readonly<Record<Exclude<ImportTarget, 'catchments'>, (input: BuildInput) => BuildOutcome>> = {
  districts: buildDistricts,
  authorities: buildAuthorities,
  schools: buildSchools,
  clusters: buildClusters,
  units: buildUnits,
  roads: buildRoads,
  barriers: buildBarriers,
  reference: buildReference,
};

/**
 * What was taken for granted about the coordinates is said, so that somebody can object: the zone of metres that no file
 * and no person named, and numbers that were turned round because they give north first.
 */
function assumptions(
  { crsDeclaration }: SourceLayer,
  { crs: requested }: ImportRequest,
  { crs }: PlacedRows,
): ImportIssue[] {
  if (!crs) return [];
  const { zh, en } = crs.evidence;
  const { id } = crs.system;
  if (!crsDeclaration && requested === 'auto' && id !== 'EPSG:4490') {
    return [rowWarning('crs-assumed', null, `${zh}，按 ${id} 读取`, `${en}; read as ${id}`)];
  }
  return crs.isSwapped ? [rowWarning('coordinates-swapped', null, zh, en)] : [];
}

/** Estates and reference layers keep every column; of all others only what has a field is taken. */
function unreadColumns(
  { columns }: SourceLayer,
  { as: target, key }: ImportRequest,
  fields: FieldColumns,
): ImportIssue[] {
  if (target === 'units' || target === 'reference') return [];
  const taken = new Set([...Object.values(fields), key]);
  const others = columns.filter((column) => !taken.has(column));
  if (others.length === 0) return [];
  return [
    rowWarning(
      'columns-not-read',
      null,
      `没有读入的列：${others.join('、')}；需要时请指明对应的字段（命令行用 --fields 字段=列名）`,
      `columns that were not read: ${others.join(', ')}; say which field one is, if it is needed (--fields field=column on the command line)`,
    ),
  ];
}

/** Schools and units may be known already, so their rows may come without a place; of all others the place is the point. */
function requireGeometry({ rows }: PlacedRows, target: ImportTarget) {
  if (target === 'schools' || target === 'units' || target === 'clusters') return { rows, missing: [] };
  const missing = rows
    .filter(({ geometry }) => geometry === null)
    .map(({ row }) =>
      rowError(
        'missing-geometry',
        row,
        '没有图形；请在原软件中补画，或删除这一行',
        'there is no geometry; draw it in the program it came from, or delete the row',
      ),
    );
  return { rows: rows.filter(({ geometry }) => geometry !== null), missing };
}

function activeYear(state: ProjectState): number | undefined {
  return state.plan.get(state.settings.get('settings')?.activePlanId ?? '')?.schoolYear;
}

function sortIssues(issues: readonly ImportIssue[]): ImportIssue[] {
  return [...issues].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
}

function everyError(issues: readonly ImportIssue[], code: string): boolean {
  return issues.every((issue) => issue.severity === 'warning' || issue.code === code);
}

function noRows(file: string): Refusal {
  return {
    code: 'no-rows',
    file,
    message: { zh: '文件里没有一行数据', en: 'there is not one row of data in the file' },
    hint: {
      zh: '请确认导出的是有内容的图层或工作表，且第一行是列名',
      en: 'check that the layer or sheet has content, with the names of the columns in its first row',
    },
  };
}

function noCoordinates(file: string, columns: readonly string[]): Refusal {
  return {
    code: 'missing-column',
    file,
    message: {
      zh: `没有一行带位置：找过图形和 经度/纬度、X/Y、东坐标/北坐标 列；文件中的列是 ${columns.join(', ')}`,
      en: `no row has a place: looked for geometry and for columns 经度/纬度, lon/lat, X/Y; the file has ${columns.join(', ')}`,
    },
    hint: {
      zh: '请补上经度和纬度两列，或指明坐标在哪两列（命令行用 --fields longitude=列名,latitude=列名）',
      en: 'add two columns of coordinates, or say which two hold them (--fields longitude=column,latitude=column on the command line)',
    },
  };
}

/** Said after the rows themselves, each of which has its own issue. */
function refusedWhole(refused: number, read: number): ImportIssue {
  return rowError(
    'rows-refused',
    null,
    `${read} 行中有 ${refused} 行有误，文件没有导入；请修正，或选择跳过有误的行`,
    `${refused} of ${read} rows are refused, so nothing was imported; repair them, or choose to skip refused rows`,
  );
}

/** The first data of a project decide in which zone it is measured. */
function withMeridian(
  records: readonly ProjectRecord[],
  placed: PlacedRows,
  state: ProjectState,
): readonly ProjectRecord[] {
  const settings = state.settings.get('settings');
  if (!settings || !placed.extent || extentOfProject(state) !== null) return records;
  const centralMeridian = centralMeridianOf((placed.extent[0] + placed.extent[2]) / 2);
  return [{ ...settings, centralMeridian }, ...records];
}

function labelOf(target: ImportTarget, file: string, count: number): LocalizedText {
  const name = file.split(/[\\/]/).at(-1) ?? file;
  return {
    zh: `导入${targetNames[target].zh}：${name}（${count} 行）`,
    en: `Import ${targetNames[target].en}: ${name} (${count} rows)`,
  };
}
