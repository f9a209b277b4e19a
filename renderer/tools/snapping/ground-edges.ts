// Roads, rivers, administrative borders and estates' outlines as edges to snap to and to trace along. An index is built
// when a layer is first asked for and kept as long as its records are the same object.
import type { Geometry } from 'geojson';
import { linesOf } from '../../../shared/geometry/lines-of.ts';
import { edgesOfPath } from '../path-edges.ts';
import { type EdgeIndex, indexEdges, indexedEdge } from './edge-index.ts';

interface Ground {
  readonly name: string;
  readonly geometry: Geometry;
}

function build(records: Iterable<Ground>): EdgeIndex {
  return indexEdges(
    [...records].flatMap(({ name, geometry }) =>
      linesOf(geometry).flatMap((line) => edgesOfPath(line).map(([from, to]) => indexedEdge(from, to, name))),
    ),
  );
}

const known = new WeakMap<ReadonlyMap<string, Ground>, EdgeIndex>();

export function groundEdges(records: ReadonlyMap<string, Ground>): EdgeIndex {
  const found = known.get(records) ?? build(records.values());
  known.set(records, found);
  return found;
}
