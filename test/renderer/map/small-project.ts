// Two square catchments side by side in one district and one zone, two schools, three estates.
//
//      104.70    104.71    104.72
//   31.46 ┌─────────┬─────────┐
//         │ west  W │ E  east │      common border: 104.71, with a vertex half way up
//   31.45 └─────────┴─────────┘
import type { MultiPolygon, Position } from 'geojson';
import { createProjectState, type ProjectState } from '../../../shared/model/project-state.ts';
import type { Campus, Catchment, Plan, ProjectRecord, Unit } from '../../../shared/model/records.ts';

export const planId = 'plan:1';
export const commonVertex: Position = [104.71, 31.455];

export function area(...ring: Position[]): MultiPolygon {
  return { type: 'MultiPolygon', coordinates: [[[...ring, ...ring.slice(0, 1)]]] };
}

export const westRing: Position[] = [
  [104.7, 31.45],
  [104.71, 31.45],
  commonVertex,
  [104.71, 31.46],
  [104.7, 31.46],
];
export const eastRing: Position[] = [
  [104.71, 31.45],
  [104.72, 31.45],
  [104.72, 31.46],
  [104.71, 31.46],
  [...commonVertex],
];

function catchment(id: string, campusId: string, ring: Position[], authorityId: string): Catchment {
  return {
    kind: 'catchment',
    id,
    planId,
    name: `${id}片区`,
    authorityId,
    campusIds: [campusId],
    clusterId: null,
    geometry: area(...ring),
    rangeText: '',
  };
}

function campus(id: string, location: Position, stages: Campus['stages']): Campus {
  return {
    kind: 'campus',
    id,
    schoolId: `school:${id}`,
    name: `${id}小学`,
    address: '',
    phone: '',
    location: { type: 'Point', coordinates: location },
    stages,
  };
}

function unit(id: string, geometry: Unit['geometry'], count: number): Unit {
  return {
    kind: 'unit',
    id,
    name: `${id}小区`,
    community: '',
    geometry,
    households: 1200,
    children: [{ stage: 'primary', intakeYear: 2025, count }],
    addresses: ['临园路1号', '临园路3号', '临园路5号', '临园路7号'],
    attributes: {},
  };
}

export const draft: Plan = {
  kind: 'plan',
  id: planId,
  name: '草案',
  planType: 'catchments',
  stage: 'primary',
  schoolYear: 2025,
  status: 'draft',
  parentId: null,
  authorityId: null,
  number: null,
  contentHash: null,
  frozenAt: null,
  createdAt: '2025-01-01T00:00:00+08:00',
};

const primary = (baseSeats: number) => ({ stage: 'primary', classesPerGrade: 2, baseSeats }) as const;

const records: ProjectRecord[] = [
  {
    kind: 'settings',
    id: 'settings',
    projectName: '',
    centralMeridian: 105,
    sliverWidthMetres: 2,
    demonstrationNotice: '',
    activePlanId: planId,
  },
  { kind: 'district', id: 'district:1', name: '甲区', code: '', geometry: area(...westRing) },
  {
    kind: 'authority',
    id: 'authority:1',
    name: '甲区',
    authorityType: 'district',
    geometry: area(...westRing),
    phone: '',
  },
  {
    kind: 'authority',
    id: 'authority:2',
    name: '开发区',
    authorityType: 'functional-zone',
    geometry: area(...eastRing),
    phone: '',
  },
  draft,
  campus('西', [104.702, 31.455], [primary(100)]),
  campus('东', [104.718, 31.455], [primary(50), { ...primary(80), stage: 'junior' }]),
  catchment('west', '西', westRing, 'authority:1'),
  catchment('east', '东', eastRing, 'authority:2'),
  unit('u1', { type: 'Point', coordinates: [104.705, 31.455] }, 40),
  unit('u2', { type: 'Point', coordinates: [104.715, 31.455] }, 60),
  unit('u3', { type: 'Point', coordinates: [104.8, 31.5] }, 5),
];

export function smallProject(...changes: ProjectRecord[]): ProjectState {
  return createProjectState([...records, ...changes]);
}
