// Asks the worker for the overlaps of what the hand holds. One question is under way at a time and the newest waits, so
// a slow answer never makes a queue and never an old picture after a newer one.
import { buffersOf, flattenGeometries } from '../../../shared/geometry/flat-geometries.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import { catchmentsOfPlan } from '../../../shared/model/project-state.ts';
import type { DraftCatchment } from '../../tools/tool.ts';
import type { OverlapPreviewAnswer, OverlapPreviewRequest } from '../../workers/overlap-preview-messages.ts';

export interface OverlapPreview {
  /** Told for every drag step; an empty list means that nothing is in hand. */
  readonly ask: (drafts: readonly DraftCatchment[], project: ProjectState, planId: string | null) => void;
  readonly destroy: () => void;
}

/** The worker starts with the first drag. `onAnswer` gets null when nothing is in hand any more. */
export function createOverlapPreview(
  onAnswer: (answer: OverlapPreviewAnswer | null) => void,
): OverlapPreview {
  let worker: Worker | null = null;
  let heldCatchments: ProjectState['catchment'] | null = null;
  let heldPlanId: string | null = null;
  let isAsking = false;
  let waiting: readonly DraftCatchment[] | null = null;
  let isInHand = false;

  const post = (request: OverlapPreviewRequest) =>
    worker?.postMessage(request, buffersOf(request.geometries));

  function start(): Worker {
    const started = new Worker(new URL('../../workers/overlap-preview.worker.ts', import.meta.url), {
      type: 'module',
    });
    started.addEventListener('message', ({ data }: MessageEvent<OverlapPreviewAnswer>) => {
      isAsking = false;
      if (isInHand) onAnswer(data);
      if (waiting) tryDrafts(waiting);
    });
    return started;
  }

  function tryDrafts(drafts: readonly DraftCatchment[]): void {
    if (isAsking) {
      waiting = drafts;
      return;
    }
    waiting = null;
    isAsking = true;
    post({
      name: 'try',
      ids: drafts.map(({ id }) => id),
      geometries: flattenGeometries(drafts.map(({ geometry }) => geometry)),
    });
  }

  function hold(project: ProjectState, planId: string): void {
    if (project.catchment === heldCatchments && planId === heldPlanId) return;
    heldCatchments = project.catchment;
    heldPlanId = planId;
    const catchments = catchmentsOfPlan(project, planId);
    post({
      name: 'hold',
      ids: catchments.map(({ id }) => id),
      geometries: flattenGeometries(catchments.map(({ geometry }) => geometry)),
      centralMeridian: project.settings.get('settings')?.centralMeridian ?? 105,
    });
  }

  return {
    ask: (drafts, project, planId) => {
      if (drafts.length === 0 || planId === null) {
        if (isInHand) onAnswer(null);
        isInHand = false;
        waiting = null;
        return;
      }
      isInHand = true;
      worker ??= start();
      hold(project, planId);
      tryDrafts(drafts);
    },
    destroy: () => worker?.terminate(),
  };
}
