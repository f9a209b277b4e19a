// The browser host as a person starts it: `huapian serve`, in a process of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const checkout = join(import.meta.dirname, '..', '..', '..');

/** May be stopped and started again: it serves the same project, and remembers what it remembered. */
export class BrowserHost {
  private readonly project: string | null;
  private readonly userData: string;
  private program: ChildProcess | null = null;
  /** Where the window is; another one after each start. */
  address = '';

  constructor(project: string | null, userData: string) {
    this.project = project;
    this.userData = userData;
  }

  start(): Promise<void> {
    const words = [
      'electron/cli/main.ts',
      'serve',
      ...(this.project === null ? [] : [this.project]),
      '--no-open',
    ];
    const program = spawn(process.execPath, words, {
      cwd: checkout,
      env: { ...process.env, HUAPIAN_USER_DATA: this.userData },
    });
    this.program = program;
    return new Promise((resolve, reject) => {
      let said = '';
      const hear = (data: Buffer) => {
        said += data.toString();
        const address = /http:\/\/127\.0\.0\.1:\d+\/#token=\S+/u.exec(said)?.[0];
        if (!address) return;
        this.address = address;
        resolve();
      };
      program.stdout.on('data', hear);
      program.stderr.on('data', hear);
      program.once('exit', (code) => reject(new Error(`serve ended with ${code}: ${said}`)));
    });
  }

  stop(): Promise<void> {
    const { program } = this;
    this.program = null;
    return new Promise((resolve) => {
      if (!program) return resolve();
      program.once('exit', () => resolve());
      program.kill('SIGTERM');
    });
  }
}

/** Serves a project (null: the start screen); `userData` keeps what the program remembers between two starts. */
export async function startBrowserHost(
  project: string | null,
  userData = mkdtempSync(join(tmpdir(), 'huapian-user-')),
): Promise<BrowserHost> {
  const host = new BrowserHost(project, userData);
  await host.start();
  return host;
}
