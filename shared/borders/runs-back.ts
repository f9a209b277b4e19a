// A border that runs back along itself leaves ground of no width, which nobody can see or take hold of:
//
//        •
//      /   \      →      •──•──•      without its upper vertex the part has no width
//     •──•──•
//
import type { MultiPolygon, Position } from 'geojson';
import { createBoxIndex } from '../geometry/box-index.ts';
import type { GaussKruger, PlanarPosition } from '../geometry/gauss-kruger.ts';
import { boxesMeet, boxOfPositions, growBox } from '../geometry/planar-box.ts';
import { distanceToSegment } from '../geometry/segment-distance.ts';
import { type BorderEdge, edgesMissingIn, edgesOfGeometry } from './made-edges.ts';
import { drawnTolerance } from './node-edges.ts';

interface Holder {
  readonly geometry: MultiPolygon;
}

/** Degrees, more than `drawnTolerance` anywhere a zone is used. */
const nearDegrees = 1e-7;

/**
 * A vertex (degrees) and an edge of the same part, one of them new, that are nearer than what is one place: where the
 * vertex is. Null where there is none. Holders are the same and in the same order before and after.
 */
export function placeOfRunningBack(
  before: readonly Holder[],
  after: readonly Holder[],
  zone: GaussKruger,
): Position | null {
  for (const [index, { geometry }] of after.entries()) {
    const was = before[index]?.geometry ?? nowhere;
    for (const part of geometry.coordinates) {
      const alone: MultiPolygon = { type: 'MultiPolygon', coordinates: [part] };
      const made = edgesMadeIn(alone, was);
      if (made.length === 0) continue;
      const known = was.coordinates.flat(2);
      const moved = made.flat().filter((place) => !known.some((other) => isSamePlace(place, other)));
      const place =
        vertexBeside(part.flat(), made, zone) ?? vertexBeside(moved, edgesOfGeometry(alone), zone);
      if (place) return place;
    }
  }
  return null;
}

const nowhere: MultiPolygon = { type: 'MultiPolygon', coordinates: [] };

const isSamePlace = (one: Position, other: Position) => one[0] === other[0] && one[1] === other[1];

/** An edge and its reverse are one: an inserted vertex does not make the others new. */
function edgesMadeIn(geometry: MultiPolygon, was: MultiPolygon): BorderEdge[] {
  const missing = edgesMissingIn(geometry, was);
  const known = missing.length > 0 ? edgesOfGeometry(was) : [];
  return missing.filter(
    ([from, to]) => !known.some((edge) => isSamePlace(edge[0], to) && isSamePlace(edge[1], from)),
  );
}

function vertexBeside(
  vertices: readonly Position[],
  edges: readonly BorderEdge[],
  zone: GaussKruger,
): Position | null {
  // Few of an outline are near what is new: only those are laid out in metres.
  const around = growBox(boxOfPositions(edges.flat()), nearDegrees);
  const candidates = vertices.filter((place) => boxesMeet(boxOfPositions([place]), around));
  if (candidates.length === 0) return null;
  const planar = candidates.map((place) => zone.forward(place));
  const near = createBoxIndex(planar.map((place) => boxOfPositions([place])));
  const aroundVertices = growBox(boxOfPositions(candidates), nearDegrees);
  for (const edge of edges) {
    if (!boxesMeet(boxOfPositions(edge), aroundVertices)) continue;
    const ends = [zone.forward(edge[0]), zone.forward(edge[1])] as const;
    const found = near(growBox(boxOfPositions(ends), drawnTolerance)).find((number) => {
      const place = planar[number] as PlanarPosition;
      if (ends.some((end) => Math.hypot(end[0] - place[0], end[1] - place[1]) <= drawnTolerance))
        return false;
      return distanceToSegment(...place, [...ends[0], ...ends[1]]) <= drawnTolerance;
    });
    if (found !== undefined) return candidates[found] ?? null;
  }
  return null;
}
