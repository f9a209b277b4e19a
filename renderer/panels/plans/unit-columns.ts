import type { ProjectState } from '../../../shared/model/project-state.ts';

/** More groups than this are no schools: the column names each estate by itself. */
const mostGroups = 300;

/**
 * Columns of the imported estates that could group them into catchments, by name: two values or more, far fewer than
 * there are estates, and a value for at least half of them.
 */
export function unitColumns(project: ProjectState): string[] {
  const values = new Map<string, { distinct: Set<string>; filled: number }>();
  for (const unit of project.unit.values()) {
    for (const [column, value] of Object.entries(unit.attributes)) {
      if (value.trim() === '') continue;
      const seen = values.get(column) ?? { distinct: new Set<string>(), filled: 0 };
      seen.distinct.add(value.trim());
      seen.filled += 1;
      values.set(column, seen);
    }
  }
  const units = project.unit.size;
  return [...values]
    .filter(([, { distinct }]) => distinct.size >= 2 && distinct.size <= Math.min(mostGroups, units / 2))
    .filter(([, { filled }]) => filled >= units / 2)
    .map(([column]) => column)
    .sort((a, b) => a.localeCompare(b, 'zh-CN'));
}
