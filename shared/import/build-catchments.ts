// Catchments of one plan. A school that can't be found is a warning: the area is there and can be given its school by
// hand; a file of another stage's rows gives only those of the plan's stage.
import type { MultiPolygon } from 'geojson';
import { pointInside } from '../geometry/point-inside.ts';
import type { Catchment, Plan } from '../model/records.ts';
import { stageNames } from '../model/stage.ts';
import type { BuildInput, BuildOutcome } from './build-input.ts';
import { toMultiPolygon } from './fit-geometry.ts';
import { rowError, rowWarning } from './import-issue.ts';
import type { ImportIssue } from './import-request.ts';
import { authorityByName, authorityByPlace } from './match-authority.ts';
import { type CampusLookup, createCampusLookup } from './match-campuses.ts';
import { normaliseName } from './normalise-name.ts';
import { parseStages, splitList, textOf } from './read-values.ts';
import { keyOf } from './row-key.ts';
import type { SourceRow } from './source-layer.ts';
import { stableId } from './stable-id.ts';

export function buildCatchments(input: BuildInput, plan: Plan): BuildOutcome {
  const { columns } = input;
  const findCampuses = createCampusLookup(input.state, plan.stage);
  const records = new Map<string, Catchment>();
  const issues: ImportIssue[] = [];
  // “第一片区” of two authorities: where a name repeats, school and authority tell them apart.
  const timesNamed = new Map<string, number>();
  for (const row of input.rows) {
    const name = textOf(row, columns, 'name');
    timesNamed.set(name, (timesNamed.get(name) ?? 0) + 1);
  }
  for (const row of input.rows) {
    const geometry = toMultiPolygon(row.geometry);
    const key = keyOf(input, row) ?? (textOf(row, columns, 'code') || null);
    const schoolNames = splitList(textOf(row, columns, 'schools'));
    const name = textOf(row, columns, 'name') || schoolNames.join('、') || (key ?? '');
    if (name === '') {
      issues.push(
        rowError(
          'missing-name',
          row.row,
          '片区没有名称也没有学校；请填写',
          'the catchment has neither name nor school; fill one in',
        ),
      );
      continue;
    }
    const rowStages = parseStages(textOf(row, columns, 'stage'));
    if (rowStages.length > 0 && !rowStages.includes(plan.stage)) {
      const wanted = stageNames[plan.stage];
      issues.push(
        rowError(
          'other-stage',
          row.row,
          `“${name}”不是${wanted.zh}片区；请另行导入到相应学段的方案`,
          `“${name}” is no ${wanted.en} catchment; import it into a plan of its stage`,
        ),
      );
      continue;
    }
    if (!geometry) continue;
    const more =
      key === null && (timesNamed.get(name) ?? 0) > 1
        ? [schoolNames.join('、'), textOf(row, columns, 'authority')]
        : [];
    const id = stableId('catchment', plan.id.replace(/^plan:/, ''), key ?? name, ...more);
    if (records.has(id)) {
      issues.push(
        rowError(
          'duplicate-row',
          row.row,
          `片区“${name}”与前面的行重复；请合并成一个多部分图形，或用关键列区分`,
          `catchment “${name}” is there already; merge the two, or tell them apart by a key column`,
        ),
      );
      continue;
    }
    const campusIds = matchSchools(schoolNames, name, findCampuses, row, issues);
    const known = input.state.catchment.get(id);
    records.set(id, {
      kind: 'catchment',
      id,
      planId: plan.id,
      name,
      authorityId: authorityOf(input, row, campusIds, geometry, issues),
      campusIds,
      clusterId: clusterOf(input, row) ?? known?.clusterId ?? null,
      geometry,
      rangeText: textOf(row, columns, 'rangeText') || (known?.rangeText ?? ''),
    });
  }
  return { records: [plan, ...records.values()], issues };
}

/** Without a school column, the catchment's own name is tried: “警钟街小学片区”. */
function matchSchools(
  names: readonly string[],
  catchmentName: string,
  findCampuses: CampusLookup,
  row: SourceRow,
  issues: ImportIssue[],
): string[] {
  if (names.length === 0) {
    const stripped = catchmentName.replace(/(?:招生|服务)?(?:片区|范围|学区)$/, '');
    const campuses = findCampuses(stripped);
    if (campuses.length > 0) return campuses.map(({ id }) => id);
    issues.push(
      rowWarning(
        'school-missing',
        row.row,
        `片区“${catchmentName}”没有写明学校；请在导入后指定`,
        `catchment “${catchmentName}” names no school; choose it after the import`,
      ),
    );
  }
  const found = new Set<string>();
  for (const name of names) {
    const campuses = findCampuses(name);
    for (const { id } of campuses) found.add(id);
    if (campuses.length > 0) continue;
    issues.push(
      rowWarning(
        'school-unknown',
        row.row,
        `工程里没有学校“${name}”；请先导入学校，或在导入后指定`,
        `no school “${name}” in the project; import the schools first, or choose it after the import`,
      ),
    );
  }
  return [...found].sort();
}

/** By name, else the one authority of the schools it serves, else by place. */
function authorityOf(
  input: BuildInput,
  row: SourceRow,
  campusIds: readonly string[],
  geometry: MultiPolygon,
  issues: ImportIssue[],
): string | null {
  const { state } = input;
  const text = textOf(row, input.columns, 'authority');
  const named = authorityByName(state, text);
  if (named !== null) return named;
  if (text !== '' && state.authority.size > 0) {
    issues.push(
      rowWarning(
        'authority-unknown',
        row.row,
        `工程里没有管理主体“${text}”，按学校和位置归属`,
        `no authority “${text}” in the project; assigned by school and place`,
      ),
    );
  }
  const owners = new Set(
    campusIds.map((id) => state.school.get(state.campus.get(id)?.schoolId ?? '')?.authorityId ?? null),
  );
  const [owner = null] = owners;
  return owners.size === 1 && owner !== null ? owner : authorityByPlace(state, pointInside(geometry));
}

function clusterOf(input: BuildInput, row: SourceRow): string | null {
  const wanted = normaliseName(textOf(row, input.columns, 'cluster'));
  if (wanted === '') return null;
  return [...input.state.cluster.values()].find(({ name }) => normaliseName(name) === wanted)?.id ?? null;
}
