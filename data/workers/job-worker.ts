// The entry of a worker thread: does the one job it was started for, says how far it is, and answers.
import { parentPort, workerData } from 'node:worker_threads';
import { type Result, refuse } from '../../shared/model/result.ts';
import { internalError } from './internal-error.ts';
import type { Job, JobInput, JobName } from './job.ts';
import { loadJob } from './jobs.ts';
import type { WorkerMessage } from './run-job.ts';
import { unpackInput } from './transfer-state.ts';

const { name, input } = workerData as { name: JobName; input: object };
const post = (message: WorkerMessage) => parentPort?.postMessage(message);

async function work(): Promise<Result<unknown>> {
  try {
    const job = (await loadJob(name)) as Job<JobName>;
    return await job(unpackInput(input) as JobInput<JobName>, (progress) =>
      post({ type: 'progress', progress }),
    );
  } catch (error) {
    return refuse(internalError(name, error));
  }
}

post({ type: 'result', result: await work() });
