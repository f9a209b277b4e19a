// Simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983) over assignments: a unit changes its school, or two units trade
// places, so that no piece is newly cut off. Rules that tie units together may be broken on the way, at a price.
import { cutOffUnits } from './pieces.ts';
import type { Choice, Problem } from './problem.ts';
import { type SeatGroup, seatGroups, unseated } from './seat-pools.ts';

export interface AnnealTerms {
  /** School by unit, -1 where it has none and stays without. */
  readonly start: ArrayLike<number>;
  readonly choices: readonly (readonly Choice[])[];
  readonly steps: number;
  /** 1 from a start that knows little; less the better the start is, so that it is not lost. */
  readonly heat: number;
  readonly random: () => number;
  /** Metres that one child beyond the rules costs at first. */
  readonly breakingMetres: number;
  readonly isOver: () => boolean;
}

export interface Annealed {
  /** The shortest walking found that keeps all rules; null where none did. */
  readonly kept: Int32Array | null;
  /** The least broken found, for when none keeps them. */
  readonly leastBroken: Int32Array;
}

/**
 * After so many steps breaking the rules becomes dearer where they are broken and cheaper where they are kept: the search
 * swings around what is just allowed, where the best assignments are (strategic oscillation, Glover 1977).
 */
const oscillation = 1000;

interface Move {
  readonly unit: number;
  readonly to: Choice;
}

/** Anneals from a start. The same start and random numbers give the same end, unless `isOver` stops it. */
export function anneal(problem: Problem, terms: AnnealTerms): Annealed {
  const { children, neighbours, entries, crossings, contiguous } = problem;
  const { choices, random } = terms;
  const assignment = Int32Array.from({ length: children.length }, (_, unit) => terms.start[unit] ?? -1);
  const chosen = choices.map((all, unit) => all.find(({ school }) => school === assignment[unit]) ?? null);
  const members = problem.seats.map((): number[] => []);
  const placeAt = new Int32Array(children.length);
  const load = new Float64Array(problem.seats.length);
  const across = new Float64Array(crossings.length);
  for (const [unit, choice] of chosen.entries()) if (choice) enter(unit, choice);

  const groups = seatGroups(problem);
  const groupOf: SeatGroup[] = [];
  for (const group of groups) for (const school of group.schools) groupOf[school] = group;
  const beyondOf = new Map(groups.map((group) => [group, beyondSeats(group)]));
  const cutOff = problem.seats.map((_, school) => countCutOff(school));
  let beyond = sum(beyondOf.values()) + beyondQuotas();
  let pieces = sum(cutOff);
  let metres = chosen.reduce(
    (total, choice, unit) => total + (children[unit] ?? 0) * (choice?.metres ?? 0),
    0,
  );
  const movable = choices.flatMap((all, unit) => (all.length > 1 && chosen[unit] ? [unit] : []));
  const averageChildren = Math.max(1, sum(children) / Math.max(1, children.length));
  let { breakingMetres } = terms;

  let kept = null as { readonly metres: number; readonly assignment: Int32Array } | null;
  let least = { broken: Infinity, metres: Infinity, assignment: assignment.slice() };
  remember();
  const start = terms.heat * averageChildren * typicalGain(problem);
  for (let step = 0; step < terms.steps && movable.length > 0; step++) {
    if (step % 4096 === 0 && terms.isOver()) break;
    if (step % oscillation === 0) breakingMetres *= beyond + pieces > 0 ? 1.1 : 1 / 1.1;
    // From a few typical gains down to a thousandth of one.
    const temperature = start * 10 ** (-3 * (step / terms.steps));
    const moves = random() < 0.5 ? shift() : trade();
    if (moves && tryMoves(moves, temperature)) remember();
  }
  return { kept: kept?.assignment ?? null, leastBroken: least.assignment };

  function shift(): Move[] | null {
    const unit = pick(movable);
    const to = anotherSchool(unit);
    return to && [{ unit, to }];
  }

  function trade(): Move[] | null {
    const unit = pick(movable);
    const to = anotherSchool(unit);
    const from = assignment[unit] as number;
    const there = to ? (members[to.school] ?? []) : [];
    if (!to || there.length === 0) return null;
    for (let attempt = 0; attempt < 6; attempt++) {
      const other = pick(there);
      const back = choices[other]?.find(({ school }) => school === from);
      if (back && (!contiguous || isBeside(other, from)))
        return [
          { unit, to },
          { unit: other, to: back },
        ];
    }
    return null;
  }

  /** A school that the unit may go to; where units hang together, one that it borders on. */
  function anotherSchool(unit: number): Choice | null {
    const all = choices[unit] as readonly Choice[];
    const from = assignment[unit];
    if (!contiguous) {
      const to = all[Math.floor(random() ** 2 * all.length)] as Choice;
      return to.school === from ? null : to;
    }
    const beside = neighbours[unit] ?? [];
    const school = beside.length > 0 && random() < 0.9 ? assignment[pick(beside)] : pick(all).school;
    const to = school === from ? undefined : all.find((choice) => choice.school === school);
    return to && isBeside(unit, to.school) ? to : null;
  }

  function isBeside(unit: number, school: number): boolean {
    if (entries[school]?.has(unit)) return true;
    return (neighbours[unit] ?? []).some((neighbour) => assignment[neighbour] === school);
  }

  function tryMoves(moves: readonly Move[], temperature: number): boolean {
    const before = moves.map(({ unit }) => chosen[unit] as Choice);
    const schools = [...new Set([...before, ...moves.map(({ to }) => to)].map(({ school }) => school))];
    const touched = [...new Set(schools.map((school) => groupOf[school] as SeatGroup))];
    const quotasBefore = beyondQuotas();
    for (const [at, { unit, to }] of moves.entries()) {
      leave(unit, before[at] as Choice);
      enter(unit, to);
    }
    const gain = moves.reduce(
      (total, { unit, to }, at) =>
        total + (children[unit] ?? 0) * (to.metres - (before[at] as Choice).metres),
      0,
    );
    const beyondNow = touched.map(beyondSeats);
    const beyondChange =
      sum(beyondNow) -
      sum(touched.map((group) => beyondOf.get(group) as number)) +
      beyondQuotas() -
      quotasBefore;
    const cutBefore = sum(schools.map((school) => cutOff[school] as number));
    let change = gain + beyondChange * breakingMetres;
    const pieceCost = breakingMetres * averageChildren;
    const luck = -Math.log(1 - random()) * temperature;
    let isAccepted = change - cutBefore * pieceCost <= luck;
    if (isAccepted && contiguous) {
      const cutNow = schools.map(countCutOff);
      change += (sum(cutNow) - cutBefore) * pieceCost;
      isAccepted = change <= luck && sum(cutNow) <= cutBefore;
      if (isAccepted) {
        for (const [at, school] of schools.entries()) cutOff[school] = cutNow[at] as number;
        pieces += sum(cutNow) - cutBefore;
      }
    }
    if (!isAccepted) {
      for (const [at, { unit, to }] of moves.entries()) {
        leave(unit, to);
        enter(unit, before[at] as Choice);
      }
      return false;
    }
    for (const [at, group] of touched.entries()) beyondOf.set(group, beyondNow[at] as number);
    beyond += beyondChange;
    metres += gain;
    return true;
  }

  function remember(): void {
    const broken = beyond + pieces * averageChildren;
    if (broken < 1e-6) {
      if (!kept || metres < kept.metres - 1e-9) kept = { metres, assignment: assignment.slice() };
    } else if (!kept && (broken < least.broken || (broken === least.broken && metres < least.metres)))
      least = { broken, metres, assignment: assignment.slice() };
  }

  function leave(unit: number, { school, crossing }: Choice): void {
    load[school] = (load[school] ?? 0) - (children[unit] ?? 0);
    if (crossing >= 0) across[crossing] = (across[crossing] ?? 0) - (children[unit] ?? 0);
    const there = members[school] as number[];
    const last = there.pop() as number;
    if (last !== unit) {
      there[placeAt[unit] as number] = last;
      placeAt[last] = placeAt[unit] as number;
    }
  }

  function enter(unit: number, choice: Choice): void {
    const { school, crossing } = choice;
    load[school] = (load[school] ?? 0) + (children[unit] ?? 0);
    if (crossing >= 0) across[crossing] = (across[crossing] ?? 0) + (children[unit] ?? 0);
    placeAt[unit] = (members[school] as number[]).push(unit) - 1;
    chosen[unit] = choice;
    assignment[unit] = school;
  }

  function beyondSeats(group: SeatGroup): number {
    const [school = 0] = group.schools;
    if (group.pools.length === 0) return Math.max(0, (load[school] ?? 0) - (problem.seats[school] ?? 0));
    return sum(unseated(problem, group, load).values());
  }

  function beyondQuotas(): number {
    let total = 0;
    for (const [at, { most, parity }] of crossings.entries()) {
      total += Math.max(0, (across[at] ?? 0) - most);
      if (parity && at % 2 === 0) total += Math.abs((across[at] ?? 0) - (across[at + 1] ?? 0));
    }
    return total;
  }

  function countCutOff(school: number): number {
    return contiguous ? cutOffUnits(problem, members[school] ?? [], school).length : 0;
  }

  function pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(random() * items.length)] as Item;
  }
}

/** Metres between the nearest and the next school of a unit, on the average: what a move is about. */
function typicalGain({ choices }: Problem): number {
  const gains = choices.flatMap(([first, second]) => (first && second ? [second.metres - first.metres] : []));
  return Math.max(1e-6, sum(gains) / Math.max(1, gains.length)) / 10;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
