// The belt and the swap finder on the sample city, as another program meets them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { hashOf, runCli, runJson } from './command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'huapian-belt-'));
const sample = join(folder, '示例.gpkg');
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });
beforeAll(async () => {
  expect((await runCli(['new', sample, '--sample'], folder)).status).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Belt {
  readonly method: string;
  readonly measuredOn: string;
  readonly schools: readonly { readonly campusId: string }[];
  readonly estates: readonly {
    readonly borderMetres: number;
    readonly ways: readonly { readonly campusId: string }[];
  }[];
  readonly candidates: readonly { readonly gainMetres: number | null; readonly reason: { zh: string } }[];
}

test('belt: every estate within the width, with a way to every school, the greatest gain first', async () => {
  const before = hashOf(sample);
  const words = ['belt', sample, '--between', '涪城区,经开区', '--width', '600', '--margin', '500'];
  const { status, json, stderr } = await runJson<Belt>(words, folder);
  expect(status, stderr).toBe(0);
  expect(json.method).toBe('walked');
  expect(json.measuredOn).toMatch(/^\d{4}-\d\d-\d\d$/u);
  expect(json.estates.length).toBeGreaterThan(10);
  for (const { borderMetres, ways } of json.estates) {
    expect(borderMetres).toBeLessThanOrEqual(600);
    expect(ways).toHaveLength(json.schools.length);
  }
  const gains = json.candidates.map(({ gainMetres }) => gainMetres ?? Number.POSITIVE_INFINITY);
  expect(gains.length).toBeGreaterThan(0);
  expect(gains).toEqual(gains.toSorted((a, b) => b - a));
  expect(Math.min(...gains)).toBeGreaterThanOrEqual(500);
  expect(hashOf(sample)).toBe(before);
});

interface Swaps {
  readonly isComplete: boolean;
  readonly proposals: readonly {
    readonly savedChildMetres: number;
    readonly years: readonly { readonly balanceChildren: number }[];
  }[];
}

test('swaps: balanced in every year, and the same answer twice', async () => {
  const words = ['swaps', sample, '--between', '安州区,涪城区', '--detour', '600', '--tolerance', '1'];
  const { status, json, stderr, stdout } = await runJson<Swaps>(words, folder);
  expect(status, stderr).toBe(0);
  expect(json.proposals.length).toBeGreaterThan(0);
  for (const { savedChildMetres, years } of json.proposals) {
    expect(savedChildMetres).toBeGreaterThan(0);
    expect(years).toHaveLength(3);
    for (const { balanceChildren } of years) expect(Math.abs(balanceChildren)).toBeLessThanOrEqual(1);
  }
  expect((await runJson<Swaps>(words, folder)).stdout).toBe(stdout);
});

test('an authority that is not there is named, with those that are', async () => {
  const { status, stderr } = await runCli(['belt', sample, '--between', '涪城区,东区'], folder);
  expect(status).toBe(2);
  expect(stderr).toContain('没有名为“东区”的管理主体');
  expect(stderr).toContain('经开区');
});
