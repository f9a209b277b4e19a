// An instance as the solver works on it: indices instead of ids, and for every unit the schools that it may go to.
import type { ProposalInstance } from './instance.ts';

/** One school that a unit may go to. */
export interface Choice {
  readonly school: number;
  readonly metres: number;
  /** Row of `crossings` that the unit's children count in; -1 where they stay in their district or are served dually. */
  readonly crossing: number;
}

/** Children of one district at schools of the other. Rows 2q and 2q + 1 are the two ways of quota q. */
export interface Crossing {
  readonly from: string;
  readonly to: string;
  readonly most: number;
  readonly parity: boolean;
}

export interface PoolOfSchools {
  readonly schools: readonly number[];
  readonly seats: number;
  readonly maxPerSchool: number;
}

export interface Problem {
  readonly instance: ProposalInstance;
  readonly children: readonly number[];
  readonly seats: readonly number[];
  /** By unit: what the rules of districts, dual service and stability leave, nearest first. */
  readonly choices: readonly (readonly Choice[])[];
  /** By unit: the same without the rule of stability, for when the rules can't all be kept. */
  readonly choicesOfAnyGain: readonly (readonly Choice[])[];
  /** By unit: every school that can be walked to, nearest first, whether allowed or not. */
  readonly reachable: readonly (readonly Pick<Choice, 'school' | 'metres'>[])[];
  readonly neighbours: readonly (readonly number[])[];
  /** By school: the units from which its catchment may grow, the one it stands in and those it touches. */
  readonly entries: readonly ReadonlySet<number>[];
  /** By unit: index of the school it goes to today, -1 where there is none. */
  readonly current: readonly number[];
  readonly pools: readonly PoolOfSchools[];
  readonly crossings: readonly Crossing[];
  readonly contiguous: boolean;
}

/** Reads a checked instance (`parseInstance`) into a problem. */
export function prepareProblem(instance: ProposalInstance): Problem {
  const unitAt = new Map(instance.units.map(({ id }, index) => [id, index]));
  const schoolAt = new Map(instance.schools.map(({ id }, index) => [id, index]));
  const crossings = instance.quotas.flatMap(({ districts: [a, b], max, parity }): Crossing[] => [
    { from: a, to: b, most: max, parity },
    { from: b, to: a, most: max, parity },
  ]);
  const dual = new Map(instance.dual.map(({ unit, schools }) => [unit, new Set(schools)]));
  const reachable = instance.units.map((): { school: number; metres: number }[] => []);
  for (const [unit, school, metres] of instance.distances) reachable[unit]?.push({ school, metres });
  for (const ways of reachable) ways.sort((a, b) => a.metres - b.metres || a.school - b.school);
  const current = instance.units.map((unit) =>
    unit.current === null ? -1 : (schoolAt.get(unit.current) ?? -1),
  );

  const choicesOfAnyGain = instance.units.map((unit, index) => {
    const served = dual.get(unit.id);
    return (reachable[index] ?? []).flatMap(({ school, metres }): Choice[] => {
      const { id, district } = instance.schools[school] as (typeof instance.schools)[number];
      if (served) return served.has(id) ? [{ school, metres, crossing: -1 }] : [];
      if (unit.district === null || district === null || unit.district === district)
        return [{ school, metres, crossing: -1 }];
      const crossing = crossings.findIndex(({ from, to }) => from === unit.district && to === district);
      return crossing < 0 ? [] : [{ school, metres, crossing }];
    });
  });
  const choices = choicesOfAnyGain.map((all, index) => {
    const kept = all.find(({ school }) => school === current[index]);
    if (!kept || instance.stabilityMetres === 0) return all;
    return all.filter((choice) => choice === kept || kept.metres - choice.metres >= instance.stabilityMetres);
  });

  const neighbours = instance.units.map(() => new Set<number>());
  for (const [a, b] of instance.adjacency) {
    neighbours[a]?.add(b);
    neighbours[b]?.add(a);
  }
  const indexOf = (id: string) => unitAt.get(id) as number;
  return {
    instance,
    children: instance.units.map(({ children }) => children),
    seats: instance.schools.map(({ seats }) => seats),
    choices,
    choicesOfAnyGain,
    reachable,
    neighbours: neighbours.map((set) => [...set].sort((a, b) => a - b)),
    entries: instance.schools.map(
      ({ unit, touches }) => new Set([...(unit === null ? [] : [unit]), ...touches].map(indexOf)),
    ),
    current,
    pools: instance.pools.map(({ schools, ...pool }) => ({
      ...pool,
      schools: schools.map((id) => schoolAt.get(id) as number),
    })),
    crossings,
    contiguous: instance.contiguous,
  };
}

/** Children × metres of an assignment (school by unit, -1 where a unit has none). */
export function walkingOf(problem: Problem, assignment: ArrayLike<number>): number {
  return problem.children.reduce((sum, children, unit) => {
    const way = problem.reachable[unit]?.find(({ school }) => school === assignment[unit]);
    return sum + children * (way?.metres ?? 0);
  }, 0);
}
