// The colour index of every catchment of the open plan. Colours are kept from one state to the next, so that an edit
// of one catchment does not repaint the others.
import { colourNeighbours } from '../../../shared/geometry/map-colouring.ts';
import { catchmentsOfPlan, type ProjectState } from '../../../shared/model/project-state.ts';

type CatchmentMap = ProjectState['catchment'];
type Colours = ReadonlyMap<string, number>;

const coloursOfPlans = new WeakMap<CatchmentMap, Map<string, Colours>>();
let lastColours: { readonly planId: string; readonly colours: Colours } | null = null;

/** Colour index (0…7) by catchment id. The same object for the same state. */
export function catchmentColours(project: ProjectState, planId: string): Colours {
  const known = coloursOfPlans.get(project.catchment)?.get(planId);
  if (known) return known;
  const previous = lastColours?.planId === planId ? lastColours.colours : undefined;
  const colours = colourNeighbours(catchmentsOfPlan(project, planId), previous);
  const plans = coloursOfPlans.get(project.catchment) ?? new Map<string, Colours>();
  coloursOfPlans.set(project.catchment, plans.set(planId, colours));
  lastColours = { planId, colours };
  return colours;
}
