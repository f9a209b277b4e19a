// What a tired official gets for a wrong file: one sentence with the file, the row, the cause and the remedy; exit status
// 2; and not a byte of the project changed.
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeBadProjects, writeBadShapefiles, writeBadTexts } from './bad-files.ts';
import { hashOf, mainPath, runCli, runJson } from './command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'huapian-cli-'));
const filled = join(folder, '有数据.gpkg');
const empty = join(folder, '空工程.gpkg');

beforeAll(async () => {
  writeBadTexts(folder);
  await writeBadShapefiles(folder);
  for (const path of [filled, empty]) expect((await runCli(['new', path], folder)).status).toBe(0);
  const imported = await runCli(['import', filled, '好.geojson', '--as', 'units'], folder);
  expect(imported.status, imported.stderr).toBe(0);
  writeBadProjects(folder, empty);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Refused {
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly file: string | null;
    readonly row: number | null;
    readonly hint: string;
  };
}

let copies = 0;

/** Runs a command whose word PROJECT is a copy of a project; expects a refusal and unchanged bytes. */
async function refusalOf(words: readonly string[], project = filled) {
  copies += 1;
  const copy = join(folder, `副本${copies}.gpkg`);
  copyFileSync(project, copy);
  const before = hashOf(copy);
  const answer = await runJson<Refused>(
    words.map((word) => (word === 'PROJECT' ? copy : word)),
    folder,
  );
  expect(hashOf(copy), 'the project was changed').toBe(before);
  expect(answer.status).toBe(2);
  const { message, hint } = answer.json.error;
  expect(answer.stderr).toContain(message);
  expect(`${message}${hint}`).not.toMatch(/Error|Unexpected|undefined|NaN|\[object|项目|冻结| at .+:\d+:\d+/);
  expect([message, hint].every((text) => /\p{Script=Han}{2}/u.test(text))).toBe(true);
  return answer.json.error;
}

const asUnits = (file: string, ...more: readonly string[]) => [
  'import',
  'PROJECT',
  file,
  '--as',
  'units',
  ...more,
];

/** name, words, code, row, words of the sentence or the remedy. */
const refusals: readonly (readonly [string, readonly string[], string, number | null, RegExp])[] = [
  [
    'zone metres said to be degrees',
    asUnits('米.geojson', '--crs', 'EPSG:4490'),
    'crs-implausible',
    null,
    /--crs EPSG:4523/,
  ],
  [
    'degrees said to be zone metres',
    asUnits('好.geojson', '--crs', 'EPSG:4523'),
    'crs-implausible',
    null,
    /--crs EPSG:4490/,
  ],
  [
    'a system nobody knows',
    asUnits('好.geojson', '--crs', 'EPSG:99999'),
    'crs-unknown',
    null,
    /EPSG:99999.*EPSG:4544/,
  ],
  ['data on another continent', asUnits('远.geojson'), 'crs-implausible', null, /距工程已有数据 \d+ km/],
  [
    'a polygon that crosses itself among good ones',
    asUnits('自相交.geojson'),
    'broken-polygon',
    3,
    /自相交，位置 104\.765/,
  ],
  ['a hole outside its ring', asUnits('洞在外.geojson'), 'broken-polygon', 3, /洞在外环之外/],
  ['a ring of two points', asUnits('两点.geojson'), 'broken-polygon', 3, /没有闭合/],
  ['a missing column', asUnits('缺列.csv'), 'missing-column', null, /缺少“小区名称”列.*楼号.*--fields name=/],
  ['no coordinates', asUnits('无坐标.csv'), 'missing-column', null, /经度/],
  [
    'a field that does not exist',
    asUnits('好.geojson', '--fields', 'colour=名称'),
    'unknown-field',
    null,
    /colour.*households/,
  ],
  [
    'a column that does not exist',
    asUnits('好.geojson', '--fields', 'name=楼名'),
    'missing-column',
    null,
    /没有“楼名”这一列.*名称/,
  ],
  [
    'a key that does not exist',
    asUnits('好.geojson', '--key', '编码'),
    'missing-column',
    null,
    /没有“编码”这一列/,
  ],
  ['a coordinate in words', asUnits('坏数字.csv'), 'bad-number', 3, /一百零四/],
  [
    'an encoding nobody knows',
    asUnits('好.geojson', '--encoding', 'klingon'),
    'encoding-unknown',
    null,
    /klingon/,
  ],
  ['bytes that are no text', asUnits('乱码.csv'), 'encoding-unknown', null, /UTF-8/],
  ['a file of no bytes', asUnits('空.geojson'), 'damaged-file', null, /0 字节/],
  ['a file without features', asUnits('无要素.geojson'), 'no-rows', null, /没有一行数据/],
  ['a table of one line', asUnits('只有表头.csv'), 'no-rows', null, /没有一行数据/],
  ['a text renamed .geojson', asUnits('文本.geojson'), 'damaged-file', null, /改了扩展名/],
  ['a GeoJSON cut off', asUnits('半截.geojson'), 'damaged-file', null, /不完整/],
  ['a text renamed .shp', asUnits('文本.shp'), 'damaged-file', null, /文件头/],
  ['a text renamed .xlsx', asUnits('文本.xlsx'), 'damaged-file', null, /Excel/],
  ['a shapefile cut off', asUnits('截断/小区.shp'), 'damaged-file', null, /应有 \d+ 字节/],
  [
    'a DBF that counts wrong',
    asUnits('假记录数/小区.shp'),
    'damaged-file',
    null,
    /99999 条记录，实际只有 2 条/,
  ],
  ['a shapefile without its .dbf', asUnits('无属性/小区.shp'), 'missing-column', null, /\.dbf/],
  ['a KML', asUnits('地图.kml'), 'unknown-format', null, /GeoJSON/],
  ['a folder', asUnits('文件夹.geojson'), 'file-missing', null, /文件夹/],
  ['a file that is not there', asUnits('没有.csv'), 'file-missing', null, /路径/],
  ['polygons as roads', ['import', 'PROJECT', '好.geojson', '--as', 'roads'], 'wrong-geometry', 1, /需要线/],
  [
    'a target that does not exist',
    ['import', 'PROJECT', '好.geojson', '--as', 'houses'],
    'wrong-option',
    null,
    /units/,
  ],
  [
    'a good file and then a broken one',
    asUnits('好.geojson', '自相交.geojson'),
    'broken-polygon',
    3,
    /自相交/,
  ],
  ['a plan that does not exist', ['check', 'PROJECT', '--plan', '没有'], 'plan-missing', null, /没有/],
  [
    'a column to dissolve by that does not exist',
    ['dissolve', 'PROJECT', '--by', '校名'],
    'no-such-column',
    null,
    /小区名称/,
  ],
  [
    'an export over the project',
    ['export', 'PROJECT', '--layer', 'units', '--format', 'geojson', '--out', 'PROJECT'],
    'would-overwrite',
    null,
    /输出文件名/,
  ],
  [
    'a layer that does not exist',
    ['export', 'PROJECT', '--layer', 'houses', '--format', 'csv', '--out', 'a.csv'],
    'unknown-layer',
    null,
    /units/,
  ],
  [
    'a format that is not written',
    ['export', 'PROJECT', '--layer', 'units', '--format', 'dwg', '--out', 'a.dwg'],
    'wrong-option',
    null,
    /geojson/,
  ],
  ['a backup where a file is', ['backup', 'PROJECT', '--out', '好.geojson'], 'file-exists', null, /换一个/],
  ['a new project where a file is', ['new', 'PROJECT'], 'file-exists', null, /换一个/],
  ['a new project that is no .gpkg', ['new', '工程.txt'], 'wrong-name', null, /工程\.gpkg/],
  [
    'an option that does not exist',
    ['check', 'PROJECT', '--nix'],
    'wrong-usage',
    null,
    /--nix.*\[--plan NAME\]/,
  ],
  ['a command that does not exist', ['frobnicate'], 'unknown-command', null, /help/],
];

describe.concurrent('refused, and the project unchanged', () => {
  test.each(refusals)('%s', async (_, words, code, row, pattern) => {
    const error = await refusalOf(words);
    expect([error.code, error.row]).toEqual([code, row]);
    expect(`${error.message}；${error.hint}`).toMatch(pattern);
  });

  test('numbers that fit every zone, in a project without data and a file without .prj', async () => {
    const error = await refusalOf(asUnits('无坐标系/小区.shp'), empty);
    expect(error).toMatchObject({ code: 'crs-unknown', hint: expect.stringContaining('EPSG:4544') });
  });
});

describe.concurrent('a project that is not opened', () => {
  test.each([
    ['a text renamed', '文本.gpkg', 'not-a-geopackage', /改了扩展名/],
    ['no bytes', '零.gpkg', 'not-a-geopackage', /GeoPackage/],
    ['of another program', '别家.gpkg', 'not-a-huapian-project', /导入/],
    ['of a newer version', '新版本.gpkg', 'newer-project', /升级/],
    ['with a planted trigger', '触发器.gpkg', 'unexpected-schema', /多出 trigger planted/],
    ['not there', '没有.gpkg', 'file-missing', /路径/],
  ])('%s: refused for reading and for writing, unchanged', async (_, name, code, pattern) => {
    const path = join(folder, name);
    const before = existsSync(path) ? hashOf(path) : null;
    for (const words of [
      ['plans', path],
      ['import', path, '好.geojson', '--as', 'units'],
    ]) {
      const { status, json } = await runJson<Refused>(words, folder);
      expect([status, json.error.code, json.error.file]).toEqual([2, code, path]);
      expect(`${json.error.message}；${json.error.hint}`).toMatch(pattern);
    }
    expect(existsSync(path) ? hashOf(path) : null).toBe(before);
  });
});

test('a refusal is one line for people: file, row, what is wrong, what to do', async () => {
  const copy = join(folder, '一行.gpkg');
  copyFileSync(filled, copy);
  const { stdout, stderr } = await runCli(['import', copy, '自相交.geojson', '--as', 'units'], folder);
  expect(stdout).toBe('');
  expect(stderr.split('\n')).toEqual([
    expect.stringMatching(
      /^自相交\.geojson:3: 多边形的边界自相交，位置 .+；请在原软件中修正，或在导入时选择修复（命令行用 --repair）：修复后 .+，相差 .+$/,
    ),
    expect.stringMatching(/^自相交\.geojson: 3 行中有 1 行有误，整个文件没有导入；.+$/),
    '',
  ]);
});

test('in English too', async () => {
  const { status, stderr } = await runCli(
    asUnits('没有.csv').map((word) => (word === 'PROJECT' ? filled : word)),
    folder,
    {
      HUAPIAN_LANG: 'en',
    },
  );
  expect([status, stderr]).toEqual([
    2,
    '没有.csv: the file is not there, or may not be read; check the path and the name\n',
  ]);
});

// Root may write anywhere, so the child gives its rights up first.
const isPosix = process.platform !== 'win32';
if (!isPosix) console.warn('skipped: Windows has no permission bits to take away');

test.runIf(isPosix)('a folder without the right to write: reading works, writing is refused', async () => {
  const place = join(folder, '只读');
  mkdirSync(place);
  const project = join(place, '工程.gpkg');
  copyFileSync(filled, project);
  const before = hashOf(project);
  chmodSync(project, 0o444);
  chmodSync(place, 0o555);
  chmodSync(folder, 0o755);
  const runAsNobody = async (...words: string[]) => {
    const script = `if (process.getuid() === 0) { process.setgid(65534); process.setuid(65534); }
      process.argv.splice(1, 0, ${JSON.stringify(mainPath)}); await import(${JSON.stringify(mainPath)});`;
    const { spawnSync } = await import('node:child_process');
    const child = spawnSync(process.execPath, ['--input-type=module', '-e', script, ...words], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, HUAPIAN_LANG: 'zh', HOME: folder },
    });
    return [child.status, child.stderr] as const;
  };
  expect(await runAsNobody('plans', project)).toEqual([0, '']);
  const [status, stderr] = await runAsNobody('import', project, '好.geojson', '--as', 'units');
  expect([status, stderr]).toEqual([2, expect.stringMatching(/只读.*不可写.*有写权限的文件夹/)]);
  expect(hashOf(project)).toBe(before);
});
