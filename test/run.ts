// `npm test`: sets the machine up, builds the app, runs the unit tests and the browser tests, and adds them up.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireNodeVersion } from '../electron/session/require-node-version.ts';

requireNodeVersion();
const { prepareMachine } = await import('./setup/prepare-machine.ts');

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const results = mkdtempSync(join(tmpdir(), 'huapian-results-'));
const unitResults = join(results, 'unit.json');
const browserResults = join(results, 'browser.json');

function run(script: string, words: readonly string[], environment: NodeJS.ProcessEnv = {}): number {
  const child = spawnSync(process.execPath, [script, ...words], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
  });
  return child.status ?? 1;
}

function readCount(path: string, count: (report: never) => Count): Count {
  try {
    return count(JSON.parse(readFileSync(path, 'utf8')) as never);
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

const hasBrowser = prepareMachine();
const vite = 'node_modules/vite/bin/vite.js';
const built =
  run(vite, ['build', '--config', 'renderer/vite.config.ts', '--logLevel', 'warn']) +
  run(vite, ['build', '--config', 'electron/main/vite.config.ts', '--logLevel', 'warn']);
const unitStatus = run('node_modules/vitest/vitest.mjs', [
  'run',
  '--config',
  'test/vitest.config.ts',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${unitResults}`,
]);
const browserStatus =
  hasBrowser && built === 0
    ? run(
        'node_modules/@playwright/test/cli.js',
        ['test', '--config', 'test/e2e/playwright.config.ts', '--reporter=list,json'],
        {
          PLAYWRIGHT_JSON_OUTPUT_NAME: browserResults,
        },
      )
    : 1;

const unit = readCount(
  unitResults,
  (report: { numPassedTests: number; numFailedTests: number; numPendingTests: number }) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests,
  }),
);
const browser = readCount(
  browserResults,
  ({ stats }: { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }),
);
const hasFailed = built !== 0 || unitStatus !== 0 || browserStatus !== 0;
const failed = Math.max(unit.failed + browser.failed, hasFailed ? 1 : 0);
process.stdout.write(
  `${unit.passed + browser.passed} passed, ${failed} failed, ${unit.skipped + browser.skipped} skipped\n`,
);
process.exitCode = hasFailed ? 1 : 0;
