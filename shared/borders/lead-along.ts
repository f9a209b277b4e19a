// A new edge that runs millimetres beside somebody else's border is led along it. Vertices that near are two, so the
// edge would leave a wedge between them that nobody sees and nobody drew:
//
//     V•W            V•W
//      ││             │          W–P passes V: it goes through V, and the edges below are one
//      ││      →      │
//      \│             │
//       •P            •P
//
import type { MultiPolygon, Position } from 'geojson';
import type { GaussKruger, PlanarPosition } from '../geometry/gauss-kruger.ts';
import { boxesMeet, boxOfPositions, growBox } from '../geometry/planar-box.ts';
import { polygonBbox } from '../geometry/polygon-bbox.ts';
import { distanceToSegment, nearestOnSegment, type Segment } from '../geometry/segment-distance.ts';
import { type BorderEdge, edgesMissingIn, edgesOfGeometry } from './made-edges.ts';
import { drawnTolerance } from './node-edges.ts';
import { ringThrough } from './ring-through.ts';

interface Holder {
  readonly id: string;
  readonly geometry: MultiPolygon;
}

/** Edges nearer than `drawnTolerance` run along each other, where they do for longer than this (metres): a border that another crosses or ends on is beside it for less. */
const leastRunMetres = 0.2;
/** Degrees, more than `drawnTolerance` anywhere a zone is used. */
const nearDegrees = 1e-7;

/**
 * The geometries that an edit changes, as they become: with new edges led along the borders of others, who gain a vertex
 * where such an edge begins or ends beside them. `before` and `edited` are the same holders in the same order; `holders`
 * are all, as they were. As edited where an outline would lose its ground or pass a place twice.
 */
export function leadAlongBorders<Edited extends Holder>(
  holders: readonly Edited[],
  before: readonly Holder[],
  edited: readonly Edited[],
  zone: GaussKruger,
): readonly Edited[] {
  const becomes = new Map(edited.map((holder) => [holder.id, holder]));
  const made = new Map<string, BorderEdge>();
  for (const [index, { geometry }] of before.entries()) {
    const now = edited[index]?.geometry ?? geometry;
    for (const edge of edgesMissingIn(now, geometry)) made.set(keyOf(edge), edge);
  }
  if (made.size === 0) return edited;
  const box = growBox(boxOfPositions([...made.values()].flat()), nearDegrees);
  const near = holders
    .map((holder) => becomes.get(holder.id) ?? holder)
    .filter(({ geometry }) => boxesMeet(polygonBbox(geometry), box));
  const through = placesAlong(near, [...made.values()], zone);
  if (through.size === 0) return edited;
  for (const holder of near) {
    const geometry = geometryThrough(holder.geometry, through);
    if (!geometry) return edited;
    if (geometry !== holder.geometry) becomes.set(holder.id, { ...holder, geometry });
  }
  return [...becomes.values()];
}

type Through = ReadonlyMap<string, readonly Position[]>;

/** The places that edges are led through, by the key of the edge. */
function placesAlong(near: readonly Holder[], made: readonly BorderEdge[], zone: GaussKruger): Through {
  const boxes = made.map((edge) => growBox(boxOfPositions(edge), nearDegrees));
  const edges = new Map<string, { readonly edge: BorderEdge; readonly ownerIds: Set<string> }>();
  for (const { id, geometry } of near) {
    for (const edge of edgesOfGeometry(geometry)) {
      const box = boxOfPositions(edge);
      if (!boxes.some((other) => boxesMeet(other, box))) continue;
      const known = edges.get(keyOf(edge));
      if (known) known.ownerIds.add(id);
      else edges.set(keyOf(edge), { edge, ownerIds: new Set([id]) });
    }
  }
  const through = new Map<string, Position[]>();
  const lead = (edge: BorderEdge, place: Position) => {
    const key = keyOf(edge);
    if (!edge.some((end) => String(end) === String(place)))
      through.set(key, [...(through.get(key) ?? []), place]);
  };
  for (const edge of made) {
    const { ownerIds } = edges.get(keyOf(edge)) ?? { ownerIds: new Set() };
    for (const other of edges.values()) {
      if (other.edge === edge || [...other.ownerIds].every((id) => ownerIds.has(id))) continue;
      if (!doRunAlong(segmentOf(edge, zone), segmentOf(other.edge, zone))) continue;
      for (const end of other.edge) if (isBeside(end, edge, zone)) lead(edge, end);
      for (const end of edge) {
        if (!isBeside(end, other.edge, zone)) continue;
        const place = placeOn(other.edge, end, zone);
        lead(edge, place);
        lead(other.edge, place);
      }
    }
  }
  return through;
}

/** Whether a part of the other segment that is long enough lies beside the one. */
function doRunAlong([x1, y1, x2, y2]: Segment, [a1, b1, a2, b2]: Segment): boolean {
  const [dx, dy, length] = [x2 - x1, y2 - y1, Math.hypot(x2 - x1, y2 - y1)];
  const along = (x: number, y: number) => ((x - x1) * dx + (y - y1) * dy) / length;
  const aside = (x: number, y: number) => ((x - x1) * dy - (y - y1) * dx) / length;
  const near = sharesBetween(aside(a1, b1), aside(a2, b2), -drawnTolerance, drawnTolerance);
  const within = sharesBetween(along(a1, b1), along(a2, b2), 0, length);
  const share = Math.min(near.until, within.until) - Math.max(near.from, within.from);
  return share * Math.hypot(a2 - a1, b2 - b1) > leastRunMetres;
}

/** The share (0…1) of the way from `start` to `stop` that is between two numbers; until less than from where none is. */
function sharesBetween(start: number, stop: number, least: number, most: number) {
  if (start === stop) return start >= least && start <= most ? { from: 0, until: 1 } : { from: 1, until: 0 };
  const [one, other] = [(least - start) / (stop - start), (most - start) / (stop - start)];
  return { from: Math.max(0, Math.min(one, other)), until: Math.min(1, Math.max(one, other)) };
}

/** Whether a place is beside an edge between its ends. */
function isBeside(place: Position, edge: BorderEdge, zone: GaussKruger): boolean {
  const segment = segmentOf(edge, zone);
  const [x, y] = zone.forward(place);
  const at = nearestOnSegment(x, y, segment);
  const isEnd = distance(at, [segment[0], segment[1]]) === 0 || distance(at, [segment[2], segment[3]]) === 0;
  return !isEnd && distanceToSegment(x, y, segment) <= drawnTolerance;
}

/** Where a place beside an edge stands on it: one of its ends, or between them. */
function placeOn(edge: BorderEdge, place: Position, zone: GaussKruger): Position {
  const [x, y] = zone.forward(place);
  const at = nearestOnSegment(x, y, segmentOf(edge, zone));
  return edge.find((end) => distance(zone.forward(end), at) <= drawnTolerance) ?? zone.inverse(at);
}

function geometryThrough(geometry: MultiPolygon, through: Through): MultiPolygon | null {
  let isChanged = false;
  const coordinates: Position[][][] = [];
  for (const rings of geometry.coordinates) {
    const part: Position[][] = [];
    for (const ring of rings) {
      const led = ringThrough(ring, (from, to) => through.get(keyOf([from, to])) ?? []);
      if (!led) return null;
      isChanged ||= led !== ring;
      part.push([...led]);
    }
    coordinates.push(part);
  }
  return isChanged ? { type: 'MultiPolygon', coordinates } : geometry;
}

function segmentOf([from, to]: BorderEdge, zone: GaussKruger): Segment {
  return [...zone.forward(from), ...zone.forward(to)];
}

const distance = ([x1, y1]: PlanarPosition, [x2, y2]: PlanarPosition) => Math.hypot(x2 - x1, y2 - y1);

/** One key for an edge and its reverse. */
const keyOf = (edge: BorderEdge) => edge.map(String).sort().join(' ');
