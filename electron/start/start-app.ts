import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { LocalizedText } from '../../shared/model/localized-text.ts';
import { chooseLanguage } from '../cli/language.ts';
import { refusalAsText } from '../cli/refusal-output.ts';
import { serveProject } from '../server/serve-project.ts';
import { createSession } from '../session/create-session.ts';
import { hasDisplay } from '../session/has-display.ts';
import { userDataFolder } from '../session/user-data-folder.ts';
import { buildRendererIfStale, checkout, runVite } from './build-renderer.ts';
import { findElectron } from './find-electron.ts';

const language = chooseLanguage(process.env);

/** Opens the app on the project named, or on the sample city. `--browser` skips Electron. Resolves to the exit status. */
export async function startApp(words: readonly string[]): Promise<number> {
  if (!buildRendererIfStale(say)) return 2;
  const named = words.find((word) => !word.startsWith('--'));
  const project = named === undefined ? await makeSampleCity() : resolve(named);
  if (project === null) return 2;
  const electron = words.includes('--browser')
    ? { missingBecause: { zh: '指定了 --browser', en: '--browser was given' } }
    : await findElectron({ mayDownload: true });
  if ('missingBecause' in electron) return openInBrowser(project, electron.missingBecause);
  if (!hasDisplay()) return openInBrowser(project, { zh: '没有显示器', en: 'there is no display' });
  if (isRootOnLinux())
    return openInBrowser(project, {
      zh: 'root 用户不能使用它的沙箱',
      en: 'its sandbox does not work for root',
    });
  return openInElectron(electron.path, project);
}

async function makeSampleCity(): Promise<string | null> {
  const path = join(userDataFolder(), '示例城市.gpkg');
  if (existsSync(path)) return path;
  say({ zh: `正在生成示例城市：${path}`, en: `Making the sample city: ${path}` });
  mkdirSync(userDataFolder(), { recursive: true });
  const { api } = createSession({ rememberProjects: false });
  const created = await api.createProject({ path, sample: true, jobId: 'start' });
  await api.closeProject({});
  if (created.ok) return path;
  process.stderr.write(`${refusalAsText(created.refusal, language)}\n`);
  return null;
}

async function openInBrowser(project: string, reason: LocalizedText): Promise<number> {
  say({
    zh: `未使用 Electron（${reason.zh}），改在浏览器中打开同一应用。`,
    en: `Not using Electron (${reason.en}); opening the same app in the browser.`,
  });
  const served = await serveProject({ project, port: 0, openBrowser: true, say });
  if (!served.ok) {
    process.stderr.write(`${refusalAsText(served.refusal, language)}\n`);
    return 2;
  }
  process.stdout.write(`${served.value.address}\n`);
  await served.value.closed;
  return 0;
}

async function openInElectron(electron: string, project: string): Promise<number> {
  if (!runVite(['build', '--config', 'electron/main/vite.config.ts', '--logLevel', 'warn'])) return 2;
  const child = spawn(electron, [checkout, project], { stdio: 'inherit' });
  return new Promise((done) => child.once('exit', (code) => done(code ?? 1)));
}

/** Chromium refuses its sandbox to root, and the app is never started without one. */
function isRootOnLinux(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

function say(text: LocalizedText): void {
  process.stdout.write(`${text[language]}\n`);
}
