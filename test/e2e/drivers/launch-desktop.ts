// The desktop host as a spec meets it: real Electron where its binary is installed, else the same bundle in a process of
// its own against the stand-in, its window driven over the DevTools protocol.
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { chromium, _electron as electron, type Page } from '@playwright/test';
import { findElectron } from '../../../electron/start/find-electron.ts';

const checkout = join(import.meta.dirname, '..', '..', '..');

export interface DesktopWindow {
  readonly page: Page;
  readonly host: 'electron' | 'stand-in';
  close(): Promise<void>;
}

export async function launchDesktop(options: { project: string; userData: string }): Promise<DesktopWindow> {
  const environment = { ...process.env, HUAPIAN_USER_DATA: options.userData };
  const found = await findElectron({ mayDownload: false });
  if ('path' in found && process.getuid?.() !== 0) {
    const app = await electron.launch({
      executablePath: found.path,
      args: [checkout, options.project],
      env: environment as Record<string, string>,
    });
    return { page: await app.firstWindow(), host: 'electron', close: () => app.close() };
  }
  const port = await freePort();
  const program = spawn(
    process.execPath,
    ['--import', './test/electron/stand-in/register.ts', 'electron/dist/main.js', options.project],
    { cwd: checkout, env: { ...environment, HUAPIAN_DEBUGGING_PORT: String(port) } },
  );
  await windowShown(program);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = browser.contexts()[0]?.pages()[0];
  if (!page) throw new Error('the stand-in shows no window');
  return { page, host: 'stand-in', close: () => endProgram(program) };
}

function windowShown(program: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (data: Buffer) => {
      said += data.toString();
      if (said.includes('stand-in: window shown')) resolve();
    };
    program.stdout?.on('data', hear);
    program.stderr?.on('data', hear);
    program.once('exit', (code) => reject(new Error(`electron/main ended with ${code}: ${said}`)));
  });
}

function endProgram(program: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    program.once('exit', () => resolve());
    program.kill('SIGTERM');
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
