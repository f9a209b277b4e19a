// `overlaps` on a large GeoJSON as a person starts it: Node's start, reading and writing included.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generatePlan } from '../support/generate-plan.ts';
import { median, printTable } from './measure.ts';

const root = join(import.meta.dirname, '..', '..');
const rounds = 5;

interface Run {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly megabytes: number;
}

export async function benchOverlapCommand(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'huapian-bench-'));
  try {
    const path = join(folder, 'plan.geojson');
    const { features } = generatePlan({ catchments: 2000, verticesEach: 1000, bulging: 0.2, seed: 1 });
    // A tenth of a millimetre, as GIS programs write.
    const round = (_: string, value: unknown) =>
      typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : value;
    writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', features }, round));
    const runs: Run[] = [];
    for (let number = 0; number < rounds; number++) {
      runs.push(await runOnce(path, join(folder, `found-${number}.geojson`)));
    }
    const middle = (figure: (run: Run) => number) => median(runs.map(figure).sort((a, b) => a - b));
    printTable([
      [`overlaps, ${(statSync(path).size / 1e6).toFixed(0)} MB of GeoJSON`, 'median', 'best'],
      ['---', '---', '---'],
      [
        'seconds',
        middle(({ seconds }) => seconds).toFixed(1),
        Math.min(...runs.map((run) => run.seconds)).toFixed(1),
      ],
      [
        'seconds of processor',
        middle(({ cpuSeconds }) => cpuSeconds).toFixed(1),
        Math.min(...runs.map((run) => run.cpuSeconds)).toFixed(1),
      ],
      ['MB at most', middle(({ megabytes }) => megabytes).toFixed(0), ''],
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runOnce(path: string, out: string): Promise<Run> {
  const start = performance.now();
  const report = pathToFileURL(join(import.meta.dirname, 'report-usage.ts')).href;
  const child = spawn(
    process.execPath,
    [
      '--import',
      report,
      join(root, 'electron', 'cli', 'main.ts'),
      'overlaps',
      path,
      '--geojson',
      out,
      '--json',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => {
      const usage = /^usage (.*)$/mu.exec(errors)?.[1];
      // 1: it found overlaps. Anything else was not the work.
      if (status !== 1 || !usage) reject(new Error(errors));
      else
        resolve({
          seconds: (performance.now() - start) / 1000,
          ...(JSON.parse(usage) as Omit<Run, 'seconds'>),
        });
    });
  });
}
