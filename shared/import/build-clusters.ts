// A table of clusters: one row per member school, several schools in a cell allowed.
import type { BuildInput, BuildOutcome } from './build-input.ts';
import { rowError, rowWarning } from './import-issue.ts';
import type { ImportIssue } from './import-request.ts';
import { authorityByName } from './match-authority.ts';
import { createCampusLookup } from './match-campuses.ts';
import { splitList, textOf } from './read-values.ts';
import { buildRosterClusters, type RosterMember } from './roster-clusters.ts';

export function buildClusters(input: BuildInput): BuildOutcome {
  const { columns, state } = input;
  const findCampuses = createCampusLookup(state, 'primary');
  const members: RosterMember[] = [];
  const issues: ImportIssue[] = [];
  let cluster = '';
  for (const row of input.rows) {
    // A merged cell leaves the name on the first row of its block only.
    cluster = textOf(row, columns, 'name') || cluster;
    const names = splitList(textOf(row, columns, 'school'));
    const schoolIds = new Set(names.flatMap((name) => findCampuses(name).map(({ schoolId }) => schoolId)));
    const unmatched = names.filter((name) => findCampuses(name).length === 0);
    if (cluster === '' || schoolIds.size === 0) {
      issues.push(
        rowError(
          'school-unknown',
          row.row,
          `没有学区名称，或工程里没有学校“${names.join('、')}”；请先导入学校`,
          `no cluster name, or no school “${names.join(', ')}” in the project; import the schools first`,
        ),
      );
      continue;
    }
    for (const name of unmatched) {
      issues.push(
        rowWarning(
          'school-unknown',
          row.row,
          `工程里没有学校“${name}”`,
          `no school “${name}” in the project`,
        ),
      );
    }
    for (const schoolId of schoolIds) {
      const named = authorityByName(state, textOf(row, columns, 'authority'));
      const authorityId = named ?? state.school.get(schoolId)?.authorityId ?? null;
      members.push({ cluster, schoolId, role: textOf(row, columns, 'role'), authorityId });
    }
  }
  return { records: buildRosterClusters(members, state), issues };
}
