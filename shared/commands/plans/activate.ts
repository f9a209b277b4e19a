import type { RecordUpdate } from '../../history/change-set.ts';
import type { ProjectState } from '../../model/project-state.ts';

/** The update of the settings that opens a plan (or none); empty where it is open already. */
export function activate(state: ProjectState, planId: string | null): readonly RecordUpdate[] {
  const before = state.settings.get('settings');
  if (!before || before.activePlanId === planId) return [];
  return [{ before, after: { ...before, activePlanId: planId } }];
}
