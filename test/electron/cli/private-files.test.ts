// No command writes a file that names a person or tells a small count. A command that takes `--out` or `--geojson` and is
// not named here fails the first test.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { loadCommand, loadCommands } from '../../../electron/cli/command-table.ts';
import { writeFindings } from '../../../electron/cli/write-findings.ts';
import type { Finding } from '../../../shared/checks/finding.ts';
import type { ProjectRecord } from '../../../shared/model/records.ts';
import { writeSmallCity } from '../../data/services/open-test-project.ts';
import { at, rectangle } from '../../shared/commands/small-city.ts';

const folder = mkdtempSync(join(tmpdir(), 'huapian-private-files-'));
const inside = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const phone = '13800001234';
const flat = '3栋2单元501室';
/** Over catchment A, in whose west an estate of three children lies that a person named by a flat. */
const named: readonly ProjectRecord[] = [
  {
    kind: 'catchment',
    id: '0',
    planId: 'plan',
    name: `丁片区 ${phone}`,
    authorityId: 'fucheng',
    campusIds: ['campus-fucheng'],
    clusterId: null,
    geometry: rectangle(0, 0, 0.04, 1),
    rangeText: '',
  },
  {
    kind: 'unit',
    id: 'unit-9',
    name: flat,
    community: '',
    geometry: { type: 'Point', coordinates: at(0.02, 0.1) },
    households: 3,
    children: [{ stage: 'primary', intakeYear: 2026, count: 3 }],
    addresses: [],
    attributes: {},
  },
];

async function run(name: string, words: readonly string[]) {
  const command = await loadCommand(name);
  if (!command) throw new Error(name);
  const { values, positionals } = parseArgs({
    args: [...words],
    options: command.options,
    allowPositionals: true,
  });
  return command.run({
    positionals,
    options: values as Record<string, string | boolean | undefined>,
    language: 'zh',
    say: ({ zh }) => zh,
    onEvent: () => undefined,
  });
}

const project = inside('小城.gpkg');
const clean = inside('净.gpkg');
const square = (id: string, west: number) => ({
  type: 'Feature',
  id,
  properties: {},
  geometry: rectangle(west, 0, west + 1, 1),
});
beforeAll(() => {
  writeSmallCity(project, named);
  const few = named.map((record) => ({ ...record, name: '丁' })) as ProjectRecord[];
  writeSmallCity(clean, few);
  const shapes = [square('a', 0), square(`b ${phone}`, 0.5)];
  writeFileSync(inside('面.geojson'), JSON.stringify({ type: 'FeatureCollection', features: shapes }));
  const points = [
    ['小区名称', '经度', '纬度'],
    ['一苑', ...at(0.02, 0.5)],
    [flat, ...at(1.5, 0.5)],
  ];
  writeFileSync(inside('点.csv'), points.map((row) => `${row.join(',')}\n`).join(''));
});

/** By command: the words that would write what the project tells of a person. */
const refused: Readonly<Record<string, readonly string[]>> = {
  check: [project, '--geojson', inside('问题.geojson')],
  overlaps: [inside('面.geojson'), '--geojson', inside('重叠.geojson')],
  locate: [project, inside('点.csv'), '--out', inside('归属.csv')],
  export: [project, '--layer', 'units', '--format', 'csv', '--out', inside('小区.csv')],
  notice: [project, '--formats', 'xlsx', '--out', inside('公示')],
  case: [project, '--unit', 'unit-9', '--with', 'jingkai', '--out', inside('卷宗')],
};
/** Those that write a file of another kind, and what looks after it. */
const others: Readonly<Record<string, string>> = {
  packages: 'test/data/services/packages.test.ts',
  backup: 'the project itself, which stays in the office',
};

describe('a file that would name a person', () => {
  it('is asked of every command that writes one', async () => {
    const writing = (await loadCommands()).flatMap(([name, { options }]) =>
      'out' in options || 'geojson' in options ? [name] : [],
    );
    expect(writing.sort()).toEqual([...Object.keys(refused), ...Object.keys(others)].sort());
  });

  it.each(Object.entries(refused))('is not written by %s', async (name, words) => {
    const result = await run(name, words);
    const out = words.at(-1) ?? '';
    const isInFile = existsSync(out) && readFileSync(out, 'utf8').includes(phone);
    expect([result.ok ? result.value.text : result.refusal.code, isInFile]).toEqual(['personal-data', false]);
    expect(existsSync(out) && out.endsWith('json')).toBe(false);
  });
});

test('locate leaves names of persons out of rows, and says so', async () => {
  const out = inside('归属.csv');
  const result = await run('locate', [clean, inside('点.csv'), '--out', out]);
  const notes = result.ok ? result.value.notes?.join() : result.refusal.message.zh;
  expect(notes).toContain('1 行的名称里有个人信息');
  const written = readFileSync(out, 'utf8');
  expect([written.includes('一苑'), written.includes('501'), written.split('\n').length]).toEqual([
    true,
    false,
    4,
  ]);
});

test('check leaves small counts out of the file, and says so', async () => {
  const out = inside('净.geojson');
  const childrenOf = (text: string) =>
    (JSON.parse(text) as { features: { properties: { children: number | null; text: string } }[] }).features;
  const hidden = await run('check', [clean, '--geojson', out]);
  expect(hidden.ok && hidden.value.notes?.join()).toContain('不足 5 人');
  const few = childrenOf(readFileSync(out, 'utf8')).filter(({ properties }) => properties.children === null);
  expect(few.map(({ properties }) => properties.text).join()).toContain('不足5');
});

test('exact counts are written where they are asked for', async () => {
  const finding = {
    text: { zh: '3 名适龄儿童', en: '' },
    children: 3,
    units: [],
    geometry: rectangle(0, 0, 1, 1),
  };
  const report = { elapsedMs: 0, findings: [finding as unknown as Finding], failures: [], totals: {} };
  const out = inside('准确.geojson');
  expect(await writeFindings({ path: out, inputs: [] }, report, 'zh', null)).toEqual({ ok: true, value: 0 });
  expect(readFileSync(out, 'utf8')).toContain('"children":3');
});
