// One thread for one job, ended when the job ends: a stranger's file that eats memory or never finishes takes its
// thread with it and nothing else. Cancelling is terminating; jobs only read, so nothing is left half done. For a job that
// is asked again and again while somebody waits, the next thread stands ready with its code loaded.
import { Worker } from 'node:worker_threads';
import { type Refusal, type Result, refuse } from '../../shared/model/result.ts';
import { internalError } from './internal-error.ts';
import type { JobName, JobProgress, RunJob } from './job.ts';
import { packInput } from './transfer-state.ts';

export interface JobLimits {
  readonly milliseconds: number;
  readonly memoryMegabytes: number;
}

/** A sheet to look at is a second of loading and half a second of drawing. */
const readyJobs: readonly JobName[] = ['draw-sheet'];

export const defaultJobLimits: JobLimits = { milliseconds: 15 * 60_000, memoryMegabytes: 3072 };

/** What the worker thread posts. */
export type WorkerMessage =
  | { readonly type: 'progress'; readonly progress: JobProgress }
  | { readonly type: 'result'; readonly result: Result<unknown> };

/** Development runs the sources; a bundle has the worker beside it as a script. */
function workerUrl(): URL {
  const isSource = import.meta.url.endsWith('.ts');
  return isSource ? new URL('./job-worker.ts', import.meta.url) : new URL('./job-worker.js', import.meta.url);
}

/** Runs a job in a worker thread of its own, within limits. */
export function createRunJob(limits: JobLimits = defaultJobLimits, url: URL = workerUrl()): RunJob {
  const ready = new Map<JobName, Worker>();
  const start = (name: JobName) =>
    new Worker(url, {
      workerData: { name },
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMegabytes },
      execArgv: [],
    });
  const getReady = (name: JobName) => {
    if (!readyJobs.includes(name) || ready.has(name)) return;
    const worker = start(name);
    // It keeps no program alive, and where it breaks the next job starts one of its own.
    worker.unref();
    const forget = () => ready.get(name) === worker && ready.delete(name);
    worker.once('error', forget).once('exit', forget);
    ready.set(name, worker);
  };
  const take = (name: JobName): Worker => {
    const worker = ready.get(name) ?? start(name);
    ready.delete(name);
    worker.ref();
    return worker;
  };
  return (name, input, { signal, onProgress } = {}) =>
    new Promise((resolve) => {
      if (signal?.aborted) {
        resolve(refuse(cancelled));
        return;
      }
      const travelling = packInput(input);
      const worker = take(name);
      worker.postMessage(travelling.input, travelling.buffers);
      let isSettled = false;
      const settle = (result: Result<unknown>) => {
        if (isSettled) return;
        isSettled = true;
        clearTimeout(timer);
        signal?.removeEventListener('abort', cancel);
        void worker.terminate().then(() => {
          resolve(result as never);
          getReady(name);
        });
      };
      const cancel = () => settle(refuse(cancelled));
      const timer = setTimeout(() => settle(refuse(tookTooLong(limits))), limits.milliseconds);
      signal?.addEventListener('abort', cancel);
      worker.on('message', (message: WorkerMessage) => {
        if (message.type === 'result') settle(message.result);
        else if (!isSettled) onProgress?.(message.progress);
      });
      worker.on('error', (error: NodeJS.ErrnoException) =>
        settle(
          refuse(
            error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? outOfMemory(limits) : internalError(name, error),
          ),
        ),
      );
      worker.on('exit', (code) => {
        if (!isSettled) settle(refuse(internalError(name, new Error(`the worker ended (${code})`))));
      });
    });
}

export const runJob: RunJob = createRunJob();

export const cancelled: Refusal = {
  code: 'cancelled',
  message: { zh: '已取消，没有改动任何内容', en: 'Cancelled; nothing was changed' },
  hint: { zh: '需要时可以重新开始', en: 'Start again when you like' },
};

function tookTooLong(limits: JobLimits): Refusal {
  const minutes = Math.round(limits.milliseconds / 6000) / 10;
  return {
    code: 'took-too-long',
    message: {
      zh: `超过 ${minutes} 分钟还没有算完，已停止，没有改动任何内容`,
      en: `Not done after ${minutes} minutes; it was stopped and nothing was changed`,
    },
    hint: {
      zh: '文件可能已损坏或过大；请分成几部分再试',
      en: 'The file may be broken or too large; try it in parts',
    },
  };
}

function outOfMemory(limits: JobLimits): Refusal {
  return {
    code: 'out-of-memory',
    message: {
      zh: `需要的内存超过 ${limits.memoryMegabytes} MB，已停止，没有改动任何内容`,
      en: `More than ${limits.memoryMegabytes} MB of memory were needed; it was stopped and nothing was changed`,
    },
    hint: {
      zh: '文件可能已损坏或过大；请分成几部分再试',
      en: 'The file may be broken or too large; try it in parts',
    },
  };
}
