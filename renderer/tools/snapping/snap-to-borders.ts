// Snapping: the nearest vertex within reach wins over any edge, because a vertex is where borders can stay shared.
import type { Position } from 'geojson';
import { positionKey } from '../../../shared/commands/border-vertices.ts';
import type { SnapTarget } from '../tool.ts';
import { toWorld, type WorldPosition } from './mercator.ts';
import type { BorderEdge, PlanBorders } from './plan-borders.ts';

const distance = (a: WorldPosition, b: WorldPosition) => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** Share of the way along the edge (0…1) where it comes nearest. */
function nearestShare({ fromWorld: a, toWorld: b }: BorderEdge, at: WorldPosition): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const squared = dx * dx + dy * dy;
  if (squared === 0) return 0;
  return Math.min(1, Math.max(0, ((at[0] - a[0]) * dx + (at[1] - a[1]) * dy) / squared));
}

function along(a: readonly number[], b: readonly number[], share: number): [number, number] {
  const [ax = 0, ay = 0] = a;
  const [bx = 0, by = 0] = b;
  return [ax + (bx - ax) * share, ay + (by - ay) * share];
}

/** What a place (degrees) snaps to within `reachWorlds`; edges that end in an ignored vertex are no targets. */
export function snapToBorders(
  borders: PlanBorders,
  position: Position,
  reachWorlds: number,
  ignored: readonly Position[],
): SnapTarget | null {
  if (!borders.index) return null;
  const at = toWorld(position);
  const ignoredKeys = new Set(ignored.map(positionKey));
  let vertex: { readonly position: Position; readonly away: number } | null = null;
  let edgePlace: { readonly position: Position; readonly away: number } | null = null;
  const [x, y] = at;
  for (const number of borders.index.search(
    x - reachWorlds,
    y - reachWorlds,
    x + reachWorlds,
    y + reachWorlds,
  )) {
    const edge = borders.edges[number];
    if (!edge || ignoredKeys.has(positionKey(edge.from)) || ignoredKeys.has(positionKey(edge.to))) continue;
    for (const [end, world] of [
      [edge.from, edge.fromWorld],
      [edge.to, edge.toWorld],
    ] as const) {
      const away = distance(world, at);
      if (away <= reachWorlds && (!vertex || away < vertex.away)) vertex = { position: end, away };
    }
    const share = nearestShare(edge, at);
    const away = distance(along(edge.fromWorld, edge.toWorld, share) as WorldPosition, at);
    if (away <= reachWorlds && (!edgePlace || away < edgePlace.away)) {
      edgePlace = { position: along(edge.from, edge.to, share), away };
    }
  }
  if (vertex) return { position: vertex.position, on: 'vertex' };
  return edgePlace ? { position: edgePlace.position, on: 'edge' } : null;
}
