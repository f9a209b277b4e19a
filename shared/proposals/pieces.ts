// Whether the units of a school hang together with it, and what an assignment would need so that they do.
import type { Problem } from './problem.ts';

type Ground = Pick<Problem, 'neighbours' | 'entries'>;

/**
 * Units of a school that can't be reached from it through its own units, ascending. The school is a place of its own that
 * borders on the unit it stands in and those it touches; what hangs together with any of them is one piece with the school.
 */
export function cutOffUnits(ground: Ground, members: Iterable<number>, school: number): number[] {
  const left = new Set(members);
  const queue = [...(ground.entries[school] ?? [])].filter((unit) => left.delete(unit));
  for (let at = 0; at < queue.length; at++) {
    for (const neighbour of ground.neighbours[queue[at] as number] ?? []) {
      if (left.delete(neighbour)) queue.push(neighbour);
    }
  }
  return [...left].sort((a, b) => a - b);
}

/** Units by school, ascending. */
export function membersBySchool(assignment: ArrayLike<number>, schoolCount: number): number[][] {
  const members = Array.from({ length: schoolCount }, (): number[] => []);
  for (let unit = 0; unit < assignment.length; unit++) members[assignment[unit] ?? -1]?.push(unit);
  return members;
}

/** A unit of the school is with it only if one of the others is too. */
export interface SeparatorCut {
  readonly school: number;
  readonly unit: number;
  /** Ascending; empty where no way leads to the unit at all. */
  readonly separator: readonly number[];
}

/**
 * Separator cuts that an assignment breaks: for every piece that is cut off from its school, the units next to the piece
 * that every way from the school into it must pass (a minimal separator; Fischetti et al., Thinning out Steiner trees, 2017;
 * for regions Oehrlein and Haunert, A cutting-plane method for contiguity-constrained spatial aggregation, 2017). A second
 * separator, next to the school's own piece, is given where it differs. Only units that may go to the school count.
 */
export function separatorCuts(
  problem: Problem,
  choices: Problem['choices'],
  assignment: ArrayLike<number>,
): SeparatorCut[] {
  const cuts: SeparatorCut[] = [];
  for (const [school, members] of membersBySchool(assignment, problem.seats.length).entries()) {
    const cutOff = new Set(cutOffUnits(problem, members, school));
    if (cutOff.size === 0) continue;
    const mayServe = (unit: number) => (choices[unit] ?? []).some((choice) => choice.school === school);
    const held = new Set(members.filter((unit) => !cutOff.has(unit)));
    while (cutOff.size > 0) {
      const [start] = cutOff;
      const piece = growFrom([start as number], problem.neighbours, (unit) => cutOff.has(unit));
      for (const unit of piece) cutOff.delete(unit);
      const around = borderOf(piece, problem.neighbours, mayServe);
      const fromSchool = growFrom(
        [...(problem.entries[school] ?? [])].filter((unit) => mayServe(unit)),
        problem.neighbours,
        (unit) => mayServe(unit) && !piece.has(unit),
        around,
      );
      const near = [...around].filter((unit) => fromSchool.has(unit)).sort((a, b) => a - b);
      const far = farSeparator(problem, school, held, piece, mayServe);
      for (const unit of piece) {
        cuts.push({ school, unit, separator: near });
        if (far.join() !== near.join()) cuts.push({ school, unit, separator: far });
      }
    }
  }
  return cuts;
}

/** The separator next to what the school holds already, as seen from the piece. */
function farSeparator(
  problem: Problem,
  school: number,
  held: ReadonlySet<number>,
  piece: ReadonlySet<number>,
  mayServe: (unit: number) => boolean,
): number[] {
  const around = borderOf(held, problem.neighbours, mayServe);
  for (const unit of problem.entries[school] ?? []) if (!held.has(unit) && mayServe(unit)) around.add(unit);
  const fromPiece = growFrom(
    [...piece],
    problem.neighbours,
    (unit) => mayServe(unit) && !held.has(unit),
    around,
  );
  return [...around].filter((unit) => fromPiece.has(unit)).sort((a, b) => a - b);
}

/** What can be reached from the start through units that may be entered; units of `ends` are entered but not left. */
function growFrom(
  start: readonly number[],
  neighbours: Ground['neighbours'],
  mayEnter: (unit: number) => boolean,
  ends: ReadonlySet<number> = new Set(),
): Set<number> {
  const reached = new Set(start);
  for (const unit of reached) {
    if (ends.has(unit)) continue;
    for (const neighbour of neighbours[unit] ?? []) if (mayEnter(neighbour)) reached.add(neighbour);
  }
  return reached;
}

function borderOf(
  inside: ReadonlySet<number>,
  neighbours: Ground['neighbours'],
  mayServe: (unit: number) => boolean,
): Set<number> {
  const border = new Set<number>();
  for (const unit of inside) {
    for (const neighbour of neighbours[unit] ?? []) {
      if (!inside.has(neighbour) && mayServe(neighbour)) border.add(neighbour);
    }
  }
  return border;
}
