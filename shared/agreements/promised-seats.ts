import type { ProjectState } from '../model/project-state.ts';
import type { Agreement } from '../model/records.ts';
import type { Stage } from '../model/stage.ts';

/** Agreements that bind in a school year at a stage, by id ascending. */
export function agreementsInYear(state: ProjectState, stage: Stage, schoolYear: number): Agreement[] {
  return [...state.agreement.values()]
    .filter(
      (agreement) =>
        agreement.status === 'in-force' &&
        agreement.stage === stage &&
        agreement.fromSchoolYear <= schoolYear &&
        schoolYear <= agreement.toSchoolYear,
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Seats of one entry year that agreements promise at a campus: all of a pool's, drawn or not, else what items say. */
export function promisedSeats(
  agreements: readonly Pick<Agreement, 'items' | 'pool'>[],
  campusId: string,
): number {
  return agreements
    .flatMap(({ items, pool }): readonly { campusId: string; seats: number }[] =>
      pool.length > 0 ? pool : items,
    )
    .filter((promise) => promise.campusId === campusId)
    .reduce((sum, { seats }) => sum + seats, 0);
}

/** The most seats that agreements in force promise at a campus in any one year of theirs; 0 where none does. */
export function mostPromisedSeats(state: ProjectState, campusId: string, stage: Stage): number {
  const starts = [...state.agreement.values()].map(({ fromSchoolYear }) => fromSchoolYear);
  // What is promised rises only where an agreement starts.
  return Math.max(
    0,
    ...[...new Set(starts)].map((year) => promisedSeats(agreementsInYear(state, stage, year), campusId)),
  );
}
