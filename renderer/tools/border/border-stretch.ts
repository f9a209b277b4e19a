// A border as people mean it: the line that the same catchments share, from one junction to the next.
//
//        ┃ C
//   ━━━━━●━━━━━━━━━●━━━━━      ● junctions: more than one way on, or other owners beyond
//        ┃    A    ┃
//        ┃  stretch┃ B
import type { Position } from 'geojson';
import { positionKey } from '../../../shared/commands/borders/border-vertices.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import { edgesOfPath } from '../path-edges.ts';
import { toWorld } from '../snapping/mercator.ts';
import { type PlanBorders, planBorders } from '../snapping/plan-borders.ts';
import { nearestOnEdge } from '../snapping/snap-to-layers.ts';

export interface BorderStretch {
  readonly planId: string;
  /** Vertices from junction to junction, exactly as stored; a border without junctions ends where it begins. */
  readonly path: readonly Position[];
  /** Whose border it is, by id ascending. */
  readonly ownerIds: readonly string[];
}

const isSamePlace = (a: Position, b: Position) => positionKey(a) === positionKey(b);

function idsOfEdge(borders: PlanBorders, from: Position, to: Position): string {
  return borders
    .ownersOfEdge(from, to)
    .map(({ id }) => id)
    .join(' ');
}

/** Vertices after `at` as long as there is one way on and the owners are the same; stops where it began. */
function walk(borders: PlanBorders, begin: Position, at: Position, owners: string): Position[] {
  const walked = [at];
  let [before, here] = [begin, at];
  while (!isSamePlace(here, begin)) {
    const onward = borders.joinedWith(here).filter((end) => !isSamePlace(end, before));
    const [next] = onward;
    if (!next || onward.length > 1 || idsOfEdge(borders, here, next) !== owners) break;
    walked.push(next);
    [before, here] = [here, next];
  }
  return walked;
}

/** The stretch that an edge is part of, or null where no catchment has such an edge. */
export function stretchOfEdge(
  project: ProjectState,
  planId: string,
  [from, to]: readonly [Position, Position],
): BorderStretch | null {
  const borders = planBorders(project, planId);
  const owners = idsOfEdge(borders, from, to);
  if (owners === '') return null;
  const onward = walk(borders, from, to, owners);
  const isRing = isSamePlace(onward.at(-1) ?? to, from);
  const backward = isRing ? [from] : walk(borders, to, from, owners);
  return { planId, path: [...backward.reverse(), ...onward], ownerIds: owners.split(' ') };
}

/** The stretch nearest to a place (degrees) within reach. */
export function stretchNear(
  project: ProjectState,
  planId: string,
  position: Position,
  reachWorlds: number,
): BorderStretch | null {
  const at = toWorld(position);
  let best: { readonly edge: readonly [Position, Position]; readonly away: number } | null = null;
  for (const edge of planBorders(project, planId).near(at, reachWorlds)) {
    const away = nearestOnEdge(edge, at).awayWorlds;
    if (away <= reachWorlds && (!best || away < best.away)) best = { edge: [edge.from, edge.to], away };
  }
  return best ? stretchOfEdge(project, planId, best.edge) : null;
}

const live = new WeakMap<
  BorderStretch,
  { readonly catchments: ProjectState['catchment']; readonly now: BorderStretch | null }
>();

/** The stretch as it is after edits: by an edge that is still there, else between the same ends; null when it is gone. */
export function currentStretch(project: ProjectState, stretch: BorderStretch): BorderStretch | null {
  const known = live.get(stretch);
  if (known?.catchments === project.catchment) return known.now;
  const now = findAgain(project, stretch);
  live.set(stretch, { catchments: project.catchment, now });
  return now;
}

function findAgain(project: ProjectState, { planId, path, ownerIds }: BorderStretch): BorderStretch | null {
  const borders = planBorders(project, planId);
  const owners = ownerIds.join(' ');
  const begin = path[0];
  const edges = [
    ...edgesOfPath(path),
    ...(begin ? borders.joinedWith(begin).map((end) => [begin, end] as const) : []),
  ];
  const edge = edges.find(([from, to]) => idsOfEdge(borders, from, to) === owners);
  return edge ? stretchOfEdge(project, planId, edge) : null;
}

/** Whether it has no junctions: its two ends are one place. */
export function isRingStretch({ path }: BorderStretch): boolean {
  const [first, last] = [path[0], path.at(-1)];
  return first !== undefined && last !== undefined && isSamePlace(first, last);
}
