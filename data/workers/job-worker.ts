// The entry of a worker thread: loads the one job it was started for, does it when its input comes, says how far it is, and
// answers.
import { parentPort, workerData } from 'node:worker_threads';
import { type Result, refuse } from '../../shared/model/result.ts';
import { internalError } from './internal-error.ts';
import type { Job, JobInput, JobName } from './job.ts';
import { loadJob } from './jobs.ts';
import type { WorkerMessage } from './run-job.ts';
import { unpackInput } from './transfer-state.ts';

const { name } = workerData as { name: JobName };
const post = (message: WorkerMessage) => parentPort?.postMessage(message);

async function work(loading: Promise<Job<JobName>>, input: object): Promise<Result<unknown>> {
  try {
    const job = await loading;
    return await job(unpackInput(input) as JobInput<JobName>, (progress) =>
      post({ type: 'progress', progress }),
    );
  } catch (error) {
    return refuse(internalError(name, error));
  }
}

const loading = loadJob(name) as Promise<Job<JobName>>;
// What fails to load is told when the input is there.
loading.catch(() => undefined);
parentPort?.once('message', async (input: object) => {
  post({ type: 'result', result: await work(loading, input) });
});
