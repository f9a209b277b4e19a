import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { currentPlan } from '../../shared/model/current-plan.ts';
import type { ProjectState } from '../../shared/model/project-state.ts';
import type { Plan, ProjectSettings } from '../../shared/model/records.ts';
import type { CheckStore } from './check-store.ts';
import type { CompareStore } from './compare-store.ts';
import type { ConnectionStore } from './connection-store.ts';
import type { FileChoiceStore } from './file-choice-store.ts';
import type { JobStore } from './job-store.ts';
import type { MessageStore } from './message-store.ts';
import type { NegotiationStore } from './negotiation-store.ts';
import type { NumbersStore } from './numbers-store.ts';
import type { ProjectStore } from './project-store.ts';
import type { Session } from './session.ts';
import type { ViewStore } from './view-store.ts';

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('no session around this component');
  return session;
}

export function useProject<Value>(selector: (state: ProjectStore) => Value): Value {
  return useStore(useSession().project, selector);
}

export function useView<Value>(selector: (state: ViewStore) => Value): Value {
  return useStore(useSession().view, selector);
}

export function useCheck<Value>(selector: (state: CheckStore) => Value): Value {
  return useStore(useSession().check, selector);
}

export function useCompare<Value>(selector: (state: CompareStore) => Value): Value {
  return useStore(useSession().compare, selector);
}

export function useNumbers<Value>(selector: (state: NumbersStore) => Value): Value {
  return useStore(useSession().numbers, selector);
}

export function useNegotiation<Value>(selector: (state: NegotiationStore) => Value): Value {
  return useStore(useSession().negotiation, selector);
}

export function useJobs<Value>(selector: (state: JobStore) => Value): Value {
  return useStore(useSession().jobs, selector);
}

export function useMessages<Value>(selector: (state: MessageStore) => Value): Value {
  return useStore(useSession().messages, selector);
}

export function useConnection<Value>(selector: (state: ConnectionStore) => Value): Value {
  return useStore(useSession().connection, selector);
}

export function useFileChoice<Value>(selector: (state: FileChoiceStore) => Value): Value {
  return useStore(useSession().files, selector);
}

/** The records of the open project. Only for components that are shown while one is open. */
export function useRecords(): ProjectState {
  const records = useProject((state) => state.project?.records);
  if (!records) throw new Error('no project is open');
  return records;
}

export function useSettings(): ProjectSettings | null {
  return useRecords().settings.get('settings') ?? null;
}

export function useCurrentPlan(): Plan | null {
  const planId = useView((view) => view.planId);
  return currentPlan(useRecords(), planId);
}
