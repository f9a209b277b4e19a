// What goes from one school to another between the plan on screen and another one. It is worked out by the program while
// somebody looks at it, and again after a change that matters; until then the old answer stays, marked stale.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RemoteProject } from '../../shared/api/remote-project.ts';
import type { PlanComparison, PlanMove } from '../../shared/checks/compare-plans.ts';
import type { ProjectState } from '../../shared/model/project-state.ts';
import type { Refusal } from '../../shared/model/result.ts';
import { differsForChecks } from './check-store.ts';

/** Before and after: the other plan, and the one on screen. */
export interface ComparedPlans {
  readonly fromPlanId: string;
  readonly toPlanId: string;
}

export interface CompareStore {
  /** The plan chosen to compare with; null: the one that the plan on screen branched from. */
  readonly chosenPlanId: string | null;
  readonly isSideBySide: boolean;
  /** By `moveKey`; null: none. */
  readonly selectedMove: string | null;
  /** Whether somebody looks at the comparison; what it draws on the map goes with it. */
  readonly isShown: boolean;
  readonly plans: ComparedPlans | null;
  readonly comparison: PlanComparison | null;
  readonly phase: 'idle' | 'running' | 'failed';
  readonly refusal: Refusal | null;
  readonly isStale: boolean;
  /** 0…1, or null while unknown. */
  readonly fraction: number | null;

  readonly look: (
    changes: Partial<Pick<CompareStore, 'chosenPlanId' | 'isSideBySide' | 'selectedMove'>>,
  ) => void;
  /** Tells what is on screen now; `plans` is null while nobody looks at a comparison. */
  readonly watch: (records: ProjectState | null, plans: ComparedPlans | null) => void;
  readonly report: (jobId: string, fraction: number | null) => void;
  readonly cancel: () => void;
  readonly compareAgain: () => void;
}

/** A move between two schools has one key, whatever its size. */
export function moveKey({ from, to }: Pick<PlanMove, 'from' | 'to'>): string {
  return JSON.stringify([from, to]);
}

const nothingCompared = { chosenPlanId: null, selectedMove: null, plans: null, comparison: null } as const;

export function createCompareStore(remote: RemoteProject, createJobId: () => string): StoreApi<CompareStore> {
  let seen: ProjectState | null = null;
  let running: string | null = null;
  return createStore<CompareStore>()((set, get) => {
    const stop = () => {
      if (running) void remote.api.cancelJob({ jobId: running });
      running = null;
    };
    const compare = async (plans: ComparedPlans) => {
      stop();
      const jobId = createJobId();
      running = jobId;
      set({ phase: 'running', fraction: null });
      const result = await remote.api.comparePlans({ ...plans, jobId });
      // A later change has started a later comparison, or nobody looks any more.
      if (running !== jobId) return;
      running = null;
      if (result.ok) set({ comparison: result.value, phase: 'idle', refusal: null, isStale: false });
      else set({ phase: 'failed', refusal: result.refusal });
    };
    return {
      ...nothingCompared,
      isSideBySide: false,
      isShown: false,
      phase: 'idle',
      refusal: null,
      isStale: false,
      fraction: null,
      look: (changes) => set(changes),
      watch: (records, plans) => {
        if (records === null || plans === null) {
          // What was not finished is begun again when somebody looks again.
          if (running !== null || records === null) seen = null;
          stop();
          if (get().isShown) set({ isShown: false, phase: 'idle' });
          if (records === null && get().plans) set(nothingCompared);
          return;
        }
        const known = get().plans;
        const isOther = known?.fromPlanId !== plans.fromPlanId || known.toPlanId !== plans.toPlanId;
        const isSame = !isOther && seen !== null && !differsForChecks(seen, records);
        seen = records;
        if (!get().isShown) set({ isShown: true });
        if (isOther) set({ plans, comparison: null, selectedMove: null });
        if (isSame) return;
        set({ isStale: get().comparison !== null });
        void compare(plans);
      },
      report: (jobId, fraction) => {
        if (jobId === running) set({ fraction });
      },
      cancel: () => {
        if (running) void remote.api.cancelJob({ jobId: running });
      },
      compareAgain: () => {
        const { plans } = get();
        if (plans) void compare(plans);
      },
    };
  });
}
