// A proposal beside the plan as it stands: who would move, and how far children walk before and after.
import type { ProposalInstance } from './instance.ts';
import type { Proposal } from './proposal.ts';

export interface ProposedMove {
  readonly unit: string;
  readonly from: string;
  readonly to: string;
  readonly children: number;
  /** Null where no way leads to the present school. */
  readonly metresBefore: number | null;
  readonly metresAfter: number;
}

export interface ProposalComparison {
  /** In the order of units. */
  readonly moves: readonly ProposedMove[];
  /** Units that go to no school today. */
  readonly newlyPlaced: readonly string[];
  /** Children × metres of the units that have a way to their present school: today, and as proposed. */
  readonly walkedBefore: number;
  readonly walkedAfter: number;
  readonly childrenBySchoolBefore: ReadonlyMap<string, number>;
}

/** Compares an answer with what the units' `current` schools say. */
export function compareWithPlan(
  instance: ProposalInstance,
  { assignments }: Pick<Proposal, 'assignments'>,
): ProposalComparison {
  const schoolAt = new Map(instance.schools.map(({ id }, index) => [id, index]));
  const metres = new Map(
    instance.distances.map(([unit, school, way]) => [unit * instance.schools.length + school, way]),
  );
  const proposed = new Map(assignments.map(({ unit, school }) => [unit, school]));
  const moves: ProposedMove[] = [];
  const newlyPlaced: string[] = [];
  const childrenBySchoolBefore = new Map<string, number>();
  let [walkedBefore, walkedAfter] = [0, 0];
  for (const [index, { id, current, children }] of instance.units.entries()) {
    const to = proposed.get(id);
    const wayTo = (school: string) =>
      metres.get(index * instance.schools.length + (schoolAt.get(school) ?? -1));
    if (current !== null) {
      childrenBySchoolBefore.set(current, (childrenBySchoolBefore.get(current) ?? 0) + children);
    }
    if (to === undefined) continue;
    if (current === null) {
      newlyPlaced.push(id);
      continue;
    }
    const [before, after] = [wayTo(current), wayTo(to) ?? 0];
    if (before !== undefined) {
      walkedBefore += children * before;
      walkedAfter += children * after;
    }
    if (current !== to) {
      moves.push({ unit: id, from: current, to, children, metresBefore: before ?? null, metresAfter: after });
    }
  }
  return { moves, newlyPlaced, walkedBefore, walkedAfter, childrenBySchoolBefore };
}
