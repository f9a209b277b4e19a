// A bare instance from a stranger's file: every field is looked at, and the first that is wrong is named with its place.
import { type Result, refuse, succeed } from '../model/result.ts';
import type { ProposalInstance } from './instance.ts';
import {
  empty,
  flag,
  index,
  list,
  number,
  objectOf,
  type ReadObject,
  short,
  text,
  textOrNull,
  texts,
  tuple,
  twice,
  WrongField,
  whole,
} from './instance-fields.ts';

/** Nobody plans a city larger than these at once, and a file that asks for it would only eat memory. */
export const largestInstance = { units: 20_000, schools: 1_000, distances: 4_000_000, links: 400_000 };

const mostMetres = 1_000_000;

export interface ParsedInstance {
  readonly instance: ProposalInstance;
  /** Fields that mean nothing to the solver, each once: a misspelt one is told, not refused. */
  readonly strangeFields: readonly string[];
}

/** Checks the value of a JSON document. */
export function parseInstance(value: unknown): Result<ParsedInstance> {
  try {
    const strange = new Set<string>();
    const instance = readInstance(value, (field) => strange.add(field));
    return succeed({ instance, strangeFields: [...strange].sort() });
  } catch (error) {
    if (error instanceof WrongField) return refuse(error.refusal);
    throw error;
  }
}

function readInstance(value: unknown, tellStrange: (field: string) => void): ProposalInstance {
  const object = (one: unknown, field: string, names: readonly string[]) =>
    objectOf(one, field, names, tellStrange);
  const root = object(value, 'instance', [
    'units',
    'schools',
    'distances',
    'adjacency',
    'pools',
    'quotas',
    'dual',
    'stabilityMetres',
    'contiguous',
  ]);
  const units = list(root.units, 'units', largestInstance.units).map((one, at) => {
    const field = `units[${at}]`;
    const unit = object(one, field, ['id', 'children', 'district', 'current']);
    return {
      id: text(unit.id, `${field}.id`),
      children: whole(unit.children, `${field}.children`),
      district: textOrNull(unit.district, `${field}.district`),
      current: textOrNull(unit.current, `${field}.current`),
    };
  });
  const schools = list(root.schools, 'schools', largestInstance.schools).map((one, at) => {
    const field = `schools[${at}]`;
    const school = object(one, field, ['id', 'seats', 'district', 'unit', 'touches']);
    return {
      id: text(school.id, `${field}.id`),
      seats: whole(school.seats, `${field}.seats`),
      district: textOrNull(school.district, `${field}.district`),
      unit: textOrNull(school.unit, `${field}.unit`),
      touches: texts(school.touches ?? [], `${field}.touches`, largestInstance.units),
    };
  });
  if (units.length === 0) throw empty('units');
  if (schools.length === 0) throw empty('schools');
  const unitIds = uniqueIds(units, 'units');
  const schoolIds = uniqueIds(schools, 'schools');
  const contiguous = flag(root.contiguous ?? false, 'contiguous');
  for (const [at, { current }] of units.entries()) {
    if (current !== null) known(current, schoolIds, `units[${at}].current`);
  }
  for (const [at, { unit, touches }] of schools.entries()) {
    if (unit !== null) known(unit, unitIds, `schools[${at}].unit`);
    for (const touched of touches) known(touched, unitIds, `schools[${at}].touches`);
    if (contiguous && unit === null && touches.length === 0) {
      throw new WrongField(
        `schools[${at}]`,
        {
          zh: '要求相连，却没有写它在哪个小区、挨着哪些小区',
          en: 'it must hang together, but stands in no unit and touches none',
        },
        {
          zh: '写 unit 或 touches，或把 contiguous 改为 false',
          en: 'Give unit or touches, or set contiguous to false',
        },
      );
    }
  }
  return {
    units,
    schools,
    distances: readDistances(root.distances, units.length, schools.length),
    adjacency: list(root.adjacency ?? [], 'adjacency', largestInstance.links).map((one, at) => {
      const field = `adjacency[${at}]`;
      const [a, b] = tuple(one, field, 2);
      return [index(a, units.length, `${field}[0]`), index(b, units.length, `${field}[1]`)] as const;
    }),
    pools: list(root.pools ?? [], 'pools', largestInstance.schools).map((one, at) => {
      const field = `pools[${at}]`;
      const pool = object(one, field, ['schools', 'seats', 'maxPerSchool']);
      const seats = whole(pool.seats, `${field}.seats`);
      return {
        schools: knownAll(
          texts(pool.schools, `${field}.schools`, largestInstance.schools),
          schoolIds,
          `${field}.schools`,
        ),
        seats,
        maxPerSchool:
          pool.maxPerSchool === undefined ? seats : whole(pool.maxPerSchool, `${field}.maxPerSchool`),
      };
    }),
    quotas: readQuotas(root.quotas ?? [], object),
    dual: readDual(root.dual ?? [], unitIds, schoolIds, object),
    stabilityMetres: number(root.stabilityMetres ?? 0, 'stabilityMetres', mostMetres),
    contiguous,
  };
}

function readDistances(value: unknown, units: number, schools: number): ProposalInstance['distances'] {
  const seen = new Set<number>();
  return list(value, 'distances', largestInstance.distances).map((one, at) => {
    const field = `distances[${at}]`;
    const [unit, school, metres] = tuple(one, field, 3);
    const pair = [
      index(unit, units, `${field}[0]`),
      index(school, schools, `${field}[1]`),
      number(metres, `${field}[2]`, mostMetres),
    ] as const;
    const key = pair[0] * schools + pair[1];
    if (seen.has(key)) throw twice(field, `${pair[0]}, ${pair[1]}`);
    seen.add(key);
    return pair;
  });
}

function readQuotas(value: unknown, object: ReadObject): ProposalInstance['quotas'] {
  const seen = new Set<string>();
  return list(value, 'quotas', largestInstance.schools).map((one, at) => {
    const field = `quotas[${at}]`;
    const quota = object(one, field, ['districts', 'max', 'parity']);
    const [a, b] = tuple(quota.districts, `${field}.districts`, 2);
    const districts = [text(a, `${field}.districts[0]`), text(b, `${field}.districts[1]`)] as const;
    if (districts[0] === districts[1]) throw twice(`${field}.districts`, districts[0]);
    const key = JSON.stringify([...districts].sort());
    if (seen.has(key)) throw twice(`${field}.districts`, districts.join(', '));
    seen.add(key);
    return {
      districts,
      max: whole(quota.max, `${field}.max`),
      parity: flag(quota.parity ?? false, `${field}.parity`),
    };
  });
}

function readDual(
  value: unknown,
  unitIds: ReadonlySet<string>,
  schoolIds: ReadonlySet<string>,
  object: ReadObject,
): ProposalInstance['dual'] {
  const seen = new Set<string>();
  return list(value, 'dual', largestInstance.units).map((one, at) => {
    const field = `dual[${at}]`;
    const dual = object(one, field, ['unit', 'schools']);
    const unit = known(text(dual.unit, `${field}.unit`), unitIds, `${field}.unit`);
    if (seen.has(unit)) throw twice(`${field}.unit`, unit);
    seen.add(unit);
    return {
      unit,
      schools: knownAll(
        texts(dual.schools, `${field}.schools`, largestInstance.schools),
        schoolIds,
        `${field}.schools`,
      ),
    };
  });
}

function uniqueIds(records: readonly { readonly id: string }[], field: string): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const [at, { id }] of records.entries()) {
    if (ids.has(id)) throw twice(`${field}[${at}].id`, id);
    ids.add(id);
  }
  return ids;
}

function known(id: string, ids: ReadonlySet<string>, field: string): string {
  if (ids.has(id)) return id;
  throw new WrongField(
    field,
    { zh: `没有编号为“${short(id)}”的记录`, en: `there is no record with the id “${short(id)}”` },
    { zh: '改成文件里有的编号', en: 'Give an id that the file has' },
  );
}

/** Ids that are known, each once, at least one. */
function knownAll(ids: readonly string[], all: ReadonlySet<string>, field: string): string[] {
  if (ids.length === 0) throw empty(field);
  const seen = new Set<string>();
  for (const [at, id] of ids.entries()) {
    known(id, all, `${field}[${at}]`);
    if (seen.has(id)) throw twice(`${field}[${at}]`, id);
    seen.add(id);
  }
  return [...ids];
}
