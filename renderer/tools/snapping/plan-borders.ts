// The borders of a plan, ready for the hand: what lies near a place, and whose a vertex or an edge is. Built when first
// asked for and kept as long as the catchments are the same object; what it costs is one box per catchment.
import type { Position } from 'geojson';
import { positionKey } from '../../../shared/commands/borders/border-vertices.ts';
import { catchmentsOfPlan, type ProjectState } from '../../../shared/model/project-state.ts';
import type { Catchment } from '../../../shared/model/records.ts';
import { indexBoxes } from './box-index.ts';
import { catchmentEdges } from './catchment-edges.ts';
import type { EdgeIndex } from './edge-index.ts';
import { toWorld, type WorldPosition } from './mercator.ts';

export interface PlanBorders extends EdgeIndex {
  /** Catchments with a vertex at exactly that place, by id ascending. */
  readonly ownersOf: (position: Position) => readonly Catchment[];
  /** Catchments with the edge between two places, by id ascending. */
  readonly ownersOfEdge: (from: Position, to: Position) => readonly Catchment[];
  /** Vertices that an edge of any catchment joins with a vertex, each once. */
  readonly joinedWith: (position: Position) => readonly Position[];
}

/** Two places this close are one when boxes are compared (worlds; far below a millimetre). */
const boxMargin = 1e-13;

function build(catchments: readonly Catchment[]): PlanBorders {
  const find = indexBoxes(catchments.map((catchment) => catchmentEdges(catchment).box));
  const around = ([x, y]: WorldPosition, reachWorlds: number): readonly Catchment[] =>
    find([x, y, x, y], reachWorlds).flatMap((number) => catchments[number] ?? []);
  const joinedIn = (catchment: Catchment, position: Position) =>
    catchmentEdges(catchment).joined().get(positionKey(position)) ?? [];
  const ownersOf = (position: Position) =>
    around(toWorld(position), boxMargin).filter((one) => joinedIn(one, position).length > 0);
  return {
    near: (at, reach) => around(at, reach).flatMap((one) => catchmentEdges(one).near(at, reach)),
    ownersOf,
    ownersOfEdge: (from, to) => {
      const key = positionKey(to);
      return ownersOf(from).filter((one) => joinedIn(one, from).some((end) => positionKey(end) === key));
    },
    joinedWith: (position) => {
      const ends = ownersOf(position).flatMap((one) => joinedIn(one, position));
      return [...new Map(ends.map((end) => [positionKey(end), end])).values()];
    },
  };
}

const bordersOf = new WeakMap<ProjectState['catchment'], Map<string, PlanBorders>>();

export function planBorders(project: ProjectState, planId: string): PlanBorders {
  const plans = bordersOf.get(project.catchment) ?? new Map<string, PlanBorders>();
  bordersOf.set(project.catchment, plans);
  const known = plans.get(planId);
  if (known) return known;
  const borders = build(catchmentsOfPlan(project, planId));
  plans.set(planId, borders);
  return borders;
}
