import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { squareAt } from '../../data/files/read-fixtures.ts';
import { featuresOf } from './bad-files.ts';
import { hashOf, runCli, runJson } from './command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'huapian-snap-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
vi.setConfig({ testTimeout: 180_000 });

interface Snapped {
  readonly isDone: boolean;
  readonly toleranceMetres: number;
  readonly changed: readonly string[];
  readonly movedVertices: number;
  readonly largestMoveMetres: number;
}

test('borders 0.1 m apart: looked at, snapped, and then there is nothing left to snap', async () => {
  const project = join(folder, '贴合.gpkg');
  const file = join(folder, '片区.geojson');
  // A millionth of a degree of longitude is 0.095 m here.
  writeFileSync(
    file,
    featuresOf(['甲小学', [squareAt(104.74, 31.46)]], ['乙小学', [squareAt(104.749999, 31.46)]]),
  );
  await runCli(['new', project], folder);
  const imported = await runCli(
    ['import', project, file, '--as', 'catchments', '--plan', '小学草案'],
    folder,
  );
  expect(imported.stderr + imported.stdout).not.toMatch(/error|错误/u);
  const before = hashOf(project);

  const tried = await runJson<Snapped>(['snap', project, '--dry-run'], folder);
  expect([tried.status, tried.json.isDone, tried.json.toleranceMetres]).toEqual([0, false, 0.2]);
  expect(tried.json.movedVertices).toBeGreaterThan(0);
  expect(tried.json.largestMoveMetres).toBeGreaterThan(0.05);
  expect(tried.json.largestMoveMetres).toBeLessThanOrEqual(0.2);
  expect(hashOf(project)).toBe(before);

  const { stdout } = await runCli(['snap', project], folder);
  expect(stdout).toMatch(/容差 0\.20 米.*最大移动 0\.\d+ 米/u);
  const again = await runJson<{ error: { code: string } }>(['snap', project], folder);
  expect([again.status, again.json.error.code]).toEqual([2, 'nothing-to-snap']);
  const wrong = await runJson<{ error: { code: string } }>(['snap', project, '--tolerance', '11'], folder);
  expect(wrong.status).toBe(2);
});
