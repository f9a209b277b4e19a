// Seeded projects with every kind of record, every optional field both set and empty, and awkward texts and numbers.
import type { MultiPolygon, Point, Polygon, Position } from 'geojson';
import type { ChangeSet } from '../../../shared/history/change-set.ts';
import { commentChannels, commentOutcomes } from '../../../shared/model/comment-record.ts';
import { mapLabelKinds, noticeTemplates } from '../../../shared/model/notice-record.ts';
import type {
  Agreement,
  Authority,
  Barrier,
  ProjectRecord,
  ProjectSettings,
  ReferenceFeature,
  Road,
  Unit,
} from '../../../shared/model/records.ts';
import type { Stage } from '../../../shared/model/stage.ts';
import { seededRandom } from '../../support/generate-plan.ts';
import { randomCase } from './random-case.ts';

export const firstSettings: ProjectSettings = {
  kind: 'settings',
  id: 'settings',
  projectName: '绵阳市演示',
  centralMeridian: 105,
  sliverWidthMetres: 2,
  demonstrationNotice: '',
  activePlanId: null,
};

const texts = [
  '',
  '临园路东段12号',
  '荄垭埝㑇䶮①㎡',
  'O\'Neil "quoted"',
  'emoji 🏫',
  'line\nbreak\ttab',
  ' ',
  'NULL',
  '0012',
];

export interface RandomSource {
  readonly number: () => number;
  readonly text: () => string;
  readonly oneOf: <Item>(items: readonly Item[]) => Item;
  readonly maybe: <Item>(item: Item) => Item | null;
  readonly integer: (limit: number) => number;
  readonly listOf: <Item>(limit: number, make: (index: number) => Item) => Item[];
}

export function randomSource(seed: number): RandomSource {
  const number = seededRandom(seed);
  const integer = (limit: number) => Math.floor(number() * limit);
  const oneOf = <Item>(items: readonly Item[]) => items[integer(items.length)] as Item;
  return {
    number,
    integer,
    oneOf,
    text: () => oneOf(texts) + oneOf(texts),
    maybe: (item) => (number() < 0.5 ? item : null),
    listOf: (limit, make) => Array.from({ length: integer(limit + 1) }, (_, index) => make(index)),
  };
}

const position = ({ number }: RandomSource): Position => [104 + number() * 1.5, 31 + number() / 3];
const ring = (random: RandomSource): Position[] => {
  const points = Array.from({ length: 3 + random.integer(6) }, () => position(random));
  return [...points, points[0] as Position];
};
const rings = (random: RandomSource) => [ring(random), ...random.listOf(2, () => ring(random))];
const lineOf = (random: RandomSource) =>
  Array.from({ length: 2 + random.integer(5) }, () => position(random));

export const randomGeometry = {
  point: (random: RandomSource): Point => ({ type: 'Point', coordinates: position(random) }),
  polygon: (random: RandomSource): Polygon => ({ type: 'Polygon', coordinates: rings(random) }),
  multiPolygon: (random: RandomSource): MultiPolygon => ({
    type: 'MultiPolygon',
    coordinates: [rings(random), ...random.listOf(2, () => rings(random))],
  }),
  line: (random: RandomSource): Road['geometry'] =>
    random.oneOf([
      { type: 'LineString', coordinates: lineOf(random) },
      { type: 'MultiLineString', coordinates: [lineOf(random), ...random.listOf(2, () => lineOf(random))] },
    ]),
};

const stages: readonly Stage[] = ['primary', 'junior', 'senior'];

/** All records but the settings, at least two of each kind, references always met. */
export function randomRecords(seed: number): ProjectRecord[] {
  const random = randomSource(seed);
  const { text, oneOf, maybe, integer, listOf } = random;
  const many = <Kind extends ProjectRecord>(kind: Kind['kind'], make: (id: string) => Kind): Kind[] =>
    Array.from({ length: 2 + integer(4) }, (_, index) =>
      make(`${kind}-${index}-${oneOf(['甲', 'b', '🏫'])}`),
    );
  const attributes = () => Object.fromEntries(listOf(3, (index) => [`列${index}${text()}`, text()]));
  const districts = many('district', (id) => ({
    kind: 'district',
    id,
    name: text(),
    code: '510703',
    geometry: randomGeometry.multiPolygon(random),
  }));
  const authorities = many<Authority>('authority', (id) => ({
    kind: 'authority',
    id,
    name: text(),
    authorityType: oneOf(['district', 'functional-zone']),
    geometry: oneOf([randomGeometry.multiPolygon(random), { type: 'MultiPolygon', coordinates: [] }]),
    phone: text(),
  }));
  const authorityId = () => oneOf(authorities).id;
  const schools = many('school', (id) => ({
    kind: 'school',
    id,
    name: text(),
    code: oneOf(['', '2151000001']),
    authorityId: maybe(authorityId()),
  }));
  const campuses = many('campus', (id) => ({
    kind: 'campus',
    id,
    schoolId: oneOf(schools).id,
    name: text(),
    address: text(),
    phone: text(),
    location: randomGeometry.point(random),
    stages: listOf(3, (index) => ({
      stage: stages[index] as Stage,
      classesPerGrade: integer(12) / 2,
      baseSeats: integer(300),
    })),
  }));
  const clusters = many('cluster', (id) => ({
    kind: 'cluster',
    id,
    name: text(),
    authorityId: maybe(authorityId()),
    members: listOf(3, () => ({
      schoolId: oneOf(schools).id,
      role: oneOf(['lead', 'urban-member', 'rural-member'] as const),
    })),
  }));
  const units = many<Unit>('unit', (id) => ({
    kind: 'unit',
    id,
    name: text(),
    community: text(),
    geometry: oneOf([randomGeometry.point, randomGeometry.polygon, randomGeometry.multiPolygon])(random),
    households: integer(5000),
    children: listOf(3, (index) => ({
      stage: stages[2 - index] as Stage,
      intakeYear: 2026 + integer(3),
      count: integer(90),
    })),
    addresses: listOf(3, text),
    attributes: attributes(),
  }));
  const roads = many<Road>('road', (id) => ({
    kind: 'road',
    id,
    name: text(),
    roadClass: oneOf(['expressway', 'trunk', 'main', 'minor', 'path']),
    isBridge: random.number() < 0.5,
    geometry: randomGeometry.line(random),
  }));
  const barriers = many<Barrier>('barrier', (id) => ({
    kind: 'barrier',
    id,
    name: text(),
    barrierType: oneOf(['river', 'railway', 'expressway', 'other']),
    geometry: oneOf([randomGeometry.line, randomGeometry.polygon, randomGeometry.multiPolygon])(random),
  }));
  const references = many<ReferenceFeature>('reference', (id) => ({
    kind: 'reference',
    id,
    layerName: text(),
    name: text(),
    geometry: oneOf([randomGeometry.point, randomGeometry.line, randomGeometry.polygon])(random),
    attributes: attributes(),
  }));
  const plans = many('plan', (id) => ({
    kind: 'plan',
    id,
    name: text(),
    planType: oneOf(['catchments', 'school-districts'] as const),
    stage: oneOf(stages),
    schoolYear: 2026,
    status: oneOf(['draft', 'frozen', 'approved', 'archived'] as const),
    parentId: maybe(id),
    authorityId: maybe(authorityId()),
    number: maybe('2026-003'),
    contentHash: maybe('ab'.repeat(32)),
    frozenAt: maybe('2026-05-01T08:00:00.000Z'),
    createdAt: '2026-04-01T08:00:00.000Z',
  }));
  const catchments = many('catchment', (id) => ({
    kind: 'catchment',
    id,
    planId: oneOf(plans).id,
    name: text(),
    authorityId: maybe(authorityId()),
    campusIds: listOf(3, () => oneOf(campuses).id),
    clusterId: maybe(oneOf(clusters).id),
    geometry: randomGeometry.multiPolygon(random),
    rangeText: text(),
  }));
  const agreements = many<Agreement>('agreement', (id) => ({
    kind: 'agreement',
    id,
    number: text(),
    title: text(),
    agreementKind: oneOf(['parity-swap', 'dual-service', 'shared-pool']),
    partyIds: [authorityId(), authorityId()],
    stage: oneOf(stages),
    items: listOf(3, () => ({
      unitId: oneOf(units).id,
      fromAuthorityId: authorityId(),
      campusId: oneOf(campuses).id,
      seats: integer(40),
      ...(integer(2) === 0 ? {} : { sharePercent: integer(101) }),
    })),
    fromSchoolYear: 2026,
    toSchoolYear: 2028,
    childrenTolerance: integer(9),
    status: oneOf(['draft', 'proposed', 'countersigned', 'in-force', 'expired', 'revoked']),
    signatures: listOf(2, () => ({
      authorityId: authorityId(),
      signedBy: text(),
      signedAt: text(),
      ...(random.number() < 0.5 ? { seal: { publicKey: text(), signature: text() } } : {}),
    })),
    ...(random.number() < 0.5 ? { lineage: ['0a', '1b'] } : {}),
    events: listOf(3, () => ({
      status: oneOf(['draft', 'proposed', 'in-force'] as const),
      at: text(),
      by: text(),
      note: text(),
    })),
    basis: text(),
    contact: text(),
    note: text(),
    pool: listOf(3, () => ({ campusId: oneOf(campuses).id, seats: integer(40) })),
    version: 1 + integer(3),
    predecessor: maybe({ agreementId: id, succession: oneOf(['amendment', 'renewal'] as const) }),
    reviewOn: text(),
    documents: listOf(2, () => ({
      name: text(),
      sha256: text(),
      byteCount: integer(9000),
      ...(integer(2) === 0 ? { datedOn: text() } : {}),
    })),
    consultations: listOf(2, () => ({
      consulted: text(),
      heldOn: text(),
      askedCount: integer(900),
      answeredCount: integer(900),
      inFavourCount: integer(900),
      result: text(),
    })),
    used: listOf(2, () => ({ schoolYear: 2026, fromAuthorityId: authorityId(), seats: integer(40) })),
  }));
  const relations = many('service-relation', (id) => ({
    kind: 'service-relation',
    id,
    unitId: oneOf(units).id,
    campusId: oneOf(campuses).id,
    stage: oneOf(stages),
    relationKind: oneOf(['base', 'shared', 'swap', 'dual', 'feeder', 'lottery'] as const),
    quota: maybe(integer(50)),
    priority: integer(5) - 2,
    fromSchoolYear: 2026,
    toSchoolYear: maybe(2027),
    authorityId: maybe(authorityId()),
    agreementId: maybe(oneOf(agreements).id),
    basis: text(),
  }));
  const notices = many('notice', (id) => ({
    kind: 'notice',
    id,
    planId: oneOf(plans).id,
    title: text(),
    issuer: text(),
    basis: listOf(3, text),
    introduction: text(),
    periodFrom: text(),
    periodTo: text(),
    issuedOn: text(),
    contacts: listOf(2, () => ({ name: text(), phone: text(), address: text() })),
    mapReviewNumber: text(),
    mapReviewDate: text(),
    mapReviewDocument: text(),
    mapReviewHash: text(),
    ...(random.number() < 0.5
      ? {
          template: oneOf(noticeTemplates),
          mapLabels: oneOf(mapLabelKinds),
          mapBase: { file: text(), crs: 'EPSG:4544', sha256: text() },
          invitation: text(),
          adjustmentReason: text(),
          closing: text(),
        }
      : {}),
  }));
  const locks = many('lock', (id) => ({
    kind: 'lock',
    id,
    planId: oneOf(plans).id,
    targetKind: oneOf(['catchment', 'authority', 'campus'] as const),
    targetId: id,
  }));
  const followings = plans.map(({ id }, index) => ({
    kind: 'following',
    id: `following-${index}`,
    planId: id,
    sourcePlanId: oneOf(plans).id,
  }));
  const splits = many('unit-split', (id) => ({
    kind: 'unit-split',
    id,
    planId: oneOf(plans).id,
    unitId: oneOf(units).id,
    reason: text(),
  }));
  const cases = many('case', (id) =>
    randomCase(random, id, {
      unitId: oneOf(units).id,
      authorityIds: [authorityId(), authorityId()],
      campusId: oneOf(campuses).id,
    }),
  );
  const comments = many('comment', (id) => ({
    kind: 'comment',
    id,
    planId: oneOf(plans).id,
    number: 1 + integer(50),
    receivedOn: text(),
    channel: oneOf(commentChannels),
    unitIds: listOf(3, () => oneOf(units).id),
    request: text(),
    outcome: oneOf(commentOutcomes),
    answer: text(),
    answeredOn: text(),
  }));
  return [
    ...districts,
    ...authorities,
    ...schools,
    ...campuses,
    ...clusters,
    ...units,
    ...roads,
    ...barriers,
    ...references,
    ...plans,
    ...catchments,
    ...agreements,
    ...relations,
    ...notices,
    ...locks,
    ...followings,
    ...cases,
    ...splits,
    ...comments,
  ] as ProjectRecord[];
}

export function changeSetOf(change: Partial<Pick<ChangeSet, 'added' | 'updated' | 'removed'>>): ChangeSet {
  return {
    command: 'test',
    label: { zh: '测试', en: 'Test' },
    added: [],
    updated: [],
    removed: [],
    ...change,
  };
}
