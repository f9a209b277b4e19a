// A small city for notices: bent catchments under three authorities, a river, roads, estates with house numbers, an
// agreement of each kind, rare characters, and a parent plan from which two estates moved.
import type { MultiPolygon, Position } from 'geojson';
import { gaussKruger, type PlanarPosition } from '../../shared/geometry/gauss-kruger.ts';
import { createProjectState, type ProjectState } from '../../shared/model/project-state.ts';
import type { Agreement, Notice, Plan, ProjectRecord } from '../../shared/model/records.ts';
import { generatePlan, seededRandom } from './generate-plan.ts';
import { withoutHistory } from './without-history.ts';

const projection = gaussKruger(105);
const authorityNames = ['涪城区', '经开区', '科技城新区'];
const streets = ['临园路东段', '长虹大道', '花荄路', '垭口街', '埝塘路', '①号规划路'];
const estateNames = ['翠湖', '锦绣', '枫林', '临江', '书香', '望山', '荷塘', '桂苑', '松垭', '石埝'];

export const noticeCity = {
  planId: 'plan-2026',
  parentId: 'plan-2025',
  demonstration: '演示数据：位置、边界、人数均为虚构',
};

export interface NoticeCityOptions {
  readonly catchments?: number;
  readonly estatesEach?: number;
  readonly notice?: Partial<Notice>;
  readonly planStatus?: Plan['status'];
  readonly demonstrationNotice?: string;
  readonly extraRecords?: readonly ProjectRecord[];
}

export function buildNoticeCity(options: NoticeCityOptions = {}): ProjectState {
  const random = seededRandom(7);
  const { features } = generatePlan({
    catchments: options.catchments ?? 16,
    verticesEach: 48,
    bulging: 0,
    seed: 11,
  });
  const rings = features.map((feature) => (feature.geometry.coordinates[0] ?? []) as Position[]);
  const columns = Math.ceil(Math.sqrt(rings.length));
  const authorityOf = (index: number) => `authority-${Math.floor(((index % columns) * 3) / columns) + 1}`;
  const records: ProjectRecord[] = [
    {
      kind: 'settings',
      id: 'settings',
      projectName: '示例城市',
      centralMeridian: 105,
      sliverWidthMetres: 5,
      demonstrationNotice: options.demonstrationNotice ?? noticeCity.demonstration,
      activePlanId: noticeCity.planId,
    },
    ...authorityNames.map((name, index) => ({
      kind: 'authority' as const,
      id: `authority-${index + 1}`,
      name,
      authorityType: index === 0 ? ('district' as const) : ('functional-zone' as const),
      geometry: multi(rings.filter((_, cell) => authorityOf(cell) === `authority-${index + 1}`)),
      phone: '',
    })),
    plan(noticeCity.parentId, '2025年小学片区', 2025, 'approved'),
    {
      ...plan(noticeCity.planId, '2026年小学片区', 2026, options.planStatus ?? 'frozen'),
      parentId: noticeCity.parentId,
    },
    ...lines(rings),
    ...(options.extraRecords ?? []),
  ];
  rings.forEach((ring, index) => {
    records.push(...catchmentRecords(ring, index, authorityOf(index), random, options.estatesEach ?? 7));
  });
  records.push(...agreements());
  if (options.notice) records.push({ ...emptyNotice, ...options.notice });
  return createProjectState(records);
}

const emptyNotice: Notice = {
  kind: 'notice',
  id: 'notice-1',
  planId: noticeCity.planId,
  title: '',
  issuer: '',
  basis: [],
  introduction: '',
  periodFrom: '',
  periodTo: '',
  issuedOn: '',
  contacts: [],
  mapReviewNumber: '',
  mapReviewDate: '',
  mapReviewDocument: '',
  mapReviewHash: '',
};

export const filledNotice: Partial<Notice> = {
  issuer: '示例市教育体育局',
  basis: ['《中华人民共和国义务教育法》', '《示例市2026年义务教育招生入学工作意见》（示教体〔2026〕12号）'],
  periodFrom: '2026-05-06',
  periodTo: '2026-05-15',
  issuedOn: '2026-05-05',
  contacts: [
    { name: '基础教育科', phone: '0000-1234567', address: '示例路1号' },
    { name: '监督电话', phone: '0000-7654321', address: '' },
  ],
};

function plan(id: string, name: string, schoolYear: number, status: Plan['status']): Plan {
  const isFrozen = status === 'frozen';
  return {
    kind: 'plan',
    id,
    name,
    planType: 'catchments',
    stage: 'primary',
    schoolYear,
    status,
    parentId: null,
    authorityId: null,
    number: isFrozen ? '2026-小学-001' : null,
    contentHash: isFrozen ? '3f9a1c44e07b52d8a6c1'.repeat(3).slice(0, 64) : null,
    frozenAt: isFrozen ? '2026-04-20T09:30:00+08:00' : null,
    createdAt: '2026-03-01T08:00:00+08:00',
  };
}

function catchmentRecords(
  ring: readonly Position[],
  index: number,
  authorityId: string,
  random: () => number,
  estatesEach: number,
): ProjectRecord[] {
  const number = String(index + 1).padStart(2, '0');
  const [east, north] = middle(ring);
  const name = `${estateNames[index % estateNames.length]}${['第一', '实验', '滨江', '外国语'][index % 4]}小学`;
  const common = { authorityId, clusterId: null, geometry: multi([ring]) };
  const rangeText =
    index % 3 === 0
      ? `${streets[index % 6]}以北、${streets[(index + 1) % 6]}以西（除${estateNames[index % 10]}苑外）。`
      : '';
  const catchment = (planId: string) => ({
    kind: 'catchment' as const,
    id: `catchment-${planId}-${number}`,
    planId,
    name: `${name}服务片区`,
    campusIds: [`campus-${number}`],
    rangeText,
    ...common,
  });
  const units = Array.from({ length: estatesEach }, (_, unitIndex): ProjectRecord => {
    const [x, y] = [east + (random() - 0.5) * 520, north + (random() - 0.5) * 520];
    const street = streets[(index + unitIndex) % streets.length] ?? '';
    const side = 30 + random() * 40;
    return {
      kind: 'unit',
      id: `unit-${number}-${unitIndex + 1}`,
      name: `示例·${estateNames[unitIndex % 10]}${['苑', '花园', '府', '里'][(index + unitIndex) % 4]}${unitIndex > 9 ? '二期' : ''}`,
      community: `${['警钟街', '得月楼', '三江'][unitIndex % 3]}社区`,
      geometry:
        unitIndex % 4 === 3
          ? { type: 'Point', coordinates: degrees([x, y]) }
          : { type: 'Polygon', coordinates: [square(x, y, side)] },
      households: 300,
      children: [{ stage: 'primary', intakeYear: 2026, count: 777 }],
      addresses: [12 + unitIndex, 3 + index, 40].map((house) => `${street}${house}号`),
      attributes: {},
    };
  });
  return [
    { kind: 'school', id: `school-${number}`, name, code: '', authorityId },
    {
      kind: 'campus',
      id: `campus-${number}`,
      schoolId: `school-${number}`,
      name: '本部',
      address: `${streets[index % 6]}${index + 1}号`,
      phone: '',
      location: {
        type: 'Point',
        coordinates: degrees([east + 90 * (random() - 0.5), north + 200 * (random() - 0.5)]),
      },
      stages: [{ stage: 'primary', classesPerGrade: 4, baseSeats: 180 }],
    },
    catchment(noticeCity.planId),
    catchment(noticeCity.parentId),
    ...units,
  ];
}

/** Estate 1 of catchment 1 is swapped with estate 1 of catchment 2; estate 2 of catchment 5 is served by two. */
function agreements(): Agreement[] {
  const base = {
    kind: 'agreement' as const,
    stage: 'primary' as const,
    fromSchoolYear: 2026,
    toSchoolYear: 2028,
    childrenTolerance: 0,
    status: 'in-force' as const,
    ...withoutHistory,
    basis: '',
    contact: '',
    note: '',
  };
  const partyIds = ['authority-1', 'authority-2'] as const;
  return [
    {
      ...base,
      id: 'agreement-1',
      number: '示教协〔2026〕3号',
      title: '涪城区经开区数量对等学位协议',
      agreementKind: 'parity-swap',
      partyIds,
      items: [
        { unitId: 'unit-01-1', fromAuthorityId: 'authority-1', campusId: 'campus-03', seats: 20 },
        { unitId: 'unit-03-1', fromAuthorityId: 'authority-2', campusId: 'campus-01', seats: 20 },
      ],
    },
    {
      ...base,
      id: 'agreement-2',
      number: '',
      title: '涪城区经开区双重纳入协议',
      agreementKind: 'dual-service',
      partyIds,
      items: [{ unitId: 'unit-06-2', fromAuthorityId: 'authority-1', campusId: 'campus-03', seats: 5 }],
    },
  ];
}

function lines(rings: readonly (readonly Position[])[]): ProjectRecord[] {
  const positions = rings.flat().map((position) => projection.forward(position));
  const xs = positions.map(([x]) => x);
  const ys = positions.map(([, y]) => y);
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const road = (
    id: string,
    name: string,
    roadClass: 'expressway' | 'trunk' | 'main' | 'minor',
    path: PlanarPosition[],
  ) =>
    ({
      kind: 'road' as const,
      id,
      name,
      roadClass,
      isBridge: false,
      geometry: { type: 'LineString' as const, coordinates: path.map(degrees) },
    }) satisfies ProjectRecord;
  const across = (part: number): PlanarPosition[] => [
    [west - 900, south + (north - south) * part],
    [(west + east) / 2, south + (north - south) * (part + 0.04)],
    [east + 900, south + (north - south) * part],
  ];
  const along = (part: number): PlanarPosition[] => [
    [west + (east - west) * part, south - 900],
    [west + (east - west) * (part + 0.03), (south + north) / 2],
    [west + (east - west) * part, north + 900],
  ];
  const river: PlanarPosition[] = Array.from({ length: 30 }, (_, index) => [
    west - 800 + ((east - west + 1600) * index) / 29,
    south + (north - south) * (0.62 + 0.09 * Math.sin(index / 4)),
  ]);
  return [
    {
      kind: 'barrier',
      id: 'barrier-1',
      name: '涪江',
      barrierType: 'river',
      geometry: { type: 'LineString', coordinates: river.map(degrees) },
    },
    {
      kind: 'barrier',
      id: 'barrier-2',
      name: '宝成铁路',
      barrierType: 'railway',
      geometry: { type: 'LineString', coordinates: along(0.86).map(degrees) },
    },
    road('road-1', '绕城快速路', 'expressway', across(0.06)),
    road('road-2', '临园路东段', 'trunk', across(0.36)),
    road('road-3', '长虹大道', 'main', along(0.3)),
    road('road-4', '花荄路', 'main', along(0.55)),
    road('road-5', '垭口街', 'minor', across(0.8)),
  ];
}

function square(x: number, y: number, side: number): Position[] {
  const corners: PlanarPosition[] = [
    [x - side, y - side],
    [x + side, y - side],
    [x + side, y + side],
    [x - side, y + side],
    [x - side, y - side],
  ];
  return corners.map(degrees);
}

function degrees(position: PlanarPosition): Position {
  return projection.inverse(position);
}

function middle(ring: readonly Position[]): PlanarPosition {
  const planar = ring.map((position) => projection.forward(position));
  const sum = planar.reduce((total, [x, y]) => [total[0] + x, total[1] + y] as PlanarPosition, [0, 0]);
  return [sum[0] / planar.length, sum[1] / planar.length];
}

function multi(rings: readonly (readonly Position[])[]): MultiPolygon {
  return { type: 'MultiPolygon', coordinates: rings.map((ring) => [[...ring]]) };
}
