// The command line as another program meets it: a process of its own, its two streams and its exit status.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const mainPath = join(import.meta.dirname, '..', '..', '..', 'electron', 'cli', 'main.ts');

/** Every run loads the same modules; compiled once they load in half the time. */
const compileCache = join(tmpdir(), 'huapian-compile-cache');

export interface Answer {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `huapian <words>` in a folder, in Chinese unless `environment` says otherwise. */
export function runCli(
  words: readonly string[],
  folder: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [mainPath, ...words], {
      cwd: folder,
      env: { ...process.env, NODE_COMPILE_CACHE: compileCache, HUAPIAN_LANG: 'zh', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        output[name] += text;
      });
    }
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, ...output }));
  });
}

/** Runs with `--json`; throws where stdout is anything but one JSON document on one line. */
export async function runJson<Document>(
  words: readonly string[],
  folder: string,
): Promise<Answer & { readonly json: Document }> {
  const answer = await runCli([...words, '--json'], folder);
  if (!/^[^\n]+\n$/.test(answer.stdout)) throw new Error(`not one line: ${answer.stdout}\n${answer.stderr}`);
  return { ...answer, json: JSON.parse(answer.stdout) as Document };
}

export function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
