import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { validatePolygon } from '../../../shared/geometry/validate-polygon.ts';
import { applyChangeSet } from '../../../shared/history/apply-change-set.ts';
import { importTargets } from '../../../shared/import/import-request.ts';
import { prepareLayer } from '../../../shared/import/prepare-layer.ts';
import {
  bowTie,
  emptyState,
  layerOf,
  pointAt,
  recordsOf,
  refusalOf,
  requestFor,
  squareAt,
  surroundings,
  takeImport,
} from './import-harness.ts';

const units = [
  { values: { 小区名称: '甲苑', 户数: '100' }, geometry: squareAt(104.74, 31.46) },
  { values: { 小区名称: '乙苑', 户数: '50' }, geometry: squareAt(104.75, 31.46) },
];
const empty = { type: 'MultiPolygon' as const, coordinates: [] };
const broken = [...units, { values: { 小区名称: '丙苑', 户数: '1' }, geometry: bowTie }];

const lineAt = (x: number, y: number) => ({
  type: 'LineString' as const,
  coordinates: [
    [x, y],
    [x + 0.01, y],
  ],
});

describe('a refused row', () => {
  it('is named with its row, cause and remedy', () => {
    expect(refusalOf(requestFor('units'), broken)).toMatchObject({
      code: 'broken-polygon',
      row: 3,
      message: { zh: expect.stringContaining('自相交，位置 104.750000, 31.450000') },
    });
  });

  it('is left out where the person chose so', () => {
    const { report, changeSet } = takeImport(requestFor('units', { skipRefused: true }), broken);
    expect([report.read, report.imported, report.refused]).toEqual([3, 2, 1]);
    expect(changeSet?.added).toHaveLength(2);
  });

  it('is offered a repair that says what changes, and taken repaired where the person chose so', () => {
    expect(refusalOf(requestFor('units'), broken)).toMatchObject({
      message: { zh: expect.stringMatching(/修复后 2 个部分，面积由 .+ 变为 .+，相差 .+/u) },
    });
    const taken = takeImport(requestFor('units', { repair: true }), broken);
    const { report } = taken;
    expect([report.read, report.imported, report.refused]).toEqual([3, 3, 0]);
    expect(report.issues).toMatchObject([{ severity: 'warning', code: 'polygon-repaired', row: 3 }]);
    const mended = recordsOf(taken, 'unit').find(({ name }) => name === '丙苑');
    expect(mended?.geometry.type === 'Point' ? [] : validatePolygon(mended?.geometry ?? empty)).toEqual([]);
  });

  it.each([{}, { skipRefused: true }])('is reported by a dry run as by the import itself: %o', (how) => {
    const { report } = takeImport(requestFor('units', how), broken);
    expect(takeImport(requestFor('units', { ...how, dryRun: true }), broken).report).toEqual(report);
    expect([report.imported, report.refused]).toEqual('skipRefused' in how ? [2, 1] : [0, 3]);
  });

  it.each(importTargets)(
    'of %s that the reader could not understand is refused, never taken without its geometry',
    (target) => {
      const geometry = target === 'roads' ? lineAt(104.74, 31.46) : squareAt(104.74, 31.46);
      const values = { 名称: '甲', 学区: '甲', 学校: '甲' };
      const layer = layerOf([{ values, geometry }, { values }]);
      const unreadable = {
        severity: 'error',
        code: 'unreadable-geometry',
        row: 2,
        message: { zh: '', en: '' },
      } as const;
      const request = requestFor(target, { skipRefused: true, plan: '小学', stage: 'primary' });
      const prepared = prepareLayer({ ...layer, issues: [unreadable] }, request, emptyState, surroundings);
      const report = prepared.ok ? prepared.value.report : null;
      expect(report?.issues.filter(({ row }) => row === 2)).toEqual([unreadable]);
      expect((report?.imported ?? 0) + (report?.refused ?? 0)).toBe(2);
    },
  );

  it.each(importTargets.filter((target) => target !== 'clusters'))(
    'of %s without a geometry is one refused row',
    (target) => {
      const geometry = target === 'roads' ? lineAt(104.74, 31.46) : squareAt(104.74, 31.46);
      const rows = [{ values: { 名称: '甲' }, geometry }, { values: { 名称: '乙' } }];
      const { report } = takeImport(
        requestFor(target, { skipRefused: true, plan: '小学', stage: 'primary' }),
        rows,
      );
      expect([report.read, report.imported, report.refused]).toEqual([2, 1, 1]);
      expect(report.issues.filter(({ severity }) => severity === 'error')).toMatchObject([{ row: 2 }]);
    },
  );

  it('stands beside all others, and the whole is said at the end', () => {
    const rows = [...broken, { values: { 小区名称: '' }, geometry: pointAt(104, 31) }];
    const { report, changeSet } = takeImport(requestFor('units'), rows);
    expect(changeSet).toBeNull();
    expect([report.read, report.imported, report.refused]).toEqual([4, 0, 4]);
    expect(report.issues.map(({ code, row }) => [code, row])).toEqual([
      ['broken-polygon', 3],
      ['missing-name', 4],
      ['rows-refused', null],
    ]);
  });

  it('may have a geometry without a position', () => {
    const empty = [{ values: { 小区名称: '空苑' }, geometry: { type: 'Polygon' as const, coordinates: [] } }];
    expect(refusalOf(requestFor('units'), empty)).toMatchObject({ code: 'broken-polygon', row: 1 });
  });

  it('may lie in another system than the rest', () => {
    const rows = [...units, { values: { 小区名称: '丁苑' }, geometry: pointAt(35_475_470, 3_482_448) }];
    expect(refusalOf(requestFor('units'), rows)).toMatchObject({ code: 'coordinates-implausible', row: 3 });
  });
});

describe('a refused file', () => {
  it('lacks a column: the refusal names those looked for and those there', () => {
    const refusal = refusalOf(requestFor('units'), [
      { values: { 楼号: '1' }, geometry: pointAt(104.7, 31.4) },
    ]);
    expect(refusal).toMatchObject({
      code: 'missing-column',
      message: { zh: expect.stringMatching(/小区名称.*楼号/) },
    });
  });

  it('has no coordinates in any row', () => {
    expect(refusalOf(requestFor('units'), [{ values: { 小区名称: '甲苑' } }])).toMatchObject({
      code: 'missing-column',
      message: { zh: expect.stringContaining('经度/纬度') },
    });
  });

  it('is given a field that does not exist', () => {
    expect(refusalOf(requestFor('units', { fields: { colour: '户数' } }), units)).toMatchObject({
      code: 'unknown-field',
      hint: { en: expect.stringContaining('households') },
    });
  });

  it('lies far from what the project holds', () => {
    const { changeSet } = takeImport(requestFor('units'), units);
    if (!changeSet) throw new Error('nothing was taken');
    const state = applyChangeSet(emptyState, changeSet);
    const elsewhere = [{ values: { 小区名称: '远苑' }, geometry: pointAt(116.4, 39.9) }];
    expect(refusalOf(requestFor('units'), elsewhere, state)).toMatchObject({ code: 'crs-implausible' });
  });
});

const squareRing: Position[] = [
  [104.7, 31.4],
  [104.71, 31.4],
  [104.71, 31.41],
  [104.7, 31.41],
  [104.7, 31.4],
];

describe('importing again', () => {
  it('changes nothing where the file is the same', () => {
    const first = takeImport(requestFor('units'), units);
    const state = first.changeSet ? applyChangeSet(emptyState, first.changeSet) : emptyState;
    const second = takeImport(requestFor('units'), units, state);
    expect(second.changeSet).toBeNull();
    expect(second.report).toMatchObject({ read: 2, imported: 2, issues: [{ code: 'unchanged' }] });
  });

  it('keeps an outline where a table brings a point inside it, and takes a point elsewhere', () => {
    const outline = { type: 'Polygon' as const, coordinates: [squareRing] };
    const first = takeImport(requestFor('units', { key: '编码' }), [
      { values: { 小区名称: '甲苑', 编码: 'U1' }, geometry: outline },
    ]);
    const state = first.changeSet ? applyChangeSet(emptyState, first.changeSet) : emptyState;
    const placeAfter = (longitude: number) => {
      const row = { values: { 编码: 'U1', 户数: '9' }, geometry: pointAt(longitude, 31.405) };
      const { changeSet } = takeImport(requestFor('units', { key: '编码' }), [row], state);
      return changeSet?.updated.map(({ after }) => after.kind === 'unit' && after.geometry.type);
    };
    expect([placeAfter(104.705), placeAfter(104.72)]).toEqual([['Polygon'], ['Point']]);
  });

  it('updates by key, and keeps what the new file does not say', () => {
    const keyed = units.map((row, index) => ({
      ...row,
      values: { ...row.values, 编码: `U${index}`, 物业: '某物业' },
    }));
    const first = takeImport(requestFor('units', { key: '编码' }), keyed);
    const state = first.changeSet ? applyChangeSet(emptyState, first.changeSet) : emptyState;
    const counts = [{ values: { 编码: 'U1', '2026小学新生': '12' } }];
    const { changeSet } = takeImport(requestFor('units', { key: '编码' }), counts, state);
    expect(changeSet?.added).toEqual([]);
    expect(changeSet?.updated.map(({ after }) => after)).toMatchObject([
      {
        id: 'unit:U1',
        attributes: { 编码: 'U1', 物业: '某物业' },
        name: '乙苑',
        households: 50,
        children: [{ stage: 'primary', intakeYear: 2026, count: 12 }],
      },
    ]);
  });
});

describe('an import', () => {
  it('keeps shared borders bit-equal through a conversion', () => {
    const corners = (west: number): Position[] => [
      [west, 3_482_000.1],
      [west + 100.3, 3_482_000.7],
      [west + 100.3, 3_482_100.9],
      [west, 3_482_100.9],
      [west, 3_482_000.1],
    ];
    const border: Position[] = [
      [35_475_100.7, 3_482_000.7],
      [35_475_100.7, 3_482_100.9],
    ];
    const west = [...border, [35_475_000.4, 3_482_100.9], [35_475_000.4, 3_482_000.1], ...border.slice(0, 1)];
    const east = [
      ...border.toReversed(),
      ...corners(35_475_200).slice(1, 3),
      ...border.toReversed().slice(0, 1),
    ];
    const rows = [west, east].map((ring, index) => ({
      values: { 小区名称: `苑${index}` },
      geometry: { type: 'Polygon' as const, coordinates: [ring] },
    }));
    const [first = [], second = []] = recordsOf(takeImport(requestFor('units'), rows), 'unit').map(
      ({ geometry }) => (geometry.type === 'Polygon' ? geometry.coordinates.flat().map(String) : []),
    );
    expect(new Set(first.filter((position) => second.includes(position))).size).toBe(2);
  });

  it('sets the zone of an empty project by its longitude', () => {
    const inBeijing = [{ values: { 小区名称: '京苑' }, geometry: pointAt(116.4, 39.9) }];
    expect(recordsOf(takeImport(requestFor('units'), inBeijing), 'settings')).toMatchObject([
      { centralMeridian: 117 },
    ]);
  });

  it('converts GCJ-02 only where the person says so', () => {
    const [plain] = recordsOf(takeImport(requestFor('units'), units.slice(0, 1)), 'unit');
    const [moved] = recordsOf(takeImport(requestFor('units', { crs: 'gcj02' }), units.slice(0, 1)), 'unit');
    expect(plain?.geometry).toEqual(units[0]?.geometry);
    expect(moved?.geometry).not.toEqual(units[0]?.geometry);
  });

  it('closes an open ring and says so', () => {
    const [square] = [squareAt(104.74, 31.46)];
    const open = { ...square, coordinates: square.coordinates.map((ring) => ring.slice(0, -1)) };
    const { report } = takeImport(requestFor('units'), [{ values: { 小区名称: '甲苑' }, geometry: open }]);
    expect(report).toMatchObject({ imported: 1, issues: [{ code: 'ring-closed', row: 1 }] });
  });
});

it('says that numbers with north first were turned round', () => {
  const rows = [{ values: { 小区名称: '甲苑', 经度: '31.46', 纬度: '104.74' } }];
  const taken = takeImport(requestFor('units'), rows);
  expect(recordsOf(taken, 'unit')[0]?.geometry).toEqual(pointAt(104.74, 31.46));
  expect(taken.report.issues).toMatchObject([
    {
      severity: 'warning',
      code: 'coordinates-swapped',
      message: { zh: expect.stringContaining('先北后东') },
    },
  ]);
});

it('says which columns nothing was taken from; estates keep them all', () => {
  const rows = [
    { values: { 名称: '甲区', 代码: '510703', 备注: '待核' }, geometry: squareAt(104.74, 31.46) },
  ];
  expect(takeImport(requestFor('districts'), rows).report.issues).toMatchObject([
    { severity: 'warning', code: 'columns-not-read', message: { zh: expect.stringContaining('备注') } },
  ]);
  expect(takeImport(requestFor('units'), rows).report.issues).toEqual([]);
});
