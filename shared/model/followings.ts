import type { ProjectState } from './project-state.ts';
import type { Following } from './records.ts';

/** What a plan of school districts follows; null where it is drawn by hand or was cut loose. */
export function followingOf(state: ProjectState, planId: string): Following | null {
  return [...state.following.values()].find((following) => following.planId === planId) ?? null;
}
