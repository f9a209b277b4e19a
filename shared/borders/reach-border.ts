// Snapping on a map follows a line that is straight there. On the plane of the zone it bends, so an end that was drawn
// onto a border can fall short of it by the width of a hand.
import type { MultiPolygon, Position } from 'geojson';
import type { GaussKruger, PlanarPosition } from '../geometry/gauss-kruger.ts';
import { preparePolygon } from '../geometry/prepared-polygon.ts';
import { nearestOnSegment } from '../geometry/segment-distance.ts';

/** How near to a border an end is meant to lie on it (metres). */
const reachMetres = 0.5;

/** The line, led on to the border (degrees) from an end that all but reaches it. */
export function reachBorder(
  line: readonly Position[],
  geometry: MultiPolygon,
  zone: GaussKruger,
): readonly Position[] {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last) return line;
  const lead = (end: Position) => placeOnBorder(zone.forward(end), geometry, zone);
  return [...lead(first), ...line, ...lead(last)];
}

function placeOnBorder([x, y]: PlanarPosition, geometry: MultiPolygon, zone: GaussKruger): Position[] {
  const { edges, edgeIndex } = preparePolygon(geometry, zone.centralMeridian);
  const near = edgeIndex?.search(x - reachMetres, y - reachMetres, x + reachMetres, y + reachMetres) ?? [];
  let best: { readonly place: PlanarPosition; readonly away: number } | null = null;
  for (const edge of near.sort((a, b) => a - b)) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = edges.subarray(edge * 4, edge * 4 + 4);
    const place = nearestOnSegment(x, y, [x1, y1, x2, y2]);
    const away = Math.hypot(place[0] - x, place[1] - y);
    if (away <= (best?.away ?? reachMetres)) best = { place, away };
  }
  return best && best.away > 0 ? [zone.inverse(best.place)] : [];
}
