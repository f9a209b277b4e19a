import type { ProjectState } from '../model/project-state.ts';
import type { Plan } from '../model/records.ts';
import type { Stage } from '../model/stage.ts';
import { stableId } from './stable-id.ts';

/**
 * A new draft plan of catchments made from a file or a column. Its id follows from its name, so that the same data
 * brought in again elsewhere gives the same ids; where that id is taken, `createId` makes one.
 */
export function newNamedPlan(
  state: ProjectState,
  facts: { readonly name: string; readonly stage: Stage; readonly schoolYear: number },
  made: { readonly at: string; readonly createId: (prefix: string) => string },
): Plan {
  const stable = stableId('plan', facts.name);
  return {
    kind: 'plan',
    id: state.plan.has(stable) ? made.createId('plan') : stable,
    ...facts,
    planType: 'catchments',
    status: 'draft',
    parentId: null,
    authorityId: null,
    number: null,
    contentHash: null,
    frozenAt: null,
    createdAt: made.at,
  };
}
