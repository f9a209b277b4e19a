// A city as large as a planner's: catchments that share crooked borders vertex by vertex, one authority around them, a school
// in each, estates all over, roads in a grid.
import type { Position } from 'geojson';
import { dissolve } from '../../shared/geometry/dissolve.ts';
import { gaussKruger, type PlanarPosition } from '../../shared/geometry/gauss-kruger.ts';
import type { ProjectRecord, ProjectSettings } from '../../shared/model/records.ts';
import { generatePlan, seededRandom } from './generate-plan.ts';

export interface LargeCity {
  readonly settings: ProjectSettings;
  /** Everything but the settings, kinds in order of dependence. */
  readonly records: readonly ProjectRecord[];
  readonly planId: string;
}

const zone = gaussKruger(105);
const estateMetres = 60;

export function largeCity(options: {
  readonly catchments: number;
  readonly verticesEach: number;
  readonly estates: number;
  /** Metres between the roads of the grid; 0 for none. */
  readonly roadsEvery: number;
  readonly seed: number;
}): LargeCity {
  const random = seededRandom(options.seed);
  const { features } = generatePlan({ ...options, bulging: 0 });
  const middles = features.map(({ geometry }) => middleOf(geometry.coordinates[0] ?? []));
  const united = dissolve(
    features.map(({ geometry }) => geometry),
    zone,
  );
  if (!united.ok) throw new Error('the generated plan can not be united');
  const planId = 'plan';
  const records: ProjectRecord[] = [
    {
      kind: 'authority',
      id: 'authority',
      name: '示例区',
      authorityType: 'district',
      geometry: united.value.geometry,
      phone: '',
    },
    ...roads(middles, options.roadsEvery),
  ];
  const schools = features.map(
    (_, index): ProjectRecord => ({
      kind: 'school',
      id: `school-${index}`,
      name: `第${index}小学`,
      code: '',
      authorityId: 'authority',
    }),
  );
  const campuses = middles.map(
    (middle, index): ProjectRecord => ({
      kind: 'campus',
      id: `campus-${index}`,
      schoolId: `school-${index}`,
      name: `第${index}小学`,
      address: '',
      phone: '',
      location: { type: 'Point', coordinates: zone.inverse(middle) },
      stages: [{ stage: 'primary', classesPerGrade: 4, baseSeats: 180 }],
    }),
  );
  const units = Array.from({ length: options.estates }, (_, index): ProjectRecord => {
    const [x, y] = middles[index % middles.length] ?? [0, 0];
    const corner: PlanarPosition = [x + (random() - 0.5) * 700, y + (random() - 0.5) * 700];
    return {
      kind: 'unit',
      id: `unit-${index}`,
      name: `${index}号小区`,
      community: '',
      geometry: { type: 'Polygon', coordinates: [square(corner)] },
      households: 300,
      children: [{ stage: 'primary', intakeYear: 2026, count: Math.floor(random() * 30) }],
      addresses: [],
      attributes: {},
    };
  });
  records.push(...schools, ...campuses, ...units, {
    kind: 'plan',
    id: planId,
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
  });
  for (const [index, { geometry }] of features.entries()) {
    records.push({
      kind: 'catchment',
      id: `catchment-${String(index).padStart(4, '0')}`,
      planId,
      name: `第${index}小学片区`,
      authorityId: 'authority',
      campusIds: [`campus-${index}`],
      clusterId: null,
      geometry: { type: 'MultiPolygon', coordinates: [geometry.coordinates] },
      rangeText: '',
    });
  }
  const settings: ProjectSettings = {
    kind: 'settings',
    id: 'settings',
    projectName: '大城',
    centralMeridian: 105,
    sliverWidthMetres: 2,
    demonstrationNotice: '',
    activePlanId: planId,
  };
  return { settings, records, planId };
}

function middleOf(ring: readonly Position[]): PlanarPosition {
  const places = ring.map((position) => zone.forward(position));
  const mean = (axis: 0 | 1) => places.reduce((sum, place) => sum + place[axis], 0) / places.length;
  return [mean(0), mean(1)];
}

function square([x, y]: PlanarPosition): Position[] {
  const corners: PlanarPosition[] = [
    [x, y],
    [x + estateMetres, y],
    [x + estateMetres, y + estateMetres],
    [x, y + estateMetres],
    [x, y],
  ];
  return corners.map((corner) => zone.inverse(corner));
}

function roads(middles: readonly PlanarPosition[], every: number): ProjectRecord[] {
  if (every <= 0) return [];
  const [xs, ys] = [middles.map(([x]) => x), middles.map(([, y]) => y)];
  const [west, east] = [Math.min(...xs) - 500, Math.max(...xs) + 500];
  const [south, north] = [Math.min(...ys) - 500, Math.max(...ys) + 500];
  const line = (id: string, from: PlanarPosition, to: PlanarPosition): ProjectRecord => ({
    kind: 'road',
    id,
    name: id,
    roadClass: 'minor',
    isBridge: false,
    geometry: { type: 'MultiLineString', coordinates: [[zone.inverse(from), zone.inverse(to)]] },
  });
  const made: ProjectRecord[] = [];
  for (let x = west; x <= east; x += every) made.push(line(`road-x-${made.length}`, [x, south], [x, north]));
  for (let y = south; y <= north; y += every) made.push(line(`road-y-${made.length}`, [west, y], [east, y]));
  return made;
}
