// Two authorities west and east of x = 0, a river along part of the border, and one road through both:
//
//          west            │            east
//   ▲ w-school   far   near│n-east              ▲ e-school
//   -2000       -1500  -200│ 100                 500        metres along the road y = 0
import type { ProjectState } from '../../../shared/model/project-state.ts';
import { createProjectState } from '../../../shared/model/project-state.ts';
import type { Plan, ProjectRecord, Unit } from '../../../shared/model/records.ts';
import { degrees, rectangle } from '../geometry/local-metres.ts';
import { estate, railway, road } from '../walking/small-town.ts';

function area(x: number, y: number, width: number, height: number) {
  return { type: 'MultiPolygon' as const, coordinates: [rectangle(x, y, width, height).coordinates] };
}

export const plan: Plan = {
  kind: 'plan',
  id: 'plan',
  name: '2026 小学',
  planType: 'catchments',
  stage: 'primary',
  schoolYear: 2026,
  status: 'draft',
  parentId: null,
  authorityId: null,
  number: null,
  contentHash: null,
  frozenAt: null,
  createdAt: '2026-01-01T09:00:00+08:00',
};

/** An estate with children in 2026, 2027 and 2028. */
export function counted(id: string, x: number, counts: readonly number[], y = 0): Unit {
  return {
    ...estate(id, x, y),
    children: counts.map((count, at) => ({ stage: 'primary' as const, intakeYear: 2026 + at, count })),
  };
}

function side(id: string, x: number, schoolX: number, baseSeats: number): ProjectRecord[] {
  return [
    {
      kind: 'authority',
      id,
      name: id === 'west' ? '西区' : '东区',
      authorityType: 'district',
      geometry: area(x, -1000, 3000, 2000),
      phone: '',
    },
    { kind: 'school', id: `${id}-school`, name: `${id}-school`, code: '', authorityId: id },
    {
      kind: 'campus',
      id: `${id}-campus`,
      schoolId: `${id}-school`,
      name: id === 'west' ? '西校' : '东校',
      address: '',
      phone: '',
      location: { type: 'Point', coordinates: degrees(schoolX, 0) },
      stages: [{ stage: 'primary', classesPerGrade: 2, baseSeats }],
    },
    {
      kind: 'catchment',
      id: `${id}-catchment`,
      planId: 'plan',
      name: `${id}片区`,
      authorityId: id,
      campusIds: [`${id}-campus`],
      clusterId: null,
      geometry: area(x, -1000, 3000, 2000),
      rangeText: '',
    },
  ];
}

export const mainRoad = road('main', [
  [-3000, 0],
  [3000, 0],
]);

/** West school at −2000, east school at 500, estates as given. */
export function borderTown(
  units: readonly Unit[],
  { westSeats = 90, eastSeats = 90, others = [] as readonly ProjectRecord[] } = {},
): ProjectState {
  return createProjectState([
    ...side('west', -3000, -2000, westSeats),
    ...side('east', 0, 500, eastSeats),
    plan,
    mainRoad,
    ...units,
    ...others,
  ]);
}

/** Off the road, across the straight line from the west to its school. */
export const tracks = railway('铁路', [
  [-1000, 10],
  [-1000, 900],
]);
