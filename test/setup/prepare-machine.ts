// What the tests need besides npm packages: a Chromium, and programs that look at our files from outside (pdftoppm
// renders the notice, ogrinfo and validate_gpkg read the project). Takes what is there, installs what it may.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './find-chromium.ts';

const aptMinutes = 12;
const playwrightMinutes = 8;
const outsidePrograms = { pdftoppm: 'poppler-utils', ogrinfo: 'gdal-bin' } as const;

/** Prints a line for each thing. Returns false where the browser tests can't run at all. */
export function prepareMachine(): boolean {
  const missing = Object.entries(outsidePrograms)
    .filter(([program]) => !isInstalled(program))
    .map(([, debianPackage]) => debianPackage as string);
  if (missing.includes('gdal-bin')) missing.push('python3-gdal');
  if (!findChromium()) missing.push('chromium');
  if (missing.length > 0 && canUseApt()) installWithApt(missing);
  if (!findChromium()) installWithPlaywright();
  for (const [program, debianPackage] of Object.entries(outsidePrograms)) {
    if (!isInstalled(program)) say(`${program} is missing (Debian: ${debianPackage}): its tests are skipped`);
  }
  const found = findChromium();
  say(found ? `Chromium: ${found}` : 'no Chromium: install one, or name it in HUAPIAN_CHROMIUM');
  return found !== null;
}

function say(line: string): void {
  process.stdout.write(`set-up: ${line}\n`);
}

function isInstalled(program: string): boolean {
  const finder = process.platform === 'win32' ? 'where' : 'which';
  return spawnSync(finder, [program], { stdio: 'ignore' }).status === 0;
}

function canUseApt(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function installWithApt(packages: readonly string[]): void {
  say(`installing ${packages.join(', ')} with apt-get`);
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'] as ('ignore' | 'inherit')[],
    timeout: aptMinutes * 60_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  const install = spawnSync(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
    options,
  );
  if (install.status !== 0) say('apt-get could not install all of them');
}

function installWithPlaywright(): void {
  say('downloading Chromium with Playwright');
  const install = spawnSync(
    process.execPath,
    ['node_modules/@playwright/test/cli.js', 'install', 'chromium'],
    {
      stdio: ['ignore', 'ignore', 'ignore'],
      timeout: playwrightMinutes * 60_000,
    },
  );
  if (install.status !== 0) say('Playwright could not download Chromium');
}
