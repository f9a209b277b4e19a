// The entry of the thread that keeps findings up to date: it holds the project as the program last told it.
import { parentPort } from 'node:worker_threads';
import { createLiveCheck, type LiveCheck } from '../../shared/checks/live-check.ts';
import { findRecord } from '../../shared/commands/find-record.ts';
import { applyRecordChange } from '../../shared/history/record-change.ts';
import { createProjectState, type ProjectState } from '../../shared/model/project-state.ts';
import { type Result, refuse, succeed } from '../../shared/model/result.ts';
import { elapsedSince } from './elapsed-since.ts';
import type { FindingsAnswer, FindingsQuestion } from './findings-thread.ts';
import { internalError } from './internal-error.ts';
import type { JobOutput, JobProgress } from './job.ts';
import { steadyProgress } from './steady-progress.ts';
import { unpackInput } from './transfer-state.ts';

let state: ProjectState = createProjectState([]);
let live: (LiveCheck & { readonly planId: string }) | null = null;
const post = (answer: FindingsAnswer) => parentPort?.postMessage(answer);

parentPort?.on('message', (question: FindingsQuestion) => {
  post({ type: 'result', id: question.id, result: answerTo(question) });
});

function answerTo(question: FindingsQuestion): Result<JobOutput<'check-plan'>> {
  const { id, planId } = question;
  const startedAt = performance.now();
  try {
    state =
      'project' in question
        ? (unpackInput(question.project) as { readonly state: ProjectState }).state
        : applyRecordChange(state, question.change);
    const plan = findRecord(state, 'plan', planId);
    if (!plan.ok) return plan;
    if (live?.planId !== planId) live = { planId, ...createLiveCheck(planId) };
    const onProgress = (progress: JobProgress) => post({ type: 'progress', id, progress });
    const report = live.follow(state, steadyProgress(onProgress));
    return succeed({ elapsedMs: elapsedSince(startedAt), ...report });
  } catch (error) {
    live = null;
    return refuse(internalError('check-plan', error));
  }
}
