import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { squareAt } from '../../data/files/read-fixtures.ts';
import { featuresOf } from './bad-files.ts';
import { mainPath, runCli, runJson } from './command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'huapian-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, ...corners: readonly (readonly [number, number])[]): string {
  const path = join(folder, name);
  writeFileSync(path, featuresOf(...corners.map(([x, y], index) => [`${index}`, [squareAt(x, y)]] as const)));
  return path;
}

interface Report {
  readonly findings: readonly { code: string; a: number; b: number; areaSquareMetres: number }[];
  readonly totals: Record<string, number>;
}

describe('overlaps', () => {
  const apart = write('分开.geojson', [104.74, 31.46], [104.75, 31.46]);
  const half = write('重叠.geojson', [104.74, 31.46], [104.745, 31.46]);

  test('shared borders give nothing, and exit status 0', async () => {
    const { status, json } = await runJson<Report>(['overlaps', apart], folder);
    expect([status, json.findings, json.totals.overlapSquareMetres ?? 0]).toEqual([0, [], 0]);
  });

  test('inside one file: by index, with the area on the ellipsoid, and exit status 1', async () => {
    const { status, json } = await runJson<Report>(['overlaps', half], folder);
    // 0.005° of longitude and 0.01° of latitude at 31.465° N on the ellipsoid: 475.0 m by 1108.6 m.
    expect([status, json.findings]).toEqual([
      1,
      [
        expect.objectContaining({
          code: 'overlap',
          a: 0,
          b: 1,
          areaSquareMetres: expect.closeTo(526_600, -4),
        }),
      ],
    ]);
  });

  test('between two files, and the shapes written out', async () => {
    const out = join(folder, '之间.geojson');
    const { status, json } = await runJson<Report>(['overlaps', apart, half, '--geojson', out], folder);
    const { features } = JSON.parse(readFileSync(out, 'utf8')) as { features: unknown[] };
    expect([status, json.findings.map(({ a, b }) => [a, b]), features.length]).toEqual([
      1,
      [
        [0, 0],
        [0, 1],
        [1, 1],
      ],
      3,
    ]);
  });

  test('metres are refused, not called clean', async () => {
    const path = join(folder, '米.geojson');
    const ring = squareAt(0, 0).map(([x = 0, y = 0]) => [35_475_000 + x * 1e5, 3_482_000 + y * 1e5]);
    writeFileSync(path, featuresOf(['a', [ring]]));
    const { status, json } = await runJson<{ error: unknown }>(['overlaps', path], folder);
    expect([status, json.error]).toEqual([2, expect.objectContaining({ code: 'crs-implausible', row: 1 })]);
  });

  test('says by what tolerance, and what to do about a border that crosses itself', async () => {
    const path = join(folder, '蝴蝶结.geojson');
    const [a = [], b = [], c = [], d = []] = squareAt(104.74, 31.46);
    writeFileSync(path, featuresOf(['a', [[a, c, d, b, a]]]));
    const { status, stdout } = await runCli(['overlaps', path, '--sliver-width', '2'], folder);
    expect(status).toBe(1);
    expect(stdout).toMatch(/边界自相交（位置 104\.745000°, 31\.465000°）/u);
    expect(stdout).toContain('窄于 2 米的算细缝');
    expect(stdout).toContain('import --repair');
  });

  test('never over its own input', async () => {
    const before = readFileSync(half, 'utf8');
    expect((await runCli(['overlaps', half, '--geojson', half], folder)).status).toBe(2);
    expect(readFileSync(half, 'utf8')).toBe(before);
  });
});

test('help lists every command on stdout', async () => {
  const { status, stdout, stderr } = await runCli(['help'], folder);
  expect([status, stderr]).toEqual([0, '']);
  for (const name of 'new import dissolve plans check overlaps snap compare agreements notice export history verify backup serve'.split(
    ' ',
  )) {
    expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'mu'));
  }
  const { json } = await runJson<{ commands: Record<string, string>[] }>(['help'], folder);
  expect(json.commands).toContainEqual(expect.objectContaining({ name: 'verify', usage: 'PROJECT' }));
});

test('an empty project: nothing to list, no plan to check', async () => {
  const project = join(folder, '空.gpkg');
  await runCli(['new', project], folder);
  expect((await runJson(['plans', project], folder)).json).toEqual({ plans: [] });
  expect((await runJson(['history', project], folder)).json).toEqual({ history: [] });
  expect((await runJson(['agreements', project, 'ledger'], folder)).json).toEqual({
    ledger: [],
    book: null,
  });
  expect((await runJson(['check', project], folder)).json).toMatchObject({ error: { code: 'plan-missing' } });
});

// The app is built by `npm test` before the tests; without it there is nothing to serve.
const isBuilt = existsSync(join(mainPath, '..', '..', '..', 'renderer', 'dist', 'index.html'));
if (!isBuilt) console.warn('skipped: serve needs the built app (npm run build)');

test.runIf(isBuilt && process.platform !== 'win32')(
  'serve prints its one document at the start, answers there, and ends with 0 when asked to stop',
  async () => {
    const project = join(folder, '服务.gpkg');
    await runCli(['new', project], folder);
    const child = spawn(process.execPath, [mainPath, 'serve', project, '--no-open', '--json'], {
      cwd: folder,
      env: { ...process.env, HUAPIAN_LANG: 'zh', HOME: folder, XDG_CONFIG_HOME: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
    let stdout = '';
    let stderr = '';
    try {
      child.stderr.setEncoding('utf8').on('data', (part: string) => {
        stderr += part;
      });
      await new Promise<void>((resolve, reject) => {
        child.stdout.setEncoding('utf8').on('data', (part: string) => {
          stdout += part;
          if (stdout.endsWith('\n')) resolve();
        });
        void exited.then(() => reject(new Error(stderr)));
      });
      const served = JSON.parse(stdout) as { url: string; port: number; project: string };
      expect([served.project, new URL(served.url).port]).toEqual([project, String(served.port)]);
      expect((await fetch(served.url)).status).toBe(200);
      expect(stderr).toContain(served.url);
      const atStart = stdout;
      child.kill('SIGTERM');
      expect(await exited).toBe(0);
      expect([stdout, stderr]).toEqual([atStart, expect.stringMatching(/已停止。\n$/u)]);
    } finally {
      child.kill('SIGKILL');
    }
  },
);
