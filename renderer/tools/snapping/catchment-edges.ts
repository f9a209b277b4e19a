// One catchment's border, ready for the hand. Made once per record: an edit that leaves a catchment alone costs nothing.
import type { Position } from 'geojson';
import { positionKey } from '../../../shared/commands/borders/border-vertices.ts';
import type { Catchment } from '../../../shared/model/records.ts';
import { edgesOfPath } from '../path-edges.ts';
import { boxOfWorlds, type WorldBox } from './box-index.ts';
import { type EdgeIndex, indexEdges, indexedEdge } from './edge-index.ts';
import { toWorld } from './mercator.ts';

export interface CatchmentEdges extends EdgeIndex {
  /** The box of the border in worlds. */
  readonly box: WorldBox;
  /** The vertices that edges join with each vertex, by its key. */
  readonly joined: () => ReadonlyMap<string, readonly Position[]>;
}

function joinEnds(edges: readonly (readonly [Position, Position])[]): Map<string, Position[]> {
  const joined = new Map<string, Position[]>();
  const join = (at: Position, other: Position) => {
    const known = joined.get(positionKey(at));
    if (known) known.push(other);
    else joined.set(positionKey(at), [other]);
  };
  for (const [from, to] of edges) {
    join(from, to);
    join(to, from);
  }
  return joined;
}

function build({ geometry }: Catchment): CatchmentEdges {
  const rings = geometry.coordinates.flat();
  let index: EdgeIndex | null = null;
  let joined: ReadonlyMap<string, readonly Position[]> | null = null;
  return {
    box: boxOfWorlds(rings.flat().map(toWorld)),
    near: (at, reachWorlds) => {
      index ??= indexEdges(rings.flatMap(edgesOfPath).map(([from, to]) => indexedEdge(from, to)));
      return index.near(at, reachWorlds);
    },
    joined: () => {
      joined ??= joinEnds(rings.flatMap(edgesOfPath));
      return joined;
    },
  };
}

const known = new WeakMap<Catchment, CatchmentEdges>();

export function catchmentEdges(catchment: Catchment): CatchmentEdges {
  const found = known.get(catchment) ?? build(catchment);
  known.set(catchment, found);
  return found;
}
