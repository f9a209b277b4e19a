// What no polygon covers: the border of the union is made of the stretches of borders that lie in no other polygon, and
// of no border that two share. Walked with the uncovered side kept on the right, each ring of it bounds one piece of
// uncovered ground. With a territory turned inside out among the polygons, all of that ground lies in the territory.
import type { PlanarPosition } from '../../geometry/gauss-kruger.ts';
import { type PlanarPolygon, signedRingArea } from '../../geometry/planar-polygon.ts';
import { planarAreaSquareMetres } from '../../geometry/polygon-area.ts';
import { type DirectedEdge, traceRings } from '../../geometry/trace-rings.ts';
import { type BorderStretch, stretchBetween, wholeRing } from './border-stretches.ts';
import type { CrossingContext } from './cross-edges.ts';
import { joinStretches } from './join-stretches.ts';
import { type Passages, sortPassages } from './passages.ts';
import { createPlaceNumbers } from './place-numbers.ts';
import { ringsToPolygons } from './rings-to-polygons.ts';

/** Pieces of ground (metres) enclosed by the polygons and in none; null where their borders could not be joined. */
export function traceUncovered(
  context: CrossingContext & { readonly passages: Passages },
): PlanarPolygon[] | null {
  const { plan, mate, passages, pool } = context;
  const { ringCount, ringStarts } = plan;
  const order = sortPassages(passages, plan, pool);
  const depthAtStart = new Int32Array(ringCount);
  for (let at = 0; at < passages.startsInside.length; at += 2) {
    const ring = passages.startsInside[at] as number;
    depthAtStart[ring] = (depthAtStart[ring] as number) + 1;
  }
  const stretches: BorderStretch[] = [];
  let at = 0;
  for (let ring = 0; ring < ringCount; ring++) {
    const start = ringStarts[ring] as number;
    const end = ringStarts[ring + 1] as number;
    const from = at;
    while (at < order.length && (passages.edge[order[at] as number] as number) < end) at++;
    if (end - start < 2) continue;
    const isLastShared = (mate[end - 1] as number) >= 0;
    addUncovered(ring, from, at, (depthAtStart[ring] as number) + (isLastShared ? 1 : 0));
  }
  const rings = joinStretches(plan, stretches, 'right');
  return rings && enclosedGround(rings.map((ring) => ring.reverse()));

  /**
   * Where a piece is filled exactly by a polygon with which it shares edges that were not cut out, its ring and the
   * polygon's run back along each other with nothing between: such edges go. Within a territory the areas must agree.
   */
  function enclosedGround(open: readonly PlanarPosition[][]): PlanarPolygon[] | null {
    const polygons = ringsToPolygons(open);
    if (polygons.length === 0) return polygons;
    const closed = open.map((ring) => [...ring, ...ring.slice(0, 1)]);
    const area = closed.reduce((sum, ring) => sum + signedRingArea(ring), 0);
    const hasTerritory = plan.isComplement.includes(1);
    const isRight = (found: readonly PlanarPolygon[]) =>
      !hasTerritory ||
      Math.abs(planarAreaSquareMetres(found) - area) <= Math.max(1e-4, 1e-7 * Math.abs(area));
    if (hasTerritory && isRight(polygons)) return polygons;
    const left = withoutOpposites(closed);
    const found = left ? (traceRings(left) as unknown as PlanarPolygon[]) : polygons;
    return isRight(found) ? found : null;
  }

  function addUncovered(ring: number, from: number, to: number, depthBefore: number): void {
    let depth = depthBefore;
    let last = -1;
    let firstEnd = -1;
    for (let index = from; index < to; index++) {
      const passage = order[index] as number;
      const before = depth;
      depth += passages.turn[passage] as number;
      if (before === 0 && depth > 0) {
        if (last >= 0) add(stretchBetween(passages, ring, last, passage, false));
        else firstEnd = passage;
      } else if (before > 0 && depth === 0) {
        last = passage;
      }
    }
    if (last >= 0 && depth === 0 && firstEnd >= 0) add(stretchBetween(passages, ring, last, firstEnd, true));
    else if (last < 0 && firstEnd < 0 && depth === 0) add(wholeRing(plan, ring));
  }

  function add(stretch: BorderStretch | null): void {
    if (stretch) stretches.push(stretch);
  }
}

/** Edges of closed rings but those that another ring has backwards; null where there is none of those. */
function withoutOpposites(rings: readonly PlanarPosition[][]): DirectedEdge[] | null {
  const vertices = rings.reduce((sum, ring) => sum + ring.length, 0);
  const numberOf = createPlaceNumbers(vertices);
  const edges = new Map<number, DirectedEdge[]>();
  let isAnyOpposite = false;
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index++) {
      const from = ring[index - 1];
      const to = ring[index];
      if (!from || !to) continue;
      const [start, end] = [numberOf(from), numberOf(to)];
      if (edges.get(end * vertices + start)?.pop()) {
        isAnyOpposite = true;
        continue;
      }
      const same = edges.get(start * vertices + end);
      if (same) same.push([from, to]);
      else edges.set(start * vertices + end, [[from, to]]);
    }
  }
  return isAnyOpposite ? [...edges.values()].flat() : null;
}
