// Where a border ends on the middle of a neighbour's edge, rounding leaves a wedge nanometres wide, and such wedges join
// two real pieces of ground into one. Places of a piece nearer to each other than the rounding are made one, edges that
// then run back along each other go, and the piece falls apart where it was joined only by the wedge.
import { alignToItself } from '../geometry/align-borders.ts';
import { normalisePolygons, type PlanarPolygon } from '../geometry/planar-polygon.ts';
import { type DirectedEdge, traceRings } from '../geometry/trace-rings.ts';

/** The pieces of one piece. Most often the piece itself, untouched. */
export function openNecks(piece: PlanarPolygon): PlanarPolygon[] {
  const aligned = alignToItself(piece);
  const edges = new Map<string, DirectedEdge>();
  let isChanged = false;
  for (const ring of aligned) {
    for (let index = 1; index < ring.length; index++) {
      const from = ring[index - 1];
      const to = ring[index];
      if (!from || !to || (from[0] === to[0] && from[1] === to[1])) continue;
      if (edges.delete(`${to}|${from}`)) isChanged = true;
      else edges.set(`${from}|${to}`, [from, to]);
    }
  }
  if (!isChanged) return [piece];
  return [...normalisePolygons(traceRings([...edges.values()]) as unknown as PlanarPolygon[])];
}
