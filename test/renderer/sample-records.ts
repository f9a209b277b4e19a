// The smallest border there is: two authorities side by side (west, east), a school and a catchment in each, and the
// catchments overlapping over an estate on either side of the line at longitude 104.75.
import type { Finding } from '../../shared/checks/finding.ts';
import type {
  Authority,
  Campus,
  Catchment,
  Plan,
  ProjectRecord,
  ProjectSettings,
  School,
  Unit,
} from '../../shared/model/records.ts';

export function box(west: number, east: number) {
  const ring = [
    [west, 31.4],
    [east, 31.4],
    [east, 31.5],
    [west, 31.5],
    [west, 31.4],
  ];
  return { type: 'MultiPolygon' as const, coordinates: [[ring]] };
}

export const settings: ProjectSettings = {
  kind: 'settings',
  id: 'settings',
  projectName: '测试城',
  centralMeridian: 105,
  sliverWidthMetres: 2,
  demonstrationNotice: '',
  activePlanId: 'plan',
};

export const plan: Plan = {
  kind: 'plan',
  id: 'plan',
  name: '2026 年小学方案',
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

export function authority(id: string, west: number, east: number): Authority {
  return {
    kind: 'authority',
    id,
    name: `${id}区`,
    authorityType: 'district',
    geometry: box(west, east),
    phone: '',
  };
}

export function school(id: string, authorityId: string): School {
  return { kind: 'school', id, name: `${id}小学`, code: '', authorityId };
}

export function campus(id: string, schoolId: string, longitude: number): Campus {
  return {
    kind: 'campus',
    id,
    schoolId,
    name: '',
    address: '',
    phone: '',
    location: { type: 'Point', coordinates: [longitude, 31.45] },
    stages: [{ stage: 'primary', classesPerGrade: 2, baseSeats: 90 }],
  };
}

export function unit(id: string, longitude: number, count: number): Unit {
  return {
    kind: 'unit',
    id,
    name: `${id}花园`,
    community: '临园社区',
    geometry: { type: 'Point', coordinates: [longitude, 31.45] },
    households: 300,
    children: [
      { stage: 'primary', intakeYear: 2026, count },
      { stage: 'primary', intakeYear: 2027, count: 99 },
    ],
    addresses: [`${id}路12号`],
    attributes: {},
  };
}

export function catchment(
  id: string,
  authorityId: string,
  campusIds: string[],
  west: number,
  east: number,
): Catchment {
  return {
    kind: 'catchment',
    id,
    planId: 'plan',
    name: `${id}片区`,
    authorityId,
    campusIds,
    clusterId: null,
    geometry: box(west, east),
    rangeText: '',
  };
}

export const borderRecords: readonly ProjectRecord[] = [
  settings,
  authority('east', 104.75, 104.8),
  authority('west', 104.7, 104.75),
  school('s-east', 'east'),
  school('s-west', 'west'),
  campus('c-east', 's-east', 104.78),
  campus('c-west', 's-west', 104.72),
  unit('u-east', 104.755, 12),
  unit('u-west', 104.745, 20),
  plan,
  catchment('k-east', 'east', ['c-east'], 104.74, 104.8),
  catchment('k-west', 'west', ['c-west'], 104.7, 104.76),
];

export function finding(changes: Partial<Finding> = {}): Finding {
  return {
    code: 'overlap',
    a: 'k-east',
    b: 'k-west',
    areaSquareMetres: 12_400,
    declared: null,
    units: ['u-east', 'u-west'],
    children: 32,
    bbox: [104.74, 31.4, 104.76, 31.5],
    id: 'f1',
    severity: 'error',
    place: [104.75, 31.45],
    geometry: null,
    widthMetres: 100,
    seats: null,
    text: { zh: '东西重叠', en: 'east and west overlap' },
    ...changes,
  };
}
