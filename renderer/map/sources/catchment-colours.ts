// The colour index of every catchment of a plan. Colours are kept from one state to the next, so that an edit of one
// catchment does not repaint the others; a plan that is seen for the first time takes the colours of the schools in the
// plan it branched from, so that both look alike side by side.
import { colourNeighbours } from '../../../shared/geometry/map-colouring.ts';
import { catchmentsOfPlan, type ProjectState } from '../../../shared/model/project-state.ts';
import { alikeFills } from '../map-colours.ts';

type CatchmentMap = ProjectState['catchment'];
type Colours = ReadonlyMap<string, number>;

const coloursOfPlans = new WeakMap<CatchmentMap, Map<string, Colours>>();
const lastColours = new Map<string, Colours>();

/** Colour index (0…7) by catchment id. The same object for the same state. */
export function catchmentColours(project: ProjectState, planId: string): Colours {
  const known = coloursOfPlans.get(project.catchment)?.get(planId);
  if (known) return known;
  const previous = lastColours.get(planId) ?? coloursOfParent(project, planId);
  const colours = colourNeighbours(catchmentsOfPlan(project, planId), { previous, alike: alikeFills });
  const plans = coloursOfPlans.get(project.catchment) ?? new Map<string, Colours>();
  coloursOfPlans.set(project.catchment, plans.set(planId, colours));
  lastColours.set(planId, colours);
  return colours;
}

function coloursOfParent(project: ProjectState, planId: string): Colours | undefined {
  const parentId = project.plan.get(planId)?.parentId ?? null;
  if (parentId === null || !project.plan.has(parentId)) return undefined;
  const colours = catchmentColours(project, parentId);
  const bySchools = new Map(
    catchmentsOfPlan(project, parentId).map(({ id, campusIds }) => [campusIds.join(), colours.get(id)]),
  );
  return new Map(
    catchmentsOfPlan(project, planId).flatMap(({ id, campusIds }) => {
      const colour = bySchools.get(campusIds.join());
      return colour === undefined ? [] : [[id, colour] as const];
    }),
  );
}
