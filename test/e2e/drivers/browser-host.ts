// The browser host as a person starts it: `huapian serve`, in a process of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const checkout = join(import.meta.dirname, '..', '..', '..');

export interface BrowserHost {
  readonly address: string;
  stop(): Promise<void>;
}

/** Serves a project (null: the start screen); `userData` keeps what the program remembers between two starts. */
export function startBrowserHost(
  project: string | null,
  userData = mkdtempSync(join(tmpdir(), 'huapian-user-')),
): Promise<BrowserHost> {
  const words = ['electron/cli/main.ts', 'serve', ...(project === null ? [] : [project]), '--no-open'];
  const program = spawn(process.execPath, words, {
    cwd: checkout,
    env: { ...process.env, HUAPIAN_USER_DATA: userData },
  });
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (data: Buffer) => {
      said += data.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\/#token=\S+/u.exec(said)?.[0];
      if (address) resolve({ address, stop: () => stop(program) });
    };
    program.stdout.on('data', hear);
    program.stderr.on('data', hear);
    program.once('exit', (code) => reject(new Error(`serve ended with ${code}: ${said}`)));
  });
}

function stop(program: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    program.once('exit', () => resolve());
    program.kill('SIGTERM');
  });
}
