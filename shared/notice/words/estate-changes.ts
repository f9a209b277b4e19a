import type { ProjectState } from '../../model/project-state.ts';
import type { Agreement, Plan, Unit } from '../../model/records.ts';
import { listSchoolServices, type SchoolService } from '../school-services.ts';
import { compareNamed } from './chinese-order.ts';

export interface EstateChange {
  readonly unit: Unit;
  /** Titles of the schools; empty where it was, or is, served by none. */
  readonly fromSchools: readonly string[];
  readonly toSchools: readonly string[];
  /** The agreement that its schools rest on now and did not before; null where there is none. */
  readonly agreement: Agreement | null;
}

/** The estates whose schools differ between a plan and the one before, agreements included; by name. */
export function listEstateChanges(
  state: ProjectState,
  parent: Plan,
  services: readonly SchoolService[],
): EstateChange[] {
  const earlier = listSchoolServices(state, parent);
  const before = schoolsByUnit(earlier);
  const after = schoolsByUnit(services);
  const [agreedBefore, agreed] = [agreementByUnit(earlier), agreementByUnit(services)];
  return [...state.unit.values()]
    .map((unit) => ({
      unit,
      fromSchools: before.get(unit.id) ?? [],
      toSchools: after.get(unit.id) ?? [],
      agreement: agreed.get(unit.id) === agreedBefore.get(unit.id) ? null : (agreed.get(unit.id) ?? null),
    }))
    .filter((change) => change.fromSchools.join('\n') !== change.toSchools.join('\n'))
    .sort((a, b) => compareNamed(a.unit, b.unit));
}

function schoolsByUnit(services: readonly SchoolService[]): Map<string, string[]> {
  const schools = new Map<string, string[]>();
  for (const { title, estates } of services) {
    for (const { unit } of estates) schools.set(unit.id, [...(schools.get(unit.id) ?? []), title]);
  }
  for (const [unitId, titles] of schools) schools.set(unitId, [...new Set(titles)].sort());
  return schools;
}

function agreementByUnit(services: readonly SchoolService[]): Map<string, Agreement> {
  return new Map(
    services
      .flatMap(({ estates, handedOver }) => [...estates, ...handedOver])
      .flatMap(({ unit, agreement }) => (agreement ? [[unit.id, agreement] as const] : [])),
  );
}
