// Instances small enough to try every assignment: units on a grid, two districts, and whatever rules a seed brings. The rules
// are written down here once more, straight from the contract, so that the solver is not checked by its own code.
import type { ProposalInstance } from '../../shared/proposals/instance.ts';
import { seededRandom } from '../../shared/proposals/seeded-random.ts';

/** Six or seven units, three schools; pools, quotas, dual service, stability and contiguity as chance has it. */
export function tinyInstance(seed: number): ProposalInstance {
  const random = seededRandom(seed);
  const whole = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const happens = (share: number) => random() < share;
  const unitCount = whole(6, 7);
  const twoDistricts = happens(0.6);
  const place = (unit: number) => [unit % 3, Math.floor(unit / 3)] as const;
  const stands = [0, 4, unitCount - 1];
  const isNear = (a: number, b: number) => {
    const [one, other] = [place(a), place(b)];
    return Math.abs(one[0] - other[0]) + Math.abs(one[1] - other[1]) === 1;
  };
  const units = Array.from({ length: unitCount }, (_, unit) => ({
    id: `u${unit}`,
    children: happens(0.1) ? 0 : whole(1, 9),
    district: twoDistricts && unit % 3 === 2 ? 'b' : 'a',
    current: happens(0.6) ? `s${whole(0, 2)}` : null,
  }));
  const all = units.reduce((sum, { children }) => sum + children, 0);
  const schools = stands.map((unit, school) => ({
    id: `s${school}`,
    seats: Math.max(1, Math.round((all * (0.8 + 0.6 * random())) / 3)),
    district: twoDistricts && school === 2 ? 'b' : 'a',
    unit: `u${unit}`,
    touches: units.flatMap(({ id }, other) => (isNear(unit, other) && happens(0.5) ? [id] : [])),
  }));
  return {
    units,
    schools,
    distances: units.flatMap((_, unit) =>
      stands.flatMap((_, school) => (happens(0.95) ? [[unit, school, whole(50, 900)] as const] : [])),
    ),
    adjacency: units.flatMap((_, a) =>
      units.flatMap((_, b) => (a < b && isNear(a, b) ? [[a, b] as const] : [])),
    ),
    pools: happens(0.5)
      ? [
          { schools: ['s0', 's1'], seats: whole(1, 6), maxPerSchool: whole(1, 4) },
          ...(happens(0.4) ? [{ schools: ['s1', 's2'], seats: whole(1, 6), maxPerSchool: whole(1, 4) }] : []),
        ]
      : [],
    quotas:
      twoDistricts && happens(0.7)
        ? [{ districts: ['a', 'b'], max: whole(3, 12), parity: happens(0.5) }]
        : [],
    dual: happens(0.4) ? [{ unit: `u${whole(0, unitCount - 1)}`, schools: ['s0', 's2'] }] : [],
    stabilityMetres: happens(0.3) ? whole(50, 400) : 0,
    contiguous: happens(0.5),
  };
}

/** Whether an assignment (school id by unit id) keeps every rule of the contract. */
export function keepsRules(instance: ProposalInstance, schoolOf: ReadonlyMap<string, string>): boolean {
  const schools = new Map(instance.schools.map((school) => [school.id, school]));
  const load = new Map(instance.schools.map(({ id }) => [id, 0]));
  const across = new Map<string, number>();
  for (const [index, unit] of instance.units.entries()) {
    const school = schools.get(schoolOf.get(unit.id) ?? '');
    if (!school) return false;
    const metres = metresTo(instance, index, school.id);
    if (metres === undefined) return false;
    load.set(school.id, (load.get(school.id) ?? 0) + unit.children);
    const dual = instance.dual.find((one) => one.unit === unit.id);
    const isElsewhere = unit.district !== school.district;
    if (dual && !dual.schools.includes(school.id)) return false;
    if (!dual && isElsewhere) {
      const quota = instance.quotas.some(
        ({ districts }) =>
          districts.includes(unit.district ?? '') && districts.includes(school.district ?? ''),
      );
      if (!quota) return false;
      const way = `${unit.district} ${school.district}`;
      across.set(way, (across.get(way) ?? 0) + unit.children);
    }
    // It stays where it can: that is, where its school can be walked to and may be gone to.
    const now = unit.current === null ? undefined : schools.get(unit.current);
    const nowMetres = now && metresTo(instance, index, now.id);
    const mayStay =
      now !== undefined &&
      nowMetres !== undefined &&
      (dual
        ? dual.schools.includes(now.id)
        : now.district === unit.district ||
          instance.quotas.some(
            ({ districts }) =>
              districts.includes(unit.district ?? '') && districts.includes(now.district ?? ''),
          ));
    if (instance.stabilityMetres > 0 && mayStay && now.id !== school.id) {
      if ((nowMetres as number) - metres < instance.stabilityMetres) return false;
    }
  }
  for (const { districts, max, parity } of instance.quotas) {
    const there = across.get(`${districts[0]} ${districts[1]}`) ?? 0;
    const back = across.get(`${districts[1]} ${districts[0]}`) ?? 0;
    if (there > max || back > max || (parity && there !== back)) return false;
  }
  return fitsSeats(instance, load) && (!instance.contiguous || hangsTogether(instance, schoolOf));
}

/** No group of schools may have more children beyond its seats than its pools can bring it: the cut condition of flows. */
function fitsSeats(instance: ProposalInstance, load: ReadonlyMap<string, number>): boolean {
  for (let subset = 1; subset < 2 ** instance.schools.length; subset++) {
    const chosen = instance.schools.filter((_, index) => subset & (1 << index));
    const beyond = chosen.reduce((sum, { id, seats }) => sum + Math.max(0, (load.get(id) ?? 0) - seats), 0);
    const shared = instance.pools.reduce((sum, { schools, seats, maxPerSchool }) => {
      const inside = chosen.filter(({ id }) => schools.includes(id)).length;
      return sum + Math.min(seats, maxPerSchool * inside);
    }, 0);
    if (beyond > shared) return false;
  }
  return true;
}

function hangsTogether(instance: ProposalInstance, schoolOf: ReadonlyMap<string, string>): boolean {
  return instance.schools.every(({ id, unit, touches }) => {
    const members = instance.units.flatMap((one, index) => (schoolOf.get(one.id) === id ? [index] : []));
    const reached = new Set(
      members.filter((index) => {
        const name = instance.units[index]?.id ?? '';
        return name === unit || touches.includes(name);
      }),
    );
    for (let round = 0; round < members.length; round++) {
      for (const [a, b] of instance.adjacency) {
        if (reached.has(a) && members.includes(b)) reached.add(b);
        if (reached.has(b) && members.includes(a)) reached.add(a);
      }
    }
    return reached.size === members.length;
  });
}

/** Children × metres of the best of all assignments that keep the rules; null where none does. */
export function bestOfAll(instance: ProposalInstance): number | null {
  const { units, schools } = instance;
  let best: number | null = null;
  const schoolOf = new Map<string, string>();
  const place = (index: number, metres: number): void => {
    if (best !== null && metres >= best) return;
    const unit = units[index];
    if (!unit) {
      if (keepsRules(instance, schoolOf)) best = metres;
      return;
    }
    for (const { id } of schools) {
      const way = metresTo(instance, index, id);
      if (way === undefined) continue;
      schoolOf.set(unit.id, id);
      place(index + 1, metres + unit.children * way);
    }
  };
  place(0, 0);
  return best;
}

function metresTo(instance: ProposalInstance, unit: number, schoolId: string): number | undefined {
  return instance.distances.find(([from, to]) => from === unit && instance.schools[to]?.id === schoolId)?.[2];
}
