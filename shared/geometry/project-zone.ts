import type { ProjectState } from '../model/project-state.ts';
import { type GaussKruger, gaussKruger } from './gauss-kruger.ts';

/** Zone of Mianyang: what a project without settings is measured in. */
const defaultCentralMeridian = 105;

/** The zone that everything of a project is measured in. */
export function zoneOfProject(state: Pick<ProjectState, 'settings'>): GaussKruger {
  return gaussKruger(state.settings.get('settings')?.centralMeridian ?? defaultCentralMeridian);
}
