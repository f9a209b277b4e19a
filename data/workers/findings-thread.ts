// A thread that stays: it holds a copy of the project and the findings of the plan that was asked for last, is told only what
// changed since, and answers an edit in milliseconds where a thread for every check would start from nothing.
import { Worker } from 'node:worker_threads';
import { changeOfRecords, type RecordChange } from '../../shared/history/record-change.ts';
import type { ProjectState } from '../../shared/model/project-state.ts';
import { recordKinds } from '../../shared/model/records.ts';
import { type Result, refuse } from '../../shared/model/result.ts';
import { internalError } from './internal-error.ts';
import type { JobOptions, JobOutput, JobProgress } from './job.ts';
import { cancelled } from './run-job.ts';
import { packInput } from './transfer-state.ts';

type Report = Result<JobOutput<'check-plan'>>;

/** What the thread is asked: about the whole project, or about what changed in the one it has. */
export type FindingsQuestion = { readonly id: number; readonly planId: string } & (
  | { readonly project: object }
  | { readonly change: RecordChange }
);

export type FindingsAnswer =
  | { readonly type: 'progress'; readonly id: number; readonly progress: JobProgress }
  | { readonly type: 'result'; readonly id: number; readonly result: Report };

export interface FindingsThread {
  /** Findings of a plan in a state, answered in the order of the questions. Never rejects. */
  readonly check: (state: ProjectState, planId: string, options?: JobOptions) => Promise<Report>;
  /** Ends the thread and with it what it holds; the next question starts another. */
  readonly forget: () => void;
}

const memoryMegabytes = 3072;

function workerUrl(): URL {
  const isSource = import.meta.url.endsWith('.ts');
  return new URL(isSource ? './findings-worker.ts' : './findings-worker.js', import.meta.url);
}

export function createFindingsThread(url: URL = workerUrl()): FindingsThread {
  let worker: Worker | null = null;
  let seen: ProjectState | null = null;
  let lastId = 0;
  const waiting = new Map<number, { settle: (report: Report) => void; options: JobOptions }>();

  function settle(id: number, report: Report): void {
    const question = waiting.get(id);
    waiting.delete(id);
    // An idle thread does not keep the program alive.
    if (waiting.size === 0) worker?.unref();
    question?.settle(report);
  }

  function end(report: Report): void {
    const ended = worker;
    worker = null;
    seen = null;
    for (const id of [...waiting.keys()]) settle(id, report);
    void ended?.terminate();
  }

  function start(): Worker {
    const started = new Worker(url, {
      resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
      execArgv: [],
    });
    const fail = (error: unknown) => {
      if (worker === started) end(refuse(internalError('check-plan', error)));
    };
    started.on('message', (answer: FindingsAnswer) => {
      if (answer.type === 'result') settle(answer.id, answer.result);
      else waiting.get(answer.id)?.options.onProgress?.(answer.progress);
    });
    started.on('error', fail);
    started.on('exit', (code) => fail(new Error(`the thread ended (${code})`)));
    return started;
  }

  return {
    check: (state, planId, options = {}) =>
      new Promise((resolve) => {
        const { signal } = options;
        if (signal?.aborted) {
          resolve(refuse(cancelled));
          return;
        }
        const id = ++lastId;
        // What runs can only be ended with its thread; what others wait for too is left to run.
        const cancel = () => (waiting.size === 1 ? end(refuse(cancelled)) : settle(id, refuse(cancelled)));
        signal?.addEventListener('abort', cancel);
        waiting.set(id, {
          settle: (report) => {
            signal?.removeEventListener('abort', cancel);
            resolve(report);
          },
          options,
        });
        worker ??= start();
        worker.ref();
        const packed = seen ? null : packInput({ state });
        const question: FindingsQuestion = packed
          ? { id, planId, project: packed.input }
          : { id, planId, change: changeOfRecords(seen, state, recordKinds) };
        seen = state;
        worker.postMessage(question, packed?.buffers ?? []);
      }),
    forget: () => end(refuse(cancelled)),
  };
}
