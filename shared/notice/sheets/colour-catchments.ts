import { colourNeighbours } from '../../geometry/map-colouring.ts';
import { catchmentsOfPlan, type ProjectState } from '../../model/project-state.ts';
import { spareFills } from '../drawing/map-style.ts';

/** Colour of every catchment of a plan (index into `catchmentFills`), so that no two neighbours share one. */
export function colourCatchments(state: ProjectState, planId: string): ReadonlyMap<string, number> {
  return colourNeighbours(catchmentsOfPlan(state, planId), { spare: spareFills });
}
