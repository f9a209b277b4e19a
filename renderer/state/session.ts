// Everything a window holds, made once. Stores know each other only through what is wired here.
import type { StoreApi } from 'zustand/vanilla';
import type { RemoteProject } from '../../shared/api/remote-project.ts';
import { currentPlan } from '../../shared/model/current-plan.ts';
import type { LocalizedText } from '../../shared/model/localized-text.ts';
import { type CheckStore, createCheckStore } from './check-store.ts';
import { type CompareStore, createCompareStore } from './compare-store.ts';
import { type ConnectionStore, createConnectionStore } from './connection-store.ts';
import { createFileChoiceStore, type FileChoiceStore } from './file-choice-store.ts';
import { createFirstMap, type FirstMap } from './first-map.ts';
import { createJobStore, type JobStore } from './job-store.ts';
import { createMessageStore, type MessageStore } from './message-store.ts';
import { createNegotiationStore, type NegotiationStore } from './negotiation-store.ts';
import { createNumbersStore, type NumbersStore, type OpenNumbersDesk } from './numbers-store.ts';
import { plansToCompare } from './plans-to-compare.ts';
import { createProjectStore, type ProjectStore } from './project-store.ts';
import type { ViewStore } from './view-store.ts';

export interface Session {
  readonly remote: RemoteProject;
  readonly project: StoreApi<ProjectStore>;
  readonly view: StoreApi<ViewStore>;
  readonly check: StoreApi<CheckStore>;
  readonly compare: StoreApi<CompareStore>;
  readonly numbers: StoreApi<NumbersStore>;
  readonly negotiation: StoreApi<NegotiationStore>;
  readonly jobs: StoreApi<JobStore>;
  readonly messages: StoreApi<MessageStore>;
  readonly files: StoreApi<FileChoiceStore>;
  readonly connection: StoreApi<ConnectionStore>;
  readonly firstMap: FirstMap;
  readonly createJobId: () => string;
  /** Lists the work with a bar and a way to cancel while it runs. */
  readonly runJob: <Value>(
    label: LocalizedText,
    work: (jobId: string) => Promise<Value>,
    options?: { readonly isQuiet: boolean },
  ) => Promise<Value>;
  /** Stops listening to the program. */
  readonly dispose: () => void;
}

export interface SessionParts {
  readonly remote: RemoteProject;
  readonly view: StoreApi<ViewStore>;
  readonly createJobId: () => string;
  readonly nowMilliseconds: () => number;
  readonly delay: (milliseconds: number) => Promise<void>;
  readonly openNumbersDesk: OpenNumbersDesk;
}

export function createSession(parts: SessionParts): Session {
  const { remote, view, createJobId, nowMilliseconds } = parts;
  const messages = createMessageStore();
  const firstMap = createFirstMap(parts.delay);
  const project = createProjectStore(remote, messages, (command, refusal) =>
    view
      .getState()
      .look({ dialog: { type: 'split-units', command, refusal, cause: view.getState().dialog } }),
  );
  const check = createCheckStore(remote, messages, createJobId, firstMap);
  const compare = createCompareStore(remote, createJobId);
  const numbers = createNumbersStore(parts.openNumbersDesk);
  const negotiation = createNegotiationStore();
  const jobs = createJobStore();
  const files = createFileChoiceStore(remote);
  const connection = createConnectionStore(remote, () => void project.getState().reload());

  const onScreen = () => {
    const records = project.getState().project?.records ?? null;
    const planId = records ? (currentPlan(records, view.getState().planId)?.id ?? null) : null;
    return [records, planId] as const;
  };
  const watch = () => {
    check.getState().watch(...onScreen());
    void firstMap.drawn().then(() => numbers.getState().watch(...onScreen()));
  };
  const watchComparison = () => {
    const records = project.getState().project?.records ?? null;
    const { chosenPlanId } = compare.getState();
    compare
      .getState()
      .watch(records, records ? plansToCompare(records, view.getState(), chosenPlanId) : null);
  };
  const stops = [
    connection.stop,
    project.subscribe((now, before) => {
      if (now.project?.path !== before.project?.path) {
        firstMap.waitAgain();
        view.getState().leaveProject();
        numbers.getState().watch(null, null);
        negotiation.getState().forget();
      }
      if (now.project !== before.project) {
        watch();
        watchComparison();
      }
    }),
    view.subscribe((now, before) => {
      // That desk has no map to wait for.
      if (now.desk === 'notice') firstMap.tellDrawn();
      if (now.planId !== before.planId) watch();
      watchComparison();
    }),
    compare.subscribe((now, before) => {
      if (now.chosenPlanId !== before.chosenPlanId) watchComparison();
    }),
    remote.subscribe((event) => {
      if (event.type === 'project-changed') project.getState().follow(event.change);
      else {
        jobs.getState().report(event.jobId, event.label, event.fraction);
        compare.getState().report(event.jobId, event.fraction);
      }
    }),
  ];

  return {
    remote,
    project,
    view,
    check,
    compare,
    numbers,
    negotiation,
    jobs,
    messages,
    files,
    connection: connection.store,
    firstMap,
    createJobId,
    runJob: async (label, work, { isQuiet } = { isQuiet: false }) => {
      const id = createJobId();
      jobs.getState().begin({ id, label, fraction: null, isQuiet, startedAtMilliseconds: nowMilliseconds() });
      try {
        return await work(id);
      } finally {
        jobs.getState().end(id);
      }
    },
    dispose: () => {
      for (const stop of stops) stop();
    },
  };
}
