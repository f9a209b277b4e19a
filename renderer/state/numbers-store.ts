// The numbers of the plan that is looked at: as stored, and as they would be while the hand is dragging. They are counted
// elsewhere; one try is under way at a time and the newest waits.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { buffersOf, flattenGeometries } from '../../shared/geometry/flat-geometries.ts';
import type { ProjectState } from '../../shared/model/project-state.ts';
import type { CatchmentNumbers, PlanNumbers } from '../../shared/numbers/plan-numbers.ts';
import type { TotalNumbers } from '../../shared/numbers/total-numbers.ts';
import { createDistanceLookup, type DistanceLookup } from '../../shared/walking/distance-lookup.ts';
import type { DraftCatchment } from '../tools/tool.ts';
import type { NumbersAnswer, NumbersRequest } from '../workers/numbers-messages.ts';
import { changeOfNumberRecords } from './number-records.ts';

/** What the hand would make of the numbers. */
export interface TriedNumbers {
  readonly changed: readonly CatchmentNumbers[];
  readonly total: TotalNumbers;
}

export interface NumbersStore {
  readonly stored: PlanNumbers | null;
  /** Those before the last edit of the same plan: what its effect is measured against. */
  readonly before: PlanNumbers | null;
  /** Null while nothing is in hand. */
  readonly tried: TriedNumbers | null;
  readonly distances: DistanceLookup | null;
  /** 0…1 while ways to school are being measured. */
  readonly measuring: number | null;
  readonly watch: (records: ProjectState | null, planId: string | null) => void;
  /** Told for every step of a drag; an empty list means that nothing is in hand. */
  readonly tryDrafts: (drafts: readonly DraftCatchment[]) => void;
  readonly stopMeasuring: () => void;
}

/** Starts the thread that counts. */
export type OpenNumbersDesk = (
  onAnswer: (answer: NumbersAnswer) => void,
) => (request: NumbersRequest, transfer: Transferable[]) => void;

export function createNumbersStore(openDesk: OpenNumbersDesk): StoreApi<NumbersStore> {
  let post: ReturnType<OpenNumbersDesk> | null = null;
  let seen: { readonly records: ProjectState; readonly planId: string | null } | null = null;
  let isTrying = false;
  let inHand: readonly DraftCatchment[] = [];
  let waiting: readonly DraftCatchment[] | null = null;

  return createStore<NumbersStore>()((set, get) => {
    function follow(answer: NumbersAnswer): void {
      if (answer.name === 'stored') {
        const { stored } = get();
        const isSamePlan = stored?.planId === answer.numbers?.planId;
        // Distances that have come in are no edit.
        const isEdit = isSamePlan && stored?.total.walking.method === answer.numbers?.total.walking.method;
        set({ stored: answer.numbers, before: isEdit ? stored : null });
      } else if (answer.name === 'measuring') set({ measuring: answer.fraction });
      else if (answer.name === 'measured') set({ distances: createDistanceLookup(answer.table) });
      else {
        isTrying = false;
        const { changed, total } = answer;
        if (inHand.length > 0) set({ tried: total ? { changed, total } : null });
        if (waiting) ask(waiting);
      }
    }

    function ask(drafts: readonly DraftCatchment[]): void {
      if (isTrying) {
        waiting = drafts;
        return;
      }
      waiting = null;
      isTrying = true;
      const geometries = flattenGeometries(drafts.map(({ geometry }) => geometry));
      post?.(
        {
          name: 'try',
          ids: drafts.map(({ id }) => id),
          campusIds: drafts.map(({ campusIds }) => campusIds),
          newIds: drafts.filter(({ isNew }) => isNew).map(({ id }) => id),
          geometries,
        },
        buffersOf(geometries),
      );
    }

    return {
      stored: null,
      before: null,
      tried: null,
      distances: null,
      measuring: null,
      watch: (records, planId) => {
        if (records === null) {
          seen = null;
          set({ stored: null, before: null, tried: null, distances: null, measuring: null });
          return;
        }
        const change = changeOfNumberRecords(seen?.records ?? null, records);
        const isSame = seen?.planId === planId && change.put.length + change.removed.length === 0;
        const isOther = seen === null;
        seen = { records, planId };
        if (isSame) return;
        post ??= openDesk(follow);
        post({ name: 'change', isOther, ...change, planId }, []);
      },
      tryDrafts: (drafts) => {
        inHand = drafts;
        if (drafts.length > 0) ask(drafts);
        else {
          waiting = null;
          if (get().tried) set({ tried: null });
        }
      },
      stopMeasuring: () => post?.({ name: 'stop-measuring' }, []),
    };
  });
}
