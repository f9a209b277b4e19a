// Every command on the sample city, as an acceptance check runs it: names and shapes of the contract, exit statuses, one
// document on stdout and nothing else. The sample is made once and copied.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { hashOf, runCli, runJson } from './command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'huapian-cli-'));
const sample = join(folder, '示例.gpkg');
const primary2025 = '2025年小学服务片区';
const primary2026 = '2026年小学服务片区（草案）';
let sampleHash = '';

beforeAll(async () => {
  const made = await runJson<{ records: Record<string, number> }>(['new', sample, '--sample'], folder);
  expect(made.status, made.stderr).toBe(0);
  expect(made.json).toMatchObject({ project: sample, records: { authority: 5, plan: 4 } });
  sampleHash = hashOf(sample);
});
/** Each test starts several processes; on a busy machine they wait for each other. */
vi.setConfig({ testTimeout: 180_000 });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let copies = 0;
function copyOfSample(): string {
  copies += 1;
  const path = join(folder, `副本${copies}.gpkg`);
  copyFileSync(sample, path);
  return path;
}

interface Report {
  readonly elapsedMs: number;
  readonly findings: readonly Record<string, unknown>[];
  readonly failures: readonly unknown[];
  readonly totals: Record<string, number>;
}

const contractFields = {
  code: expect.stringMatching(
    /^(overlap|sliver|gap|outside-district|island|split-unit|orphan-unit|multi-unit|school-outside|over-capacity|invalid-geometry)$/,
  ),
  units: expect.any(Array),
  children: expect.any(Number),
};

test('plans branch: a draft from last year’s plan, which stays as it is; a name is given once', async () => {
  const project = copyOfSample();
  const words = ['plans', project, 'branch', primary2025, '--name', '2027年小学', '--school-year', '2027'];
  const { status, json } = await runJson<unknown>(words, folder);
  const branched = {
    name: '2027年小学',
    schoolYear: 2027,
    stage: 'primary',
    status: 'draft',
    catchments: 50,
  };
  expect([status, json]).toEqual([0, expect.objectContaining({ ...branched, parent: primary2025 })]);
  const { json: listed } = await runJson<{ plans: unknown[] }>(['plans', project], folder);
  expect(listed.plans).toContainEqual(
    expect.objectContaining({ ...branched, parent: primary2025, active: true }),
  );
  const again = await runJson<unknown>(words, folder);
  expect([again.status, again.json]).toMatchObject([2, { error: { code: 'plan-name-taken' } }]);
});

describe('commands that only look', () => {
  test('check: the fields of the contract, exit status 1, the border overlaps found and the declared ones declared', async () => {
    const { status, json, stderr } = await runJson<Report>(['check', sample], folder);
    expect([status, stderr]).toEqual([1, '']);
    expect(Object.keys(json)).toEqual(
      expect.arrayContaining(['elapsedMs', 'findings', 'failures', 'totals']),
    );
    for (const finding of json.findings) {
      expect(finding).toMatchObject(contractFields);
      expect(Object.keys(finding)).toEqual(
        expect.arrayContaining(['a', 'b', 'areaSquareMetres', 'declared', 'bbox']),
      );
    }
    const overlaps = json.findings.filter(({ code }) => code === 'overlap');
    expect(json.totals.overlap).toBe(overlaps.length);
    expect(overlaps.filter(({ declared }) => declared !== null).length).toBeGreaterThan(0);
    expect(overlaps.filter(({ declared }) => declared === null).length).toBeGreaterThan(2);
  });

  test('check twice gives the same bytes but for the time', async () => {
    const answers = [
      await runCli(['check', sample, '--json'], folder),
      await runCli(['check', sample, '--json'], folder),
    ];
    const [first, second] = answers.map(({ stdout }) => stdout.replace(/"elapsedMs":[\d.]+/, ''));
    expect(first).toBe(second);
  });

  test('check --geojson writes the findings that have a shape', async () => {
    const out = join(folder, '问题.geojson');
    const { status, json } = await runJson<Report>(['check', sample, '--geojson', out], folder);
    const { features } = JSON.parse(readFileSync(out, 'utf8')) as {
      features: { properties: { id: string }; geometry: { type: string } }[];
    };
    expect(status).toBe(1);
    expect(features.every(({ geometry }) => /Polygon$/.test(geometry.type))).toBe(true);
    const ids = new Set(json.findings.map(({ id }) => id));
    expect(features.filter(({ properties }) => !ids.has(properties.id))).toEqual([]);
    expect(features.length).toBeGreaterThan(5);
  });

  test('plans', async () => {
    const { status, json } = await runJson<{ plans: Record<string, unknown>[] }>(['plans', sample], folder);
    expect(status).toBe(0);
    expect(json.plans.find(({ name }) => name === primary2026)).toMatchObject({
      schoolYear: 2026,
      stage: 'primary',
      status: 'draft',
      catchments: 50,
      parent: primary2025,
    });
  });

  test('compare: the draft as it was branched moves nobody, and every school has its seats', async () => {
    const words = ['compare', sample, '--from', primary2025, '--to', primary2026];
    const { status, json } = await runJson<{
      moves: unknown[];
      schools: { before: { seats: number } | null; after: { seats: number } | null }[];
      totals: unknown;
    }>(words, folder);
    expect([status, json.moves, json.totals]).toEqual([
      0,
      [],
      { units: 0, children: 0, areaSquareMetres: 0 },
    ]);
    expect(json.schools.length).toBe(50);
    expect(json.schools.every(({ before, after }) => before && after && before.seats === after.seats)).toBe(
      true,
    );
  });

  test('agreements list, show and ledger', async () => {
    const listed = await runJson<{ agreements: { id: string; status: string }[] }>(
      ['agreements', sample],
      folder,
    );
    expect(listed.json.agreements.map(({ status }) => status)).toEqual([
      'in-force',
      'in-force',
      'in-force',
      'in-force',
    ]);
    const id = listed.json.agreements[0]?.id ?? '';
    const shown = await runJson<unknown>(['agreements', sample, 'show', id], folder);
    expect(shown.json).toEqual(listed.json.agreements[0]);
    const ledger = await runJson<unknown>(['agreements', sample, 'ledger'], folder);
    expect(ledger.json).toMatchObject({
      ledger: [
        {
          agreement: id,
          seatsForFirst: 7,
          seatsForSecond: 9,
          balanceSeats: -2,
          years: [
            { schoolYear: 2025, carriedOverChildren: 0 },
            {
              schoolYear: 2026,
              seatsForFirst: 7,
              seatsForSecond: 9,
              childrenOfFirst: 7,
              childrenOfSecond: 9,
            },
            { schoolYear: 2027, isWithinTolerance: null },
          ],
        },
        { seatsForFirst: 45, seatsForSecond: 45, balanceSeats: 0 },
        { seatsForSecond: 0 },
        { seatsForFirst: 4, seatsForSecond: 6, balanceSeats: -2 },
      ],
    });
    const { book } = ledger.json as {
      book: Record<string, unknown> & { campuses: Record<string, unknown>[] };
    };
    expect(book).toMatchObject({ schoolYear: 2026, inWithoutHome: 0, totalAvailable: book.totalBase });
    const moved = (name: string) => book.campuses.find((campus) => campus.name === name);
    expect(
      ['御营小学', '北岸小学', '涪城新建小学', '三江实验学校', '晴岚小学', '星野小学'].map(moved),
    ).toMatchObject([
      { in: 7, out: 27 },
      { in: 9, out: 7 },
      { in: 45, out: 45 },
      { in: 45, out: 45 },
      { in: 2, out: 3 },
      { in: 3, out: 2 },
    ]);
  });

  test('history, newest first, and verify', async () => {
    const history = await runJson<{ history: { sequence: number; label: string }[] }>(
      ['history', sample],
      folder,
    );
    const sequences = history.json.history.map(({ sequence }) => sequence);
    expect(sequences).toEqual(sequences.toSorted((a, b) => b - a));
    expect(sequences.at(-1)).toBe(1);
    const verified = await runJson<unknown>(['verify', sample], folder);
    expect([verified.status, verified.json]).toEqual([0, { sound: true, problems: [] }]);
  });

  test('for people: tables on stdout, nothing on stderr, and the same exit statuses', async () => {
    for (const [command, status] of [
      ['plans', 0],
      ['check', 1],
      ['agreements', 0],
      ['history', 0],
      ['verify', 0],
    ] as const) {
      const answer = await runCli([command, sample], folder);
      expect([command, answer.status, answer.stderr]).toEqual([command, status, '']);
      expect(answer.stdout).toMatch(/\p{Script=Han}/u);
    }
  });

  test('none of them changes a byte of the project', () => {
    expect(hashOf(sample)).toBe(sampleHash);
  });
});

describe('commands that write', () => {
  test('backup: a sound copy, never over a file', async () => {
    const out = join(folder, '备份.gpkg');
    const { status, json } = await runJson<{ path: string; bytes: number }>(
      ['backup', sample, '--out', out],
      folder,
    );
    expect([status, json]).toEqual([0, { path: out, bytes: statSync(out).size }]);
    expect((await runJson(['verify', out], folder)).status).toBe(0);
    expect((await runCli(['backup', sample, '--out', out], folder)).status).toBe(2);
  });

  test('notice: a draft says that it is one and what nobody wrote; frozen with a reason it has a number', async () => {
    const project = copyOfSample();
    const notice = ['notice', project, '--plan', primary2026, '--out', 'gs', '--formats', 'pdf,xlsx'];
    const draft = await runJson<{ isDraft: boolean; missing: string[]; files: { path: string }[] }>(
      notice,
      folder,
    );
    expect([draft.status, draft.json.isDraft, draft.json.files.length]).toEqual([0, true, 2]);
    expect(draft.json.missing).toEqual(
      expect.arrayContaining(['issuer', 'period', 'contacts', 'map-review-number']),
    );
    const refused = await runJson<{ error: { message: string } }>(['freeze', project], folder);
    expect([refused.status, refused.json.error.message]).toEqual([2, expect.stringContaining('不能定稿')]);
    const frozen = await runJson<{ number: string }>(['freeze', project, '--waiver', '边界协商中'], folder);
    expect([frozen.status, frozen.json.number]).toEqual([0, expect.stringMatching(/\S/)]);
    const final = await runJson<{ isDraft: boolean; number: string }>(notice, folder);
    expect(final.json).toMatchObject({ isDraft: false, number: frozen.json.number });
  });

  test('dissolve: a plan from a column, its warnings in the document', async () => {
    const project = copyOfSample();
    const words = ['dissolve', project, '--plan', '按社区', '--by', '社区'];
    const { status, json } = await runJson<{ plan: string; catchments: unknown[]; warnings: string[] }>(
      words,
      folder,
    );
    expect([status, json.plan, json.catchments.length > 10]).toEqual([0, '按社区', true]);
    expect(json.warnings.join()).toContain('没有范围');
  });
});

describe('what goes out comes in again', () => {
  test.each([
    ['districts', ['shp'], 3],
    ['authorities', ['geojson'], 5],
    ['schools', ['geojson', 'shp', 'csv', 'xlsx'], 58],
    ['units', ['geojson', 'csv', 'xlsx'], 693],
    ['roads', ['shp'], 177],
    ['barriers', ['geojson'], 2],
    ['catchments', ['geojson', 'shp'], 50],
  ] as const)('%s', async (layer, formats, count) => {
    const project = join(folder, `${layer}.gpkg`);
    await runCli(['new', project], folder);
    for (const format of formats) {
      const out = join(folder, `${layer}.${format}`);
      const words = ['export', sample, '--layer', layer, '--format', format, '--out', out];
      const exported = await runJson<{ files: { path: string }[] }>(words, folder);
      expect([exported.status, exported.json.files.length > 0]).toEqual([0, true]);
      const target = [
        '--as',
        layer,
        ...(layer === 'catchments' ? ['--plan', '往返', '--stage', 'primary'] : []),
      ];
      const { status, json } = await runJson<unknown>(
        ['import', project, out, ...target, '--dry-run'],
        folder,
      );
      expect([status, json]).toEqual([
        0,
        expect.objectContaining({ read: count, imported: count, refused: 0 }),
      ]);
    }
  });

  test('a table of estates with new head-counts leaves their outlines alone', async () => {
    const project = copyOfSample();
    const table = join(folder, '人数.csv');
    await runCli(['export', project, '--layer', 'units', '--format', 'csv', '--out', table], folder);
    const before = await runJson<Report>(['check', project], folder);
    expect((await runCli(['import', project, table, '--as', 'units'], folder)).status).toBe(0);
    const after = await runJson<Report>(['check', project], folder);
    expect(after.json.totals).toEqual(before.json.totals);
  });
});
