// Polygons of the overlaps that areas were found for: the stretches of each border inside the other, joined at the
// passages. Passages of one pair alternate along a ring, in, out, in, out, as the exact predicates are consistent; where
// two are so near that their computed order is wrong, that alternation puts it right.
import type { PlanarPolygon } from '../../geometry/planar-polygon.ts';
import { planarAreaSquareMetres } from '../../geometry/polygon-area.ts';
import { type BorderStretch, stretchBetween, wholeRing } from './border-stretches.ts';
import type { CrossingContext } from './cross-edges.ts';
import { joinStretches } from './join-stretches.ts';
import { type Passages, sortPassages } from './passages.ts';
import { ringsToPolygons } from './rings-to-polygons.ts';
import type { PairArea } from './sum-start-states.ts';

/** Parts of each pair's overlap in metres, in the order of the pairs; null where they don't have the pair's area. */
export function traceOverlaps(
  context: CrossingContext & { readonly passages: Passages },
  pairs: readonly PairArea[],
): (PlanarPolygon[] | null)[] {
  const { plan, passages, pool } = context;
  const { polygonCount, polygonRings, ringStarts, ownerOf, ringOwner } = plan;
  const sides = new Map<number, number[]>();
  const sideOf = (polygon: number, partner: number) => polygon * polygonCount + partner;
  for (const { first, second } of pairs) {
    sides.set(sideOf(first, second), []);
    sides.set(sideOf(second, first), []);
  }
  for (const passage of sortPassages(passages, plan, pool)) {
    const partner = passages.partner[passage] as number;
    if (partner < 0) continue;
    sides.get(sideOf(ownerOf[passages.edge[passage] as number] as number, partner))?.push(passage);
  }
  const startsInside = new Set<number>();
  for (let at = 0; at < passages.startsInside.length; at += 2) {
    const ring = passages.startsInside[at] as number;
    const partner = passages.startsInside[at + 1] as number;
    if (sides.has(sideOf(ringOwner[ring] as number, partner)))
      startsInside.add(ring * polygonCount + partner);
  }
  return pairs.map((pair) => {
    const ofFirst = stretchesInside(pair.first, pair.second);
    const ofSecond = stretchesInside(pair.second, pair.first);
    const rings = ofFirst && ofSecond && joinStretches(plan, [...ofFirst, ...ofSecond], 'left');
    const polygons = rings && ringsToPolygons(rings);
    return polygons && hasArea(polygons, pair.areaSquareMetres) ? polygons : null;
  });

  function stretchesInside(polygon: number, partner: number): BorderStretch[] | null {
    const found = sides.get(sideOf(polygon, partner)) ?? [];
    const stretches: BorderStretch[] = [];
    let at = 0;
    for (let ring = polygonRings[polygon] as number; ring < (polygonRings[polygon + 1] as number); ring++) {
      const end = ringStarts[ring + 1] as number;
      const from = at;
      while (at < found.length && (passages.edge[found[at] as number] as number) < end) at++;
      const isInside = startsInside.has(ring * polygonCount + partner);
      const inOrder = alternate(passages, found.slice(from, at), isInside);
      if (!inOrder) return null;
      stretches.push(...stretchesOf(ring, inOrder, isInside));
    }
    return stretches;
  }

  function stretchesOf(ring: number, inOrder: readonly number[], isInside: boolean): BorderStretch[] {
    if (inOrder.length === 0) return isInside ? [wholeRing(plan, ring)] : [];
    const stretches: (BorderStretch | null)[] = [];
    // Inside at the start: the stretch that ends first began last.
    if (isInside) {
      stretches.push(
        stretchBetween(passages, ring, inOrder[inOrder.length - 1] as number, inOrder[0] as number, true),
      );
    }
    for (let index = isInside ? 1 : 0; index + 1 < inOrder.length; index += 2) {
      stretches.push(
        stretchBetween(passages, ring, inOrder[index] as number, inOrder[index + 1] as number, false),
      );
    }
    return stretches.filter((stretch) => stretch !== null);
  }
}

/** Passages of a ring in an order in which in and out take turns; null where there is none. */
function alternate(passages: Passages, sorted: readonly number[], startsInside: boolean): number[] | null {
  const inOrder: number[] = [];
  let isInside = startsInside;
  for (let from = 0; from < sorted.length; ) {
    const edge = passages.edge[sorted[from] as number];
    let to = from;
    while (to < sorted.length && passages.edge[sorted[to] as number] === edge) to++;
    const onEdge = sorted.slice(from, to);
    const goingIn = onEdge.filter((passage) => passages.turn[passage] === 1);
    const comingOut = onEdge.filter((passage) => passages.turn[passage] === -1);
    for (let count = onEdge.length; count > 0; count--) {
      const passage = (isInside ? comingOut : goingIn).shift();
      if (passage === undefined) return null;
      inOrder.push(passage);
      isInside = !isInside;
    }
    from = to;
  }
  return isInside === startsInside || inOrder.length === 0 ? inOrder : null;
}

function hasArea(polygons: readonly PlanarPolygon[], exact: number): boolean {
  return Math.abs(planarAreaSquareMetres(polygons) - exact) <= Math.max(1e-4, 1e-7 * exact);
}
