// The whole path on real files: bytes on disk to a change set.
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { inspectImportFile, prepareImport } from '../../../data/workers/prepare-import.ts';
import type { ImportRequest, ImportTarget } from '../../../shared/import/import-request.ts';
import { createProjectState } from '../../../shared/model/project-state.ts';
import {
  makeFolder,
  writeEstateShapefile,
  writeGbk,
  writeUtf8,
  writeWorkbook,
} from '../files/read-fixtures.ts';

let folder: string;

beforeEach(async () => {
  folder = await makeFolder();
});

const quiet = () => {};
const now = '2026-03-01T09:00:00+08:00';
const newId = (prefix: string) => `${prefix}:new`;

async function prepare(path: string, as: ImportTarget, changes: Partial<ImportRequest> = {}) {
  const request: ImportRequest = {
    path,
    as,
    crs: 'auto',
    encoding: 'auto',
    fields: {},
    dryRun: false,
    jobId: 'job',
    ...changes,
  };
  return prepareImport(request, createProjectState([]), { now, createId: newId }, quiet);
}

async function take(path: string, as: ImportTarget, changes: Partial<ImportRequest> = {}) {
  const result = await prepare(path, as, changes);
  if (!result.ok) throw new Error(`${result.refusal.code}: ${result.refusal.message.en}`);
  return result.value;
}

describe('a GBK shapefile in zone-35 metres', () => {
  it('lands at its longitude, with Chinese names', async () => {
    const { report, changeSet } = await take(await writeEstateShapefile(folder), 'units');
    expect(report).toMatchObject({ read: 2, imported: 2, refused: 0, crs: 'EPSG:4523', encoding: 'gb18030' });
    const [unit] = changeSet?.added ?? [];
    const ring =
      unit?.kind === 'unit' && unit.geometry.type === 'Polygon' ? unit.geometry.coordinates[0] : [];
    const west = Math.min(...(ring ?? []).map(([longitude = 0]) => longitude));
    expect([104.74, 104.75].some((expected) => Math.abs(west - expected) < 1e-9)).toBe(true);
  });

  it('is recognised without .prj and .cpg', async () => {
    const path = await writeEstateShapefile(folder);
    await rm(path.replace('.shp', '.prj'));
    await rm(path.replace('.shp', '.cpg'));
    const { report, changeSet } = await take(path, 'units');
    expect(report.crs).toBe('EPSG:4523');
    expect(changeSet?.added.map((record) => record.kind === 'unit' && record.name).sort()).toEqual([
      '示例·御景苑',
      '示例·花荄苑',
    ]);
  });

  it('is shown with its evidence before anything is stored', async () => {
    const path = await writeEstateShapefile(folder);
    const result = await inspectImportFile({ path, crs: 'auto', encoding: 'auto' }, quiet);
    expect(result.ok ? result.value : null).toMatchObject({
      format: 'shapefile',
      crs: 'EPSG:4523',
      crsEvidence: { zh: expect.stringContaining('.prj') },
      encodingEvidence: { zh: expect.stringContaining('0x4D') },
      rows: 2,
      suggestedTarget: 'units',
      suggestedFields: { name: '小区名称', community: '社区', households: '户数' },
    });
  });
});

describe('tables', () => {
  it('become units from a GBK CSV, with children by stage and year', async () => {
    const text =
      '小区名称,社区,户数,门牌,2026小学新生,2027年初中新生,物业,经度,纬度\n' +
      '花荄苑,文跃社区,"1,860",临园路12号、14号；警钟街3号,24,18,某物业,104.75,31.46\n';
    const { changeSet } = await take(await writeGbk(folder, '小区.csv', text), 'units');
    expect(changeSet?.added).toMatchObject([
      {
        name: '花荄苑',
        households: 1860,
        addresses: ['临园路12号', '14号', '警钟街3号'],
        children: [
          { stage: 'primary', intakeYear: 2026, count: 24 },
          { stage: 'junior', intakeYear: 2027, count: 18 },
        ],
        attributes: { 物业: '某物业' },
        geometry: { type: 'Point', coordinates: [104.75, 31.46] },
      },
    ]);
  });

  it('become schools from a roster with a merged header', async () => {
    const lines = [
      ['绵阳市2026年学校名册', null, null, null, null, null],
      ['学校名称', '标识码', '办学类型', '小学班数', '经度', '纬度'],
      ['示例一小', '0051000123', '小学', 6, 104.74, 31.46],
      ['合计', null, null, 6, null, null],
    ];
    const path = await writeWorkbook(folder, '名册.xlsx', lines, ['A1:F1']);
    const { report, changeSet } = await take(path, 'schools');
    expect(report).toMatchObject({ read: 1, imported: 1, issues: [{ code: 'subtotal-skipped', row: 4 }] });
    expect(changeSet?.added).toMatchObject([
      { kind: 'school', id: 'school:0051000123', code: '0051000123' },
      { kind: 'campus', stages: [{ stage: 'primary', classesPerGrade: 6, baseSeats: 270 }] },
    ]);
  });

  it('say the line of a bad row as a person counts it', async () => {
    const text = '小区名称,户数,经度,纬度\n甲苑,10,104.7,31.4\n乙苑,很多,104.7,31.4\n';
    const { report } = await take(await writeGbk(folder, '小区.csv', text), 'units');
    expect(report.issues[0]).toMatchObject({ code: 'bad-number', row: 3 });
  });
});

describe('GeoJSON', () => {
  it('is read in the system of its crs member', async () => {
    const text = JSON.stringify({
      type: 'FeatureCollection',
      crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4544' } },
      features: [
        {
          type: 'Feature',
          properties: { 名称: '涪江一桥', 等级: '主干路', 桥: '是' },
          geometry: {
            type: 'LineString',
            coordinates: [
              [475_470, 3_482_448],
              [475_900, 3_482_448],
            ],
          },
        },
      ],
    });
    const { report, changeSet } = await take(await writeUtf8(folder, '道路.geojson', text), 'roads');
    expect(report.crs).toBe('EPSG:4544');
    expect(changeSet?.added).toMatchObject([{ kind: 'road', roadClass: 'trunk', isBridge: true }]);
  });
});

/** A folder of the public Baltimore County data (182 planning blocks, 168 schools), which is not ours to pass on. */
const realData = process.env.HUAPIAN_REAL_DATA ?? '';
const isThere = existsSync(join(realData, '151118.geo.json'));
if (!isThere)
  console.info('prepare-import: the real case is skipped, HUAPIAN_REAL_DATA names no folder of it');

describe.skipIf(!isThere)('a real case', () => {
  it('brings in all 182 blocks with their children', async () => {
    const { report } = await take(join(realData, '151118.geo.json'), 'units', {
      key: 'PBID',
      fields: { children: 'K5LiveAtt' },
      schoolYear: 2016,
    });
    expect(report).toMatchObject({ read: 182, imported: 182, refused: 0, issues: [] });
  });

  it('brings in all 168 schools', async () => {
    const { report } = await take(join(realData, 'schoolLocations.geo.json'), 'schools');
    expect(report).toMatchObject({ read: 168, imported: 168, refused: 0 });
  });
});
