import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openReader } from '../../../data/database/connection.ts';
import { exportLayer, exportLayerNames } from '../../../data/exports/export-layer.ts';
import { agreementTable, unitTable } from '../../../data/exports/export-tables.ts';
import { readSourceFile } from '../../../data/files/read-source-file.ts';
import { importSample } from '../../../data/samples/import-sample.ts';
import { type ExportFormat, exportFormats, type WrittenFile } from '../../../shared/api/project-api.ts';
import { createProjectState, listRecords } from '../../../shared/model/project-state.ts';
import { createMemorySession } from '../samples/memory-session.ts';

const usualImport = { crs: 'auto', encoding: 'auto', fields: {}, dryRun: false, jobId: 'test' } as const;
const at = (x: number, y: number) => [104.74 + x / 100, 31.46 + y / 100];
const busFeatures = [
  { name: '公交站', 线路: '12', geometry: { type: 'Point', coordinates: at(0, 0) } },
  { name: '公交线', 线路: '', geometry: { type: 'LineString', coordinates: [at(0, 0), at(1, 1)] } },
  {
    name: '停车场',
    面积: '800',
    geometry: { type: 'Polygon', coordinates: [[at(0, 0), at(1, 0), at(1, 1), at(0, 0)]] },
  },
].map(({ geometry, ...properties }) => ({ type: 'Feature', properties, geometry }));

const session = createMemorySession();
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huapian-export-'));
  const done = await importSample(session, join(folder, 'in'), () => undefined);
  if (!done.ok) throw new Error(done.refusal.message.en);
  const path = join(folder, 'in', '公交.geojson');
  await writeFile(path, JSON.stringify({ type: 'FeatureCollection', features: busFeatures }));
  const taken = await session.importFile({ ...usualImport, path, as: 'reference' });
  if (!taken.ok || taken.value.imported !== 3) throw new Error('the reference layer was not taken');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function run(layer: string, format: ExportFormat, name: string, crs = 'EPSG:4490') {
  const now = new Date('2026-03-01T09:00:00+08:00');
  return exportLayer({
    state: session.state(),
    layer,
    planId: null,
    format,
    out: join(folder, name),
    crs,
    now,
  });
}

async function written(...request: Parameters<typeof run>): Promise<WrittenFile[]> {
  const result = await run(...request);
  if (!result.ok) throw new Error(result.refusal.message.en);
  return [...result.value.files];
}

describe('exportLayer', () => {
  test.each(exportLayerNames.map((name) => [name] as const))(
    'writes %s as a sheet that can be read',
    async (layer) => {
      await written(layer, 'xlsx', `${layer}.xlsx`);
      const read = await readSourceFile(join(folder, `${layer}.xlsx`), 'auto');
      expect(read.ok && read.value.rows.length).toBeGreaterThan(0);
    },
  );

  test('splits a mixed layer into one shapefile for each type, with a table of fields', async () => {
    const files = (await written('units', 'shp', '小区.shp', 'EPSG:4523')).map(({ path }) => basename(path));
    expect(files.filter((name) => name.endsWith('.shp')).sort()).toEqual(['小区_点.shp', '小区_面.shp']);
    expect(files).toContain('小区_字段对照表.csv');
  });

  test.each(exportFormats)(
    'writes what was imported for reference as %s, every feature and column',
    async (format) => {
      const files = await written('reference', format, `参考.${format}`);
      expect(files.length).toBe(format === 'shp' ? 16 : 1);
      if (format === 'kml') {
        const text = await readFile(join(folder, '参考.kml'), 'utf8');
        expect(text.match(/<Placemark/g)).toHaveLength(3);
        expect(text).toMatch(/线路[\s\S]*12/);
        return;
      }
      if (format === 'gpkg') {
        const database = openReader(join(folder, '参考.gpkg'));
        const rows = database.prepare('SELECT 图层, 名称, 线路, 面积 FROM 参考图层').all();
        database.close();
        expect(rows).toContainEqual({ 图层: '公交', 名称: '停车场', 线路: '', 面积: '800' });
        expect(rows).toHaveLength(3);
        return;
      }
      const names = format === 'shp' ? ['参考_点.shp', '参考_线.shp', '参考_面.shp'] : [`参考.${format}`];
      const layers = await Promise.all(names.map((name) => readSourceFile(join(folder, name), 'auto')));
      const rows = layers.flatMap((layer) => (layer.ok ? layer.value.rows : []));
      expect(rows.map(({ values }) => [values.图层, values.名称]).sort()).toEqual(
        [
          ['公交', '公交站'],
          ['公交', '公交线'],
          ['公交', '停车场'],
        ].sort(),
      );
      expect(rows.find(({ values }) => values.名称 === '公交站')?.values.线路).toBe('12');
    },
  );

  test('keeps a remark of the office’s own in a project that has no demonstration notice', () => {
    const [unit] = session.state().unit.values();
    const [settings] = session.state().settings.values();
    if (!unit || !settings) throw new Error('the sample has estates');
    const records = [
      { ...settings, demonstrationNotice: '' },
      { ...unit, attributes: { 说明: '待核' } },
    ];
    expect(unitTable(createProjectState(records)).features[0]?.values.说明).toBe('待核');
  });

  test('writes an agreement without items too, and says that a shapefile can’t hold its row', async () => {
    const agreement = [...session.state().agreement.values()][0];
    if (!agreement) throw new Error('the sample has agreements');
    const before = agreementTable(session.state()).features.length - agreement.items.length;
    const state = createProjectState([
      ...listRecords(session.state()).filter(({ id }) => id !== agreement.id),
      { ...agreement, items: [] },
    ]);
    expect(agreementTable(state).features.length).toBe(before + 1);
    const now = new Date('2026-03-01T09:00:00+08:00');
    const request = { state, layer: 'agreements', planId: null, crs: 'EPSG:4490', now };
    const shp = await exportLayer({ ...request, format: 'shp', out: join(folder, '协议.shp') });
    expect(shp).toMatchObject({ value: { rowsWithoutPlace: 1 } });
    const csv = await exportLayer({ ...request, format: 'csv', out: join(folder, '协议.csv') });
    expect(csv).toMatchObject({ value: { rowsWithoutPlace: 0 } });
  });

  test('gives zone metres that come back to the same degrees', async () => {
    await written('catchments', 'shp', '片区.shp', 'EPSG:4523');
    const again = createMemorySession();
    const imported = await again.importFile({
      path: join(folder, '片区.shp'),
      as: 'catchments',
      plan: '2026年小学',
      crs: 'auto',
      encoding: 'auto',
      fields: {},
      dryRun: false,
      jobId: 'test',
    });
    expect(imported.ok && imported.value).toMatchObject({ refused: 0, imported: 50, crs: 'EPSG:4523' });
    const corner = (session_: typeof session) =>
      [...session_.state().catchment.values()].find(
        ({ name, planId }) =>
          name === '涪城新建小学片区' && session_.state().plan.get(planId)?.schoolYear === 2026,
      )?.geometry.coordinates[0]?.[0]?.[0];
    const [x = 0, y = 0] = corner(again) ?? [];
    const [expectedX = 1, expectedY = 1] = corner(session) ?? [];
    expect(Math.hypot(x - expectedX, y - expectedY)).toBeLessThan(1e-9);
  });

  test.each([
    ['units', 'EPSG:4490'],
    ['catchments', 'EPSG:4523'],
    ['clusters', 'EPSG:4490'],
  ])('writes %s in %s as a GeoPackage that another program reads back equal', async (layer, crs) => {
    const path = join(folder, `${layer}.gpkg`);
    await written(layer, 'gpkg', `${layer}.gpkg`, crs);
    await written(layer, 'csv', `${layer}.csv`);
    const table = await readSourceFile(join(folder, `${layer}.csv`), 'auto');
    const rows = table.ok ? table.value.rows : [];
    const database = openReader(path);
    try {
      const contents = database.prepare('SELECT * FROM gpkg_contents').all() as Record<string, unknown>[];
      expect(contents).toHaveLength(1);
      const [content = {}] = contents;
      const stored = database.prepare(`SELECT * FROM "${content.table_name}"`).all() as Record<
        string,
        unknown
      >[];
      expect(stored).toHaveLength(rows.length);
      const asText = (value: unknown) => String(value ?? '');
      const columns = Object.keys(stored[0] ?? {}).filter((name) => name !== 'fid' && name !== 'geom');
      for (const name of columns)
        expect(stored.map((row) => asText(row[name]))).toEqual(
          rows.map(({ values }) => asText(values[name])),
        );
    } finally {
      database.close();
    }
  });

  test.skipIf(spawnSync('ogrinfo', ['--version']).status !== 0)(
    'GDAL reads the GeoPackage and the KML with their names, places and coordinate system',
    async () => {
      const look = (name: string) =>
        spawnSync('ogrinfo', ['-ro', '-al', join(folder, name)], { encoding: 'utf8' });
      await written('catchments', 'gpkg', 'zone.gpkg', 'EPSG:4523');
      const geopackage = look('zone.gpkg');
      expect(geopackage.stderr).not.toContain('ERROR');
      expect(geopackage.stdout).toMatch(/ID\["EPSG",4523\]/u);
      expect(geopackage.stdout).toContain('Feature Count: 50');
      expect(geopackage.stdout).toMatch(/片区名称 \(String\) = 涪城新建小学片区/u);
      expect(geopackage.stdout).toMatch(/MULTIPOLYGON \(\(\(35\d{6}\./u);
      await written('units', 'kml', 'units.kml');
      const kml = look('units.kml');
      expect(kml.stderr).toBe('');
      expect(kml.stdout).toContain('Feature Count: 693');
      expect(kml.stdout).toContain('POINT (104.');
      expect(kml.stdout).toContain('POLYGON ((104.');
    },
  );

  test('states a projected system in GeoJSON', async () => {
    await written('districts', 'geojson', 'zone.geojson', 'EPSG:4544');
    expect(await readFile(join(folder, 'zone.geojson'), 'utf8')).toContain('urn:ogc:def:crs:EPSG::4544');
  });

  test('carries the demonstration notice in every row', async () => {
    await written('schools', 'csv', '学校.csv');
    const read = await readSourceFile(join(folder, '学校.csv'), 'auto');
    const notices = read.ok ? read.value.rows.map(({ values }) => values.说明) : [];
    expect(new Set(notices)).toEqual(new Set(['演示数据：位置、边界、人数均为虚构']));
  });

  test.each([
    ['unknown-layer', 'parks', 'csv', 'EPSG:4490'],
    ['crs-not-supported', 'units', 'csv', 'EPSG:3857'],
    ['layer-without-places', 'clusters', 'geojson', 'EPSG:4490'],
    ['layer-without-places', 'clusters', 'kml', 'EPSG:4490'],
    ['format-in-degrees', 'units', 'kml', 'EPSG:4523'],
  ] as const)('refuses with %s', async (code, layer, format, crs) => {
    const result = await run(layer, format, 'refused', crs);
    expect(result.ok ? null : result.refusal.code).toBe(code);
  });

  test('names the reason where the disk refuses', async () => {
    await written('districts', 'csv', 'file.csv');
    const result = await run('districts', 'csv', 'file.csv/below.csv');
    expect(result.ok ? null : result.refusal.code).toBe('not-written');
  });
});
