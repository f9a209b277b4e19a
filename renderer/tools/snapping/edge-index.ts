// Edges of one layer, found by where they are. Built once for the records they come from and never changed.
import type { Position } from 'geojson';
import { boxOfWorlds, indexBoxes } from './box-index.ts';
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
  /** Edges whose boxes come within reach of a place. An edge that two catchments share may come twice. */
  readonly near: (at: WorldPosition, reachWorlds: number) => readonly IndexedEdge[];
}

export function indexedEdge(from: Position, to: Position, name = ''): IndexedEdge {
  return { from, to, fromWorld: toWorld(from), toWorld: toWorld(to), name };
}

export function indexEdges(edges: readonly IndexedEdge[]): EdgeIndex {
  const find = indexBoxes(edges.map(({ fromWorld, toWorld: end }) => boxOfWorlds([fromWorld, end])));
  return {
    near: ([x, y], reachWorlds) => find([x, y, x, y], reachWorlds).flatMap((number) => edges[number] ?? []),
  };
}
