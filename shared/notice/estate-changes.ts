import type { ProjectState } from '../model/project-state.ts';
import type { Plan, Unit } from '../model/records.ts';
import { compareNamed } from './chinese-order.ts';
import { listSchoolServices, type SchoolService } from './school-services.ts';

export interface EstateChange {
  readonly unit: Unit;
  /** Titles of the schools; empty where it was, or is, served by none. */
  readonly fromSchools: readonly string[];
  readonly toSchools: readonly string[];
}

/** The estates whose schools differ between a plan and the one before, agreements included; by name. */
export function listEstateChanges(
  state: ProjectState,
  parent: Plan,
  services: readonly SchoolService[],
): EstateChange[] {
  const before = schoolsByUnit(listSchoolServices(state, parent));
  const after = schoolsByUnit(services);
  return [...state.unit.values()]
    .map((unit) => ({
      unit,
      fromSchools: before.get(unit.id) ?? [],
      toSchools: after.get(unit.id) ?? [],
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
