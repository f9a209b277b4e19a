// Long work the program is doing for this window. A job is listed from the moment it is started, so that it can be
// cancelled before its first progress report.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { LocalizedText } from '../../shared/model/localized-text.ts';

export interface Job {
  readonly id: string;
  readonly label: LocalizedText;
  /** 0…1, or null while the amount is unknown. */
  readonly fraction: number | null;
  /** Shown where its outcome will stand, not among the bars of the window. */
  readonly isQuiet: boolean;
  readonly startedAtMilliseconds: number;
}

export interface JobStore {
  readonly jobs: readonly Job[];
  readonly begin: (job: Job) => void;
  readonly report: (id: string, label: LocalizedText, fraction: number | null) => void;
  readonly end: (id: string) => void;
}

export function createJobStore(): StoreApi<JobStore> {
  return createStore<JobStore>()((set) => ({
    jobs: [],
    begin: (job) => set(({ jobs }) => ({ jobs: [...jobs, job] })),
    report: (id, label, fraction) =>
      set(({ jobs }) => ({ jobs: jobs.map((job) => (job.id === id ? { ...job, label, fraction } : job)) })),
    end: (id) => set(({ jobs }) => ({ jobs: jobs.filter((job) => job.id !== id) })),
  }));
}

/** Seconds left at the pace so far; null until a pace can be told. */
export function secondsLeft(job: Job, nowMilliseconds: number): number | null {
  const elapsed = nowMilliseconds - job.startedAtMilliseconds;
  if (job.fraction === null || job.fraction < 0.05 || elapsed < 1500) return null;
  return Math.max(1, Math.round((elapsed * (1 - job.fraction)) / job.fraction / 1000));
}
