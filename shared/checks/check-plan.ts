// All rules over one plan, one after the other. The order of the rules and of what each finds is fixed, so the same
// plan gives the same report.
import type { LocalizedText } from '../model/localized-text.ts';
import type { ProjectState } from '../model/project-state.ts';
import type { CheckReport } from './finding.ts';
import { createLiveCheck } from './live-check.ts';

/**
 * Checks a plan of either type by every rule. `onProgress` gets 0…1 and what is being done; to cancel, throw in it: the
 * exception passes through and nothing is kept. A plan that is not in the state is a bug of the caller.
 */
export function checkPlan(request: {
  readonly state: ProjectState;
  readonly planId: string;
  readonly onProgress?: (fraction: number, label: LocalizedText) => void;
}): Omit<CheckReport, 'elapsedMs'> {
  return createLiveCheck(request.planId).follow(request.state, request.onProgress);
}
