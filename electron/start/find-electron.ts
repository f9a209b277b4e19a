// Electron's npm package fetches its binary from a download server at first use. Where that can't be reached the
// attempt must end, not hang: a short probe first, then the package's own installer with a limit.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalizedText } from '../../shared/model/localized-text.ts';

const packageFolder = join(import.meta.dirname, '..', '..', 'node_modules', 'electron');
const probeMilliseconds = 6_000;
const downloadMinutes = 10;

export type ElectronSearch = { readonly path: string } | { readonly missingBecause: LocalizedText };

/** The Electron binary, downloaded if need be and possible; else the reason in a few words. */
export async function findElectron(options: { mayDownload: boolean }): Promise<ElectronSearch> {
  const installed = installedBinary();
  if (installed) return { path: installed };
  if (!existsSync(packageFolder))
    return { missingBecause: { zh: '没有安装 electron 包', en: 'the electron package is not installed' } };
  if (!options.mayDownload)
    return { missingBecause: { zh: '没有安装它的程序文件', en: 'its binary is not installed' } };
  const mirror =
    process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com';
  try {
    await fetch(mirror, { method: 'HEAD', signal: AbortSignal.timeout(probeMilliseconds) });
  } catch {
    const host = new URL(mirror).host;
    return {
      missingBecause: {
        zh: `没有安装它的程序文件，也连不上 ${host}`,
        en: `its binary is not installed and ${host} can't be reached`,
      },
    };
  }
  process.stdout.write('Downloading Electron’s binary, once …\n');
  const install = spawnSync(process.execPath, [join(packageFolder, 'install.js')], {
    stdio: ['ignore', 'inherit', 'ignore'],
    timeout: downloadMinutes * 60_000,
  });
  const path = installedBinary();
  if (path) return { path };
  return {
    missingBecause: install.signal
      ? { zh: '下载时间过长', en: 'its download took too long' }
      : { zh: '它的程序文件下载失败', en: 'its binary could not be downloaded' },
  };
}

function installedBinary(): string | null {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const pathFile = join(packageFolder, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron';
  const path = join(override ?? join(packageFolder, 'dist'), name);
  return existsSync(path) ? path : null;
}
