import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { choosePlan } from '../../../electron/cli/choose-plan.ts';
import { readProjectState } from '../../../electron/cli/open-for-reading.ts';
import { unitMembership } from '../../../shared/checks/unit-membership.ts';
import { catchmentsOfPlan } from '../../../shared/model/project-state.ts';
import { hashOf, runCli, runJson } from './command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'huapian-locate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
vi.setConfig({ testTimeout: 180_000 });

interface Located {
  readonly read: number;
  readonly refused: number;
  readonly issues: readonly { readonly row: number | null; readonly code: string }[];
  readonly points: readonly {
    readonly row: number;
    readonly name: string;
    readonly catchment: string | null;
    readonly count: number;
    readonly onBorder: boolean;
  }[];
}

test('points lie where the membership of units says; borders, overlaps and refused rows are reported', async () => {
  const project = join(folder, '示例.gpkg');
  await runCli(['new', project, '--sample'], folder);
  const state = readProjectState(project);
  if (!state.ok) throw new Error(state.refusal.code);
  const plan = choosePlan(state.value, undefined);
  if (!plan.ok) throw new Error(plan.refusal.code);
  const membership = unitMembership(state.value, plan.value.id);
  const units = [...state.value.unit.values()].filter(({ geometry }) => geometry?.type === 'Point');
  expect(units.length).toBeGreaterThan(10);
  const corner = catchmentsOfPlan(state.value, plan.value.id)[0]?.geometry.coordinates[0]?.[0]?.[0] ?? [];
  const rows = units.map(({ id, geometry }) => [
    id,
    ...(geometry?.type === 'Point' ? geometry.coordinates : []),
  ]);
  const lines = [
    ['小区名称', '经度', '纬度'],
    ...rows,
    ['=界点', ...corner],
    ['无坐标', '', ''],
    ['远处', 104.2, 31.1],
  ];
  const file = join(folder, '点.csv');
  writeFileSync(file, lines.map((line) => `${line.join(',')}\n`).join(''));
  const before = hashOf(project);
  const out = join(folder, '结果.csv');
  const { status, json } = await runJson<Located>(['locate', project, file, '--out', out], folder);

  expect([status, hashOf(project)]).toEqual([0, before]);
  expect([json.read, json.refused, json.issues.filter(({ code }) => code === 'missing-place')]).toEqual([
    units.length + 3,
    1,
    [expect.objectContaining({ row: units.length + 3 })],
  ]);
  const found = new Map(json.points.map((point) => [point.name, point]));
  for (const { id } of units) {
    const holders = membership.get(id) ?? [];
    expect([id, found.get(id)?.catchment, found.get(id)?.count]).toEqual([
      id,
      holders[0] ?? null,
      holders.length,
    ]);
  }
  expect(found.get('=界点')).toMatchObject({ onBorder: true, catchment: expect.any(String) });
  expect(found.get('远处')).toMatchObject({ catchment: null, count: 0 });
  expect(readFileSync(out, 'utf8')).toMatch(/^\uFEFF行,名称,[\s\S]*,'=界点,/);
  const refused = await runCli(['locate', project, file, '--out', file], folder);
  expect([refused.status, readFileSync(file, 'utf8').startsWith('小区名称')]).toEqual([2, true]);
});

test('a point in an overlap goes to the lowest id and is counted', async () => {
  const project = join(folder, '两片.gpkg');
  const square = (name: string, west: number) => ({
    type: 'Feature',
    properties: { 片区名称: name },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [west, 31.46],
          [west + 0.01, 31.46],
          [west + 0.01, 31.47],
          [west, 31.47],
          [west, 31.46],
        ],
      ],
    },
  });
  const features = [square('甲', 104.74), square('乙', 104.745)];
  writeFileSync(join(folder, '片.geojson'), JSON.stringify({ type: 'FeatureCollection', features }));
  await runCli(['new', project], folder);
  const words = [
    'import',
    project,
    '片.geojson',
    '--as',
    'catchments',
    '--plan',
    '方案',
    '--stage',
    'primary',
  ];
  const imported = await runCli(words, folder);
  expect(imported.status, imported.stderr).toBe(0);
  writeFileSync(join(folder, '二.csv'), '名称,lon,lat\n内,104.742,31.465\n叠,104.747,31.465\n');
  const { json } = await runJson<Located>(['locate', project, '二.csv'], folder);
  const state = readProjectState(project);
  const ids = state.ok ? [...state.value.catchment.keys()].sort() : [];
  expect(json.points.map(({ count }) => count)).toEqual([1, 2]);
  expect(json.points[1]?.catchment).toBe(ids[0]);
});
