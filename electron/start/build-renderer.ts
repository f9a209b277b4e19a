// The window's code of a checkout. Vite is there in every checkout; an installed program comes built.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalizedText } from '../../shared/model/localized-text.ts';
import { rendererFolder } from '../server/serve-project.ts';

export const checkout = join(import.meta.dirname, '..', '..');
const vite = join(checkout, 'node_modules', 'vite', 'bin', 'vite.js');
const page = join(rendererFolder, 'index.html');

/** Builds it where a source is newer than what is built. False where the build failed. */
export function buildRendererIfStale(say: (text: LocalizedText) => void): boolean {
  const sources = ['renderer', 'shared'].map((folder) => newestFile(join(checkout, folder)));
  if (existsSync(page) && statSync(page).mtimeMs > Math.max(...sources)) return true;
  return buildRenderer(say);
}

/** Builds it where nothing is built yet: what is built may be in use. False where the build failed or can't be done. */
export function buildRendererIfMissing(say: (text: LocalizedText) => void): boolean {
  return existsSync(page) || (existsSync(vite) && buildRenderer(say));
}

/** What Vite says goes to stderr: stdout is for answers. */
export function runVite(words: readonly string[]): boolean {
  return (
    spawnSync(process.execPath, [vite, ...words], { cwd: checkout, stdio: ['ignore', 2, 2] }).status === 0
  );
}

function buildRenderer(say: (text: LocalizedText) => void): boolean {
  say({ zh: '正在构建界面……', en: 'Building the app …' });
  return runVite(['build', '--config', 'renderer/vite.config.ts', '--logLevel', 'warn']);
}

function newestFile(folder: string): number {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== 'dist')
    .map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? newestFile(path) : statSync(path).mtimeMs;
    })
    .reduce((newest, time) => Math.max(newest, time), 0);
}
