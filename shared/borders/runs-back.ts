// A border that runs back along itself leaves ground of no width, which nobody can see or take hold of:
//
//        •
//      /   \      →      •──•──•      without its upper vertex the part has no width
//     •──•──•
//
import type { MultiPolygon, Position } from 'geojson';
import { createBoxIndex } from '../geometry/box-index.ts';
import type { GaussKruger, PlanarPosition } from '../geometry/gauss-kruger.ts';
import { boxOfPositions, growBox } from '../geometry/planar-box.ts';
import { distanceToSegment } from '../geometry/segment-distance.ts';
import { drawnTolerance } from './node-edges.ts';

interface Holder {
  readonly geometry: MultiPolygon;
}

interface Edge {
  readonly from: Position;
  readonly to: Position;
}

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
    const rings = before[index]?.geometry.coordinates.flat() ?? [];
    const knownEdges = new Set(rings.flatMap(edgesOf).map(keyOf));
    const knownPlaces = new Set(rings.flat().map(String));
    for (const part of geometry.coordinates) {
      const edges = part.flatMap(edgesOf);
      const made = edges.filter((edge) => !knownEdges.has(keyOf(edge)));
      if (made.length === 0) continue;
      const vertices = part.flat();
      const moved = vertices.filter((place) => !knownPlaces.has(String(place)));
      const place = vertexBeside(vertices, made, zone) ?? vertexBeside(moved, edges, zone);
      if (place) return place;
    }
  }
  return null;
}

function vertexBeside(
  vertices: readonly Position[],
  edges: readonly Edge[],
  zone: GaussKruger,
): Position | null {
  if (vertices.length === 0) return null;
  const planar = vertices.map((place) => zone.forward(place));
  const near = createBoxIndex(planar.map((place) => boxOfPositions([place])));
  for (const { from, to } of edges) {
    const ends = [zone.forward(from), zone.forward(to)] as const;
    const found = near(growBox(boxOfPositions(ends), drawnTolerance)).find((number) => {
      const place = planar[number] as PlanarPosition;
      if (ends.some((end) => Math.hypot(end[0] - place[0], end[1] - place[1]) <= drawnTolerance))
        return false;
      return distanceToSegment(...place, [...ends[0], ...ends[1]]) <= drawnTolerance;
    });
    if (found !== undefined) return vertices[found] ?? null;
  }
  return null;
}

const edgesOf = (ring: readonly Position[]): Edge[] =>
  ring.slice(1).map((to, index) => ({ from: ring[index] ?? to, to }));

/** An edge and its reverse are one: an inserted vertex does not make the others new. */
const keyOf = ({ from, to }: Edge) => [String(from), String(to)].sort().join(' ');
