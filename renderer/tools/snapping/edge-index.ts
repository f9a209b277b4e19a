// Edges of one layer, found by where they are. Built once for the records they come from and never changed.
import Flatbush from 'flatbush';
import type { Position } from 'geojson';
import { toWorld, type WorldPosition } from './mercator.ts';

export interface IndexedEdge {
  /** Exactly as stored. */
  readonly from: Position;
  readonly to: Position;
  readonly fromWorld: WorldPosition;
  readonly toWorld: WorldPosition;
  /** What the edge belongs to, as people call it; empty where it needs no name. */
  readonly name: string;
}

export interface EdgeIndex {
  readonly edges: readonly IndexedEdge[];
  /** Null where there are no edges. */
  readonly index: Flatbush | null;
}

export function indexedEdge(from: Position, to: Position, name = ''): IndexedEdge {
  return { from, to, fromWorld: toWorld(from), toWorld: toWorld(to), name };
}

export function indexEdges(edges: readonly IndexedEdge[]): EdgeIndex {
  if (edges.length === 0) return { edges, index: null };
  const index = new Flatbush(edges.length);
  for (const { fromWorld: a, toWorld: b } of edges) {
    index.add(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]));
  }
  index.finish();
  return { edges, index };
}

/** Edges whose boxes come within reach of a place. */
export function edgesNear(
  { edges, index }: EdgeIndex,
  [x, y]: WorldPosition,
  reachWorlds: number,
): IndexedEdge[] {
  if (!index) return [];
  return index
    .search(x - reachWorlds, y - reachWorlds, x + reachWorlds, y + reachWorlds)
    .flatMap((number) => edges[number] ?? []);
}
