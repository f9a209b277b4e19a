// Snapping. Layers are asked in order and the first that answers wins: the plan's own borders come first, because that
// is where borders can stay shared. In a layer the nearest vertex within reach wins over any edge.
import type { Position } from 'geojson';
import { positionKey } from '../../../shared/commands/borders/border-vertices.ts';
import type { SnapTarget } from '../tool.ts';
import type { EdgeIndex, IndexedEdge } from './edge-index.ts';
import { toWorld, type WorldPosition } from './mercator.ts';

export interface SnapLayer {
  readonly of: SnapTarget['of'];
  readonly edges: EdgeIndex;
}

const distance = (a: WorldPosition, b: WorldPosition) => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** Share of the way along the edge (0…1) where it comes nearest. */
function nearestShare({ fromWorld: a, toWorld: b }: IndexedEdge, at: WorldPosition): number {
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

interface Candidate {
  readonly target: SnapTarget;
  readonly away: number;
}

/** The nearest place on an edge, with its distance from a place in worlds. */
export function nearestOnEdge(
  edge: IndexedEdge,
  at: WorldPosition,
): { readonly position: Position; readonly awayWorlds: number } {
  const share = nearestShare(edge, at);
  return {
    position: along(edge.from, edge.to, share),
    awayWorlds: distance(along(edge.fromWorld, edge.toWorld, share), at),
  };
}

function snapToLayer(
  { of, edges }: SnapLayer,
  at: WorldPosition,
  reachWorlds: number,
  ignored: ReadonlySet<string>,
): SnapTarget | null {
  let vertex: Candidate | null = null;
  let place: Candidate | null = null;
  for (const edge of edges.near(at, reachWorlds)) {
    if (ignored.has(positionKey(edge.from)) || ignored.has(positionKey(edge.to))) continue;
    const { name } = edge;
    for (const [end, world] of [
      [edge.from, edge.fromWorld],
      [edge.to, edge.toWorld],
    ] as const) {
      const away = distance(world, at);
      if (away <= reachWorlds && (!vertex || away < vertex.away))
        vertex = { target: { position: end, on: 'vertex', of, name }, away };
    }
    const { position, awayWorlds: away } = nearestOnEdge(edge, at);
    if (away <= reachWorlds && (!place || away < place.away))
      place = { target: { position, on: 'edge', of, name }, away };
  }
  return (vertex ?? place)?.target ?? null;
}

/** What a place (degrees) snaps to within `reachWorlds`; edges that end in an ignored vertex are no targets. */
export function snapToLayers(
  layers: readonly SnapLayer[],
  position: Position,
  reachWorlds: number,
  ignored: readonly Position[],
): SnapTarget | null {
  const at = toWorld(position);
  const ignoredKeys = new Set(ignored.map(positionKey));
  for (const layer of layers) {
    const target = snapToLayer(layer, at, reachWorlds, ignoredKeys);
    if (target) return target;
  }
  return null;
}
