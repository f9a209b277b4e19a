// The check report of the plan that is looked at. The program renews it after every change that a check reads; until the
// new one is here the old one stays, marked stale.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RemoteProject } from '../../shared/api/remote-project.ts';
import type { CheckReport } from '../../shared/checks/finding.ts';
import type { ProjectState } from '../../shared/model/project-state.ts';
import type { RecordKind } from '../../shared/model/records.ts';
import type { FirstMap } from './first-map.ts';
import type { MessageStore } from './message-store.ts';

export interface CheckStore {
  readonly planId: string | null;
  readonly report: CheckReport | null;
  readonly phase: 'idle' | 'running' | 'failed';
  /** The report is of an earlier revision than the plan on screen. */
  readonly isStale: boolean;
  /** Tells what is on screen now; checks again where that matters. */
  readonly watch: (records: ProjectState | null, planId: string | null) => void;
}

const checkedKinds: readonly RecordKind[] = [
  'settings',
  'district',
  'authority',
  'school',
  'campus',
  'unit',
  'plan',
  'catchment',
  'agreement',
  'service-relation',
  'unit-split',
];

export function createCheckStore(
  remote: RemoteProject,
  messages: StoreApi<MessageStore>,
  createJobId: () => string,
  firstMap: FirstMap,
): StoreApi<CheckStore> {
  let seen: ProjectState | null = null;
  let running: { readonly jobId: string; readonly planId: string } | null = null;
  let hasChanged = false;
  return createStore<CheckStore>()((set, get) => {
    const check = async (planId: string) => {
      if (running?.planId === planId) {
        // The program answers an edit from what it has found before: ending its work would throw that away.
        hasChanged = true;
        return;
      }
      if (running) void remote.api.cancelJob({ jobId: running.jobId });
      const jobId = createJobId();
      running = { jobId, planId };
      hasChanged = false;
      set({ phase: 'running' });
      if (!firstMap.isDrawn()) await firstMap.drawn();
      if (running?.jobId !== jobId) return;
      const result = await remote.api.checkPlan({ planId, jobId });
      // Another plan has been asked for since, or none: this answer is of no use any more.
      if (running?.jobId !== jobId) return;
      running = null;
      if (result.ok) set({ report: result.value, phase: 'idle', isStale: hasChanged });
      else {
        set({ phase: 'failed' });
        messages.getState().showRefusal(result.refusal);
      }
      if (hasChanged) void check(planId);
    };
    return {
      planId: null,
      report: null,
      phase: 'idle',
      isStale: false,
      watch: (records, planId) => {
        const isOtherPlan = planId !== get().planId;
        const isSame = !isOtherPlan && seen !== null && records !== null && !differsForChecks(seen, records);
        seen = records;
        if (isOtherPlan) set({ planId, report: null });
        if (records === null || planId === null) {
          if (running) void remote.api.cancelJob({ jobId: running.jobId });
          running = null;
          set({ planId: null, report: null, phase: 'idle', isStale: false });
        } else if (!isSame) {
          set({ isStale: get().report !== null });
          void check(planId);
        }
      },
    };
  });
}

/** Whether anything changed that a check, or a comparison of plans, reads. */
export function differsForChecks(before: ProjectState, after: ProjectState): boolean {
  return checkedKinds.some((kind) => before[kind] !== after[kind]);
}
