// Made-up instances for the solver: units scattered over a square, schools among them, walking ways a little longer than the
// crow flies, neighbours by a triangulation.
import { Delaunay } from 'd3-delaunay';
import type { ProposalInstance } from '../../shared/proposals/instance.ts';
import { seededRandom } from '../../shared/proposals/seeded-random.ts';

export interface MadeUpTerms {
  readonly units: number;
  readonly schools: number;
  /** Seats that are left over, as a share of all children. */
  readonly slack: number;
  readonly seed: number;
  readonly contiguous: boolean;
}

/** Every school has about as many seats as children live near it, less or more by up to a quarter; together the slack. */
export function madeUpInstance(terms: MadeUpTerms): ProposalInstance {
  const random = seededRandom(terms.seed);
  const side = 100 * Math.sqrt(terms.units);
  const points = Array.from({ length: terms.units }, (): [number, number] => [
    random() * side,
    random() * side,
  ]);
  const delaunay = Delaunay.from(points);
  const children = points.map(() => 2 + Math.floor(60 * random() ** 2));
  const stands = new Set<number>();
  while (stands.size < terms.schools) stands.add(Math.floor(random() * terms.units));
  const schoolUnits = [...stands];
  const metres = (unit: number, school: number) => {
    const [a, b] = [points[unit], points[schoolUnits[school] ?? 0]];
    return Math.hypot((a?.[0] ?? 0) - (b?.[0] ?? 0), (a?.[1] ?? 0) - (b?.[1] ?? 0));
  };
  const distances = points.flatMap((_, unit) =>
    schoolUnits.map(
      (_, school) =>
        [unit, school, Math.round(10 * (20 + metres(unit, school) * (1.2 + 0.1 * random()))) / 10] as const,
    ),
  );
  const near = schoolUnits.map(() => 0);
  for (const [unit, count] of children.entries()) {
    const nearest = schoolUnits
      .map((_, school) => school)
      .reduce((best, school) => (metres(unit, school) < metres(unit, best) ? school : best));
    near[nearest] = (near[nearest] ?? 0) + count;
  }
  const uneven = near.map((count) => (count + 20) * (0.75 + 0.5 * random()));
  const all = children.reduce((sum, count) => sum + count, 0);
  const scale = (all * (1 + terms.slack)) / uneven.reduce((sum, count) => sum + count, 0);
  const seats = uneven.map((count) => Math.floor(count * scale));
  seats[0] =
    (seats[0] ?? 0) + Math.round(all * (1 + terms.slack)) - seats.reduce((sum, count) => sum + count, 0);
  return {
    units: points.map((_, unit) => ({
      id: `u${unit}`,
      children: children[unit] ?? 0,
      district: 'a',
      current: null,
    })),
    schools: schoolUnits.map((unit, school) => ({
      id: `s${school}`,
      seats: seats[school] ?? 0,
      district: 'a',
      unit: `u${unit}`,
      touches: [...delaunay.neighbors(unit)].map((neighbour) => `u${neighbour}`),
    })),
    distances,
    adjacency: points.flatMap((_, unit) =>
      [...delaunay.neighbors(unit)].filter((other) => other > unit).map((other) => [unit, other] as const),
    ),
    pools: [],
    quotas: [],
    dual: [],
    stabilityMetres: 0,
    contiguous: terms.contiguous,
  };
}
