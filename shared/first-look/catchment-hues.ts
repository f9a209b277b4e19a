// The hue of every catchment of a plan. A plan that is seen for the first time takes the hues of the schools in the plan it
// branched from, so that both look alike side by side.
import { colourNeighbours } from '../geometry/map-colouring.ts';
import { catchmentsOfPlan, type ProjectState } from '../model/project-state.ts';

/** Number of a hue (0…7) by catchment id. */
export type Hues = ReadonlyMap<string, number>;

/**
 * Fills that lie closest as washes on the land (ΔE*ab below 15 at 34 %): pear and olive, both blues, pink and orange,
 * yellow and pear. Neighbours do without such a pair where they can.
 */
const alikeFills = [
  [4, 7],
  [0, 5],
  [3, 6],
  [1, 4],
] as const;

/** Hues of the plans that a project's plans branched from. */
export type HuesOfPlan = (project: ProjectState, planId: string) => Hues;

/**
 * Hues for a plan: those of before where no neighbours clash, the rest chosen.
 * @param previous Hues of the same plan in an earlier state.
 * @param huesOfParent How the plan it branched from is coloured.
 */
export function chooseHues(
  project: ProjectState,
  planId: string,
  { previous, huesOfParent = chooseHues }: { previous?: Hues | undefined; huesOfParent?: HuesOfPlan } = {},
): Hues {
  return colourNeighbours(catchmentsOfPlan(project, planId), {
    previous: previous ?? huesBySchool(project, planId, huesOfParent),
    alike: alikeFills,
  });
}

function huesBySchool(project: ProjectState, planId: string, huesOfParent: HuesOfPlan): Hues | undefined {
  const parentId = project.plan.get(planId)?.parentId ?? null;
  if (parentId === null || !project.plan.has(parentId)) return undefined;
  const hues = huesOfParent(project, parentId);
  const bySchools = new Map(
    catchmentsOfPlan(project, parentId).map(({ id, campusIds }) => [campusIds.join(), hues.get(id)]),
  );
  return new Map(
    catchmentsOfPlan(project, planId).flatMap(({ id, campusIds }) => {
      const hue = bySchools.get(campusIds.join());
      return hue === undefined ? [] : [[id, hue] as const];
    }),
  );
}
