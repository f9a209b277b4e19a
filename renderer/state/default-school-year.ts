import type { ProjectState } from '../../shared/model/project-state.ts';

/** The intake year proposed where no plan is chosen: the newest plan's, else the year on the machine's clock. */
export function defaultSchoolYear(
  { plan }: Pick<ProjectState, 'plan'>,
  yearNow: number = new Date().getFullYear(),
): number {
  const years = [...plan.values()].map(({ schoolYear }) => schoolYear);
  return years.length === 0 ? yearNow : Math.max(...years);
}
