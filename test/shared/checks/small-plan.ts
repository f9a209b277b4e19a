// Two authorities side by side, west and east, 1,000 m square each, with one catchment and one school each: a plan
// without a fault. Every test adds the one thing it is about.

import { checkPlan } from '../../../shared/checks/check-plan.ts';
import type { Finding } from '../../../shared/checks/finding.ts';
import { createProjectState, type ProjectState } from '../../../shared/model/project-state.ts';
import type {
  Agreement,
  Authority,
  Campus,
  Catchment,
  Plan,
  ProjectRecord,
  ProjectSettings,
  Unit,
} from '../../../shared/model/records.ts';
import { withoutHistory } from '../../support/without-history.ts';
import { degrees, parts, rectangle } from '../geometry/local-metres.ts';

export const plan: Plan = {
  kind: 'plan',
  id: 'plan',
  name: '方案',
  planType: 'catchments',
  stage: 'primary',
  schoolYear: 2026,
  status: 'draft',
  parentId: null,
  authorityId: null,
  number: null,
  contentHash: null,
  frozenAt: null,
  createdAt: '2026-01-01T00:00:00+08:00',
};

const settings: ProjectSettings = {
  kind: 'settings',
  id: 'settings',
  projectName: '测试',
  centralMeridian: 105,
  sliverWidthMetres: 2,
  demonstrationNotice: '',
  activePlanId: null,
};

export function authority(id: string, x: number): Authority {
  return {
    kind: 'authority',
    id,
    name: `${id}区`,
    authorityType: 'district',
    geometry: parts(rectangle(x, 0, 1000, 1000)),
    phone: '',
  };
}

export function campus(id: string, x: number, y: number, baseSeats = 100): Campus {
  return {
    kind: 'campus',
    id,
    schoolId: id,
    name: `${id}小学`,
    address: '',
    phone: '',
    location: { type: 'Point', coordinates: degrees(x, y) },
    stages: [{ stage: 'primary', classesPerGrade: 2, baseSeats }],
  };
}

export function catchment(
  id: string,
  ...rectangles: readonly (readonly [x: number, y: number, width: number, height: number])[]
): Catchment {
  return {
    kind: 'catchment',
    id,
    planId: 'plan',
    name: `${id}片区`,
    authorityId: id,
    campusIds: [id],
    clusterId: null,
    geometry: parts(...rectangles.map((sides) => rectangle(...sides))),
    rangeText: '',
  };
}

/** An estate 40 m square with its south-western corner at (x, y), or a point. */
export function unit(id: string, x: number, y: number, children = 10, isPoint = false): Unit {
  return {
    kind: 'unit',
    id,
    name: `${id}苑`,
    community: '',
    geometry: isPoint ? { type: 'Point', coordinates: degrees(x, y) } : rectangle(x, y, 40, 40),
    households: 100,
    children: [
      { stage: 'primary', intakeYear: 2026, count: children },
      { stage: 'primary', intakeYear: 2027, count: 500 },
      { stage: 'junior', intakeYear: 2026, count: 500 },
    ],
    addresses: [],
    attributes: {},
  };
}

/** Of the west with the east; every unit is handed over by its `from`. */
export function agreement(
  items: readonly (readonly [unitId: string, fromAuthorityId: string, campusId: string, seats: number])[],
  changes: Partial<Agreement> = {},
): Agreement {
  return {
    kind: 'agreement',
    id: 'agreement',
    number: '2026-01',
    title: '协议',
    agreementKind: 'dual-service',
    partyIds: ['west', 'east'],
    stage: 'primary',
    items: items.map(([unitId, fromAuthorityId, campusId, seats]) => ({
      unitId,
      fromAuthorityId,
      campusId,
      seats,
    })),
    fromSchoolYear: 2025,
    toSchoolYear: 2027,
    childrenTolerance: 0,
    status: 'in-force',
    ...withoutHistory,
    basis: '',
    contact: '',
    note: '',
    ...changes,
  };
}

export const west = catchment('west', [0, 0, 1000, 1000]);
export const east = catchment('east', [1000, 0, 1000, 1000]);

/** The faultless plan; a record given here replaces the one of the same id, any other is added. */
export function stateWith(...records: readonly ProjectRecord[]): ProjectState {
  return createProjectState([
    settings,
    authority('west', 0),
    authority('east', 1000),
    campus('west', 500, 500),
    campus('east', 1500, 500),
    plan,
    west,
    east,
    ...records,
  ]);
}

export function check(...records: readonly ProjectRecord[]): readonly Finding[] {
  const report = checkPlan({ state: stateWith(...records), planId: 'plan' });
  if (report.failures.length > 0) throw new Error(JSON.stringify(report.failures));
  return report.findings;
}

/** Findings as short lines: code a b area units children declared severity. */
export function inShort(findings: readonly Finding[]): string[] {
  return findings.map(
    ({ code, a, b, areaSquareMetres, units, children, declared, severity }) =>
      `${code} ${a} ${b} ${areaSquareMetres === null ? '-' : Math.round(areaSquareMetres)} [${units.join(' ')}] ${children} ${declared} ${severity}`,
  );
}
