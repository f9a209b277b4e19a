// From which numbers on a planner should look twice. A project keeps its own where somebody changed them.
//
// Class sizes: 大班额 from 56, 超大班额 from 66 children (Ministry of Education). Radii: how far a primary and a junior
// school should serve at most by GB 50180-2018 and GB 50099 (500 m, 1,000 m). They are a planning reference, 参考服务半径,
// not a rule of admission: nothing is ever called a violation because of them.
import type { ProjectState } from './project-state.ts';
import type { WarningLevels } from './records.ts';
import type { Stage } from './stage.ts';

export const usualWarningLevels: WarningLevels = {
  tightLoadPercent: 90,
  fullLoadPercent: 100,
  largeClass: 56,
  oversizeClass: 66,
  primaryRadiusMetres: 500,
  juniorRadiusMetres: 1000,
};

/** The levels a project is judged by. */
export function warningLevelsOf(state: Pick<ProjectState, 'settings'>): WarningLevels {
  return state.settings.get('settings')?.warningLevels ?? usualWarningLevels;
}

/** Reference radius of a stage in metres; null where there is none. */
export function referenceRadiusMetres(levels: WarningLevels, stage: Stage): number | null {
  if (stage === 'primary') return levels.primaryRadiusMetres;
  return stage === 'junior' ? levels.juniorRadiusMetres : null;
}
