// Schools, campuses and clusters from a roster. A row is a campus (a stage of a campus, where one is listed twice);
// rows of one school code or name are one school.
import type { Point, Position } from 'geojson';
import { pointInside } from '../geometry/point-inside.ts';
import type { Campus, CampusStage, School } from '../model/records.ts';
import type { BuildInput, BuildOutcome } from './build-input.ts';
import { readCampusStages } from './campus-stages.ts';
import { coordinateIssue } from './coordinate-issue.ts';
import { rowError, rowWarning } from './import-issue.ts';
import type { ImportIssue } from './import-request.ts';
import { authorityByName, authorityByPlace } from './match-authority.ts';
import { textOf } from './read-values.ts';
import { buildRosterClusters, type RosterMember } from './roster-clusters.ts';
import { keyOf } from './row-key.ts';
import type { SourceRow } from './source-layer.ts';
import { stableId } from './stable-id.ts';

export function buildSchools(input: BuildInput): BuildOutcome {
  const { columns, state } = input;
  const schools = new Map<string, School>();
  const campuses = new Map<string, Campus>();
  const members: RosterMember[] = [];
  const issues: ImportIssue[] = [];
  // A second campus of a school is often listed without the school's code.
  const idsByName = new Map([...state.school.values()].map(({ id, name }) => [name, id]));

  for (const row of input.rows) {
    const key = keyOf(input, row);
    const code = textOf(row, columns, 'code');
    const name = textOf(row, columns, 'name') || (key ?? '');
    if (name === '') {
      issues.push(
        rowError('missing-name', row.row, '没有学校名称；请填写', 'the school has no name; fill it in'),
      );
      continue;
    }
    const sameName = key === null && code === '' ? idsByName.get(name) : undefined;
    const schoolId = sameName ?? stableId('school', key ?? (code || name));
    idsByName.set(name, schoolId);
    const campusText = textOf(row, columns, 'campus');
    const campusName = nameCampus(name, campusText);
    const campusId =
      campusText === ''
        ? `campus:${withoutPrefix(schoolId)}`
        : stableId('campus', withoutPrefix(schoolId), campusText);
    const known = campuses.get(campusId) ?? state.campus.get(campusId);
    const unplaced = coordinateIssue(row, columns);
    if (unplaced) {
      issues.push(unplaced);
      continue;
    }
    const location = pointOf(row) ?? known?.location ?? null;
    if (!location) {
      issues.push(
        rowError(
          'missing-place',
          row.row,
          `“${campusName}”没有位置；请补上经度、纬度`,
          `“${campusName}” has no place; add its longitude and latitude`,
        ),
      );
      continue;
    }
    const stages = readCampusStages(row, columns);
    if (!stages.ok) {
      issues.push(stages.issue);
      continue;
    }
    const inFile = campuses.get(campusId);
    const repeated = inFile?.stages.find(({ stage }) => stages.value.some((offer) => offer.stage === stage));
    if (inFile && (repeated || stages.value.length === 0)) {
      issues.push(
        rowError(
          'duplicate-row',
          row.row,
          `“${campusName}”与前面的行重复；请删除一行，或填写“校区”加以区分`,
          `“${campusName}” is there already; delete one of the rows, or tell them apart in a campus column`,
        ),
      );
      continue;
    }
    issues.push(...stages.issues);
    const authorityId = authorityOf(input, row, location.coordinates, issues);
    const school = schools.get(schoolId) ?? state.school.get(schoolId);
    schools.set(schoolId, {
      kind: 'school',
      id: schoolId,
      name,
      code: code || (school?.code ?? ''),
      authorityId: authorityId ?? school?.authorityId ?? null,
    });
    campuses.set(campusId, {
      kind: 'campus',
      id: campusId,
      schoolId,
      name: campusName,
      address: textOf(row, columns, 'address') || (known?.address ?? ''),
      phone: textOf(row, columns, 'phone') || (known?.phone ?? ''),
      location,
      stages: mergeStages(
        inFile?.stages ?? (stages.value.length > 0 ? [] : (known?.stages ?? [])),
        stages.value,
      ),
    });
    const cluster = textOf(row, columns, 'cluster');
    if (cluster !== '')
      members.push({ cluster, schoolId, role: textOf(row, columns, 'clusterRole'), authorityId });
  }
  const clusters = buildRosterClusters(members, state);
  return { records: [...schools.values(), ...campuses.values(), ...clusters], issues };
}

function withoutPrefix(schoolId: string): string {
  return schoolId.replace(/^school:/, '');
}

/** “火炬实验小学” + “A校区” → “火炬实验小学A校区”; a campus that names its school already stays as it is. */
function nameCampus(school: string, campus: string): string {
  if (campus === '' || campus === school) return school;
  return campus.includes(school) ? campus : `${school}${campus}`;
}

function pointOf(row: SourceRow): Point | null {
  const { geometry } = row;
  if (geometry?.type === 'Point') return geometry;
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return null;
  const inside = pointInside(geometry);
  return inside ? { type: 'Point', coordinates: inside } : null;
}

/** By the name in the row; a name nobody bears is a warning, and the place decides. */
function authorityOf(
  input: BuildInput,
  row: SourceRow,
  place: Position,
  issues: ImportIssue[],
): string | null {
  const text = textOf(row, input.columns, 'authority');
  const named = authorityByName(input.state, text);
  if (named !== null) return named;
  if (text !== '' && input.state.authority.size > 0) {
    issues.push(
      rowWarning(
        'authority-unknown',
        row.row,
        `工程里没有管理主体“${text}”，按位置归属`,
        `no authority “${text}” in the project; assigned by its place`,
      ),
    );
  }
  return authorityByPlace(input.state, place);
}

function mergeStages(first: readonly CampusStage[], second: readonly CampusStage[]): CampusStage[] {
  const order = ['primary', 'junior', 'senior'];
  return [...first, ...second].sort((a, b) => order.indexOf(a.stage) - order.indexOf(b.stage));
}
