// Both sides of a border in the same figures: seats as the books have them, and the children who are counted there.
import type { ProjectState } from '../model/project-state.ts';
import type { Plan } from '../model/records.ts';
import { countSeats } from './count-seats.ts';
import { seatBook } from './seat-book.ts';
import { unitMembership } from './unit-membership.ts';

export interface AuthoritySeats {
  /** Seats of one entry year of all its campuses of the plan's stage: base + in − out = available. */
  readonly base: number;
  readonly in: number;
  readonly out: number;
  readonly available: number;
  /** Children of the plan's year who are counted with its catchments, each once. */
  readonly children: number;
}

/** Seats and children of every authority under a plan; authorities without campuses and catchments have zeros. */
export function authoritySeats(state: ProjectState, plan: Plan): ReadonlyMap<string, AuthoritySeats> {
  const sums = new Map(
    [...state.authority.keys()].map((id) => [id, { base: 0, in: 0, out: 0, available: 0, children: 0 }]),
  );
  for (const campus of seatBook(state, plan).campuses) {
    const school = state.school.get(state.campus.get(campus.campusId)?.schoolId ?? '');
    const sum = sums.get(school?.authorityId ?? '');
    if (!sum) continue;
    sum.base += campus.base;
    sum.in += campus.in;
    sum.out += campus.out;
    sum.available += campus.available;
  }
  for (const [id, { children }] of countSeats(state, plan, unitMembership(state, plan.id)).catchments) {
    const sum = sums.get(state.catchment.get(id)?.authorityId ?? '');
    if (sum) sum.children += children;
  }
  return sums;
}
