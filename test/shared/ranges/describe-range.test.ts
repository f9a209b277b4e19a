// A town on squared paper: streets every kilometre, so that everybody can see what a text must say.
import { describe, expect, it } from 'vitest';
import { gaussKruger } from '../../../shared/geometry/gauss-kruger.ts';
import { createProjectState, type ProjectState } from '../../../shared/model/project-state.ts';
import type { Catchment, ProjectRecord } from '../../../shared/model/records.ts';
import { isRangeRight } from '../../../shared/ranges/check-range.ts';
import { reportRanges } from '../../../shared/ranges/report-ranges.ts';

const zone = gaussKruger(105);
const at = (x: number, y: number) => zone.inverse([475_000 + x, 3_480_000 + y]);
const road = (name: string, ...places: [number, number][]): ProjectRecord => ({
  kind: 'road',
  id: name,
  name,
  roadClass: 'main',
  isBridge: false,
  geometry: { type: 'LineString', coordinates: places.map(([x, y]) => at(x, y)) },
});
const estate = (name: string, x: number, y: number): ProjectRecord => ({
  kind: 'unit',
  id: name,
  name,
  community: '',
  geometry: { type: 'Point', coordinates: at(x, y) },
  households: 100,
  children: [],
  addresses: [],
  attributes: {},
});
const ringOf = (places: readonly [number, number][]) =>
  [...places, places[0] ?? [0, 0]].map(([x, y]) => at(x as number, y as number));

function town(places: readonly [number, number][], rangeText = ''): ProjectState {
  const catchment: Catchment = {
    kind: 'catchment',
    id: 'c',
    planId: 'plan',
    name: '片区',
    authorityId: null,
    campusIds: [],
    clusterId: null,
    geometry: { type: 'MultiPolygon', coordinates: [[ringOf(places)]] },
    rangeText,
  };
  return createProjectState([
    road('甲路', [0, 0], [4000, 0]),
    road('乙路', [0, 1000], [4000, 1000]),
    road('东街', [3000, -500], [3000, 2500]),
    road('西街', [1000, -500], [1000, 2500]),
    road('弯路', [0, 2000], [2000, 2000], [2000, 1500], [4000, 1500]),
    estate('内苑', 1500, 500),
    estate('外苑', 3500, 500),
    estate('边苑', 2995, 1250),
    catchment,
  ]);
}

const block: [number, number][] = [
  [1000, 0],
  [3000, 0],
  [3000, 1000],
  [1000, 1000],
];
const describeTown = (state: ProjectState, source: 'geometry' | 'stored') => {
  const [report] = reportRanges(state, { planId: 'plan', catchmentIds: null, source });
  if (!report) throw new Error('the town has one catchment');
  return report;
};

describe('range texts from geometry', () => {
  it('says a block by its four streets, from the east and clockwise', () => {
    const { text, check } = describeTown(town(block), 'geometry');
    expect(text).toBe('东街以西，甲路以北，西街以东，乙路以南区域');
    expect(check.differenceShare).toBeLessThan(0.001);
    expect(isRangeRight(check)).toBe(true);
  });

  it('follows a bent street as it bends', () => {
    const bent: [number, number][] = [
      [1000, 1000],
      [3000, 1000],
      [3000, 1500],
      [2000, 1500],
      [2000, 2000],
      [1000, 2000],
    ];
    const { text, check } = describeTown(town(bent), 'geometry');
    expect(text).toBe('东街以西，乙路以北，西街以东，弯路以南区域');
    expect(isRangeRight(check)).toBe(true);
  });

  it('says nothing of a crumb of ground that its bends no longer enclose', () => {
    const state = town(block);
    const whole = state.catchment.get('c');
    if (!whole) throw new Error('the town has one catchment');
    const crumb = ringOf([
      [2000, 500],
      [2000, 502],
      [2090, 502],
      [2090, 500],
    ]);
    const coordinates = [[...(whole.geometry.coordinates[0] ?? []), crumb]];
    const holed: Catchment = { ...whole, geometry: { type: 'MultiPolygon', coordinates } };
    const { text, check } = describeTown({ ...state, catchment: new Map([['c', holed]]) }, 'geometry');
    expect(text).not.toContain('除');
    expect(isRangeRight(check)).toBe(true);
  });

  it('says where a border leaves the streets and where it comes back', () => {
    const cornerCut: [number, number][] = [
      [1000, 0],
      [2400, 0],
      [3000, 600],
      [3000, 1000],
      [1000, 1000],
    ];
    const { text, check } = describeTown(town(cornerCut), 'geometry');
    expect(text).toMatch(/^东街从乙路交叉口至乙路交叉口以南约4[01]0米处段以西，直线以西北，甲路从/);
    expect(isRangeRight(check)).toBe(true);
  });

  it('lists an estate that the lines leave out although the plan has it', () => {
    // The border dents around the estate by less than a text says.
    const dented: [number, number][] = [
      [1000, 1000],
      [2990, 1000],
      [2990, 1240],
      [3000, 1240],
      [3000, 1260],
      [2990, 1260],
      [2990, 1500],
      [2000, 1500],
      [2000, 2000],
      [1000, 2000],
    ];
    const state = town(dented, '东街以西，乙路以北，西街以东，弯路以南区域；除边苑外');
    const { check } = describeTown(state, 'stored');
    expect(check.estatesMissing).toEqual(['边苑']);
    expect(isRangeRight(check)).toBe(false);
  });
});

describe('a catchment that no line borders', () => {
  /** Five steps up to the east, each two squares wide: more bends than anybody would read in degrees. */
  const steps = [0, 100, 200, 300, 400];
  const stairs: [number, number][] = [
    [0, 0],
    ...steps.flatMap((at): [number, number][] => [
      [at + 200, at],
      [at + 200, at + 100],
    ]),
    ...steps.toReversed().flatMap((at): [number, number][] => [
      [at, at + 100],
      [at, at],
    ]),
  ];
  const square = (name: string, x: number, y: number): ProjectRecord => {
    const corners: [number, number][] = [
      [x, y],
      [x + 100, y],
      [x + 100, y + 100],
      [x, y + 100],
    ];
    const unit = estate(name, x, y) as Extract<ProjectRecord, { kind: 'unit' }>;
    return { ...unit, geometry: { type: 'Polygon', coordinates: [ringOf(corners)] } };
  };
  const squares = steps.flatMap((at, step) => [
    square(`${step * 2 + 1}号苑`, at, at),
    square(`${step * 2 + 2}号苑`, at + 100, at),
  ]);
  const country = (units: readonly ProjectRecord[]) =>
    createProjectState([...units, ...town(stairs).catchment.values()]);

  it('is told by its estates where their own ground is its ground', () => {
    const { text, check } = describeTown(country(squares), 'geometry');
    expect(text).toBe(
      '由下列小区组成的区域：1号苑、2号苑、3号苑、4号苑、5号苑、6号苑、7号苑、8号苑、9号苑、10号苑',
    );
    expect(check.differenceShare).toBeLessThan(1e-6);
  });

  it('is told by its bends where it is not', () => {
    const { text, check } = describeTown(country(squares.slice(1)), 'geometry');
    expect(text).toMatch(/^经东经.+折线围合区域$/);
    expect(isRangeRight(check)).toBe(true);
  });

  it('is held against the ground of the estates that a person lists', () => {
    const [catchment] = [...country(squares).catchment.values()] as [Catchment];
    const rangeText = '由下列小区组成的区域：1号苑、2号苑、3号苑、4号苑、5号苑';
    const state = createProjectState([...squares, { ...catchment, rangeText }]);
    const { check } = describeTown(state, 'stored');
    expect(check.differenceShare).toBeCloseTo(0.5, 3);
    expect(check.estatesMissing).toHaveLength(5);
  });
});

describe('range texts by hand', () => {
  it('tests 以东 against the geometry', () => {
    const wrong = describeTown(town(block, '东街以东，甲路以北，西街以东，乙路以南区域'), 'stored').check;
    expect(wrong.problems.map(({ code, message }) => [code, message.zh.slice(0, 9)])).toEqual([
      ['side-contradicts', '文字说“东街以东”'],
    ]);
  });

  it('finds a text that means another block, and the estates on the wrong side', () => {
    const { check } = describeTown(
      town(block, '东街以东，甲路以北，西街以东，乙路以南区域；以及外苑'),
      'stored',
    );
    expect(check.estatesBeyond).toEqual(['外苑']);
  });

  it('reads 四至', () => {
    const { check } = describeTown(town(block, '东至东街，南至甲路，西至西街，北至乙路'), 'stored');
    expect([isRangeRight(check), check.problems]).toEqual([true, []]);
  });

  it('names lines and estates that nobody knows, and lines that never meet', () => {
    const codes = (text: string) =>
      describeTown(town(block, text), 'stored').check.problems.map(({ code }) => code);
    expect(codes('东街以西，无名路以北，西街以东区域')).toEqual(['line-unknown']);
    expect(codes('东街以西，甲路以北，西街以东，乙路以南区域；以及无名苑')).toEqual(['estate-unknown']);
    expect(codes('甲路以北，乙路以南，西街以东区域')).toEqual(['lines-never-meet']);
  });
});
