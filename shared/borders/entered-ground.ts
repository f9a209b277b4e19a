// Whether vertices that move take a border onto ground of a catchment that was not to change: nobody asked for the
// overlap that would come of it. What lies by the moved edges is looked at first; the engine has the last word.
import type { MultiPolygon, Position } from 'geojson';
import type { GaussKruger, PlanarPosition } from '../geometry/gauss-kruger.ts';
import { boxesMeet, boxOfPositions } from '../geometry/planar-box.ts';
import { placeInPolygon } from '../geometry/point-in-polygon.ts';
import { polygonBbox } from '../geometry/polygon-bbox.ts';
import { measureOverlapAreas } from '../overlap/overlap-areas.ts';
import { type BorderEdge, edgesMissingIn, edgesOfGeometry } from './made-edges.ts';

interface Holder {
  readonly id: string;
  readonly geometry: MultiPolygon;
}

/** Less than this is rounding along a border that is shared (square metres). */
const leastAreaSquareMetres = 0.01;

/**
 * A place where a changed outline newly overlaps another holder; null where there is none. Who overlapped before may go
 * on. `before` and `after` are the same holders in the same order; `holders` are all, as they were.
 */
export function placeOfEnteredGround(
  holders: readonly Holder[],
  before: readonly Holder[],
  after: readonly Holder[],
  zone: GaussKruger,
): Position | null {
  const becomes = new Map(after.map((holder) => [holder.id, holder]));
  for (const [index, { id, geometry }] of after.entries()) {
    const was = before[index]?.geometry;
    const made = was ? edgesMissingIn(geometry, was) : [];
    if (!was || made.length === 0) continue;
    const box = boxOfPositions([...made, ...edgesMissingIn(was, geometry)].flat());
    for (const other of holders) {
      if (other.id === id || !boxesMeet(polygonBbox(other.geometry), box)) continue;
      const now = becomes.get(other.id) ?? other;
      const place = placeInside(made, now.geometry, zone) ?? placeSwallowed(now.geometry, geometry, was);
      if (place === null || commonArea(was, other.geometry, zone) > leastAreaSquareMetres) continue;
      if (commonArea(geometry, now.geometry, zone) > leastAreaSquareMetres) return place;
    }
  }
  return null;
}

function commonArea(one: MultiPolygon, other: MultiPolygon, zone: GaussKruger): number {
  return measureOverlapAreas([one], [other], zone).areas.reduce(
    (sum, { areaSquareMetres }) => sum + areaSquareMetres,
    0,
  );
}

/** An end or the middle of an edge that lies in the ground, or the start of one that crosses its border. */
function placeInside(edges: readonly BorderEdge[], ground: MultiPolygon, zone: GaussKruger): Position | null {
  const middle = ([[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]]: BorderEdge): Position => [
    (x1 + x2) / 2,
    (y1 + y2) / 2,
  ];
  const inside = edges
    .flatMap((edge) => [...edge, middle(edge)])
    .find((place) => placeInPolygon(place, ground) === 'inside');
  if (inside) return inside;
  const box = boxOfPositions(edges.flat());
  const planar = ([from, to]: BorderEdge) => [zone.forward(from), zone.forward(to)] as const;
  const borders = edgesOfGeometry(ground)
    .filter((edge) => boxesMeet(boxOfPositions(edge), box))
    .map(planar);
  return edges.find((edge) => borders.some((border) => doCross(planar(edge), border)))?.[0] ?? null;
}

/** A place of ground that an outline now goes around without touching it. */
function placeSwallowed(ground: MultiPolygon, now: MultiPolygon, was: MultiPolygon): Position | null {
  const [place] = ground.coordinates[0]?.[0] ?? [];
  return place && placeInPolygon(place, now) === 'inside' && placeInPolygon(place, was) === 'outside'
    ? place
    : null;
}

type PlanarEdge = readonly [PlanarPosition, PlanarPosition];

function doCross(edge: PlanarEdge, border: PlanarEdge): boolean {
  const isParted = ([from, to]: PlanarEdge, [one, other]: PlanarEdge) =>
    side(from, to, one) * side(from, to, other) < 0;
  return isParted(edge, border) && isParted(border, edge);
}

const side = (from: PlanarPosition, to: PlanarPosition, [x, y]: PlanarPosition) =>
  Math.sign((to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0]));
