// The colour index of every catchment of a plan. Colours are kept from one state to the next, so that an edit of one
// catchment does not repaint the others.
import { chooseHues, type Hues } from '../../../shared/first-look/catchment-hues.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';

type CatchmentMap = ProjectState['catchment'];

const coloursOfPlans = new WeakMap<CatchmentMap, Map<string, Hues>>();
const lastColours = new Map<string, Hues>();

/** Colour index (0…7) by catchment id. The same object for the same state. */
export function catchmentColours(project: ProjectState, planId: string): Hues {
  const known = coloursOfPlans.get(project.catchment)?.get(planId);
  if (known) return known;
  const previous = lastColours.get(planId);
  const colours = chooseHues(project, planId, { previous, huesOfParent: catchmentColours });
  rememberColours(project, planId, colours);
  return colours;
}

/** Takes colours that are chosen already, and are kept from here on. */
export function rememberColours(project: ProjectState, planId: string, colours: Hues): void {
  const plans = coloursOfPlans.get(project.catchment) ?? new Map<string, Hues>();
  coloursOfPlans.set(project.catchment, plans.set(planId, colours));
  lastColours.set(planId, colours);
}
