// Where a place meets the network. The gate of an estate is the place of its outline nearest to a road; from there one
// walks straight to the road, but not across a barrier and not farther than half a kilometre.
import Flatbush from 'flatbush';
import type { MultiPolygon, Point, Polygon } from 'geojson';
import type { GaussKruger } from '../geometry/gauss-kruger.ts';
import { representativePoint } from '../geometry/point-inside.ts';
import { preparePolygon } from '../geometry/prepared-polygon.ts';
import type { Segment } from '../geometry/segment-distance.ts';
import { nearestOfSegments } from './nearest-of-segments.ts';
import type { RoadPiece, WalkingNetwork } from './walking-network.ts';

/** Farther from any road than this (metres) a place has no way on foot that we know of. */
export const longestOffRoadMetres = 500;
const searchedRadii = [30, 120, longestOffRoadMetres];

export interface PlaceOnNetwork {
  /** The gate in zone metres; for a place without a road a point inside it. */
  readonly x: number;
  readonly y: number;
  /** Null where no road is near. */
  readonly onRoad: {
    readonly piece: RoadPiece;
    /** From the piece's first end to the foot of the straight leg. */
    readonly alongMetres: number;
    readonly offRoadMetres: number;
  } | null;
}

/** Attaches points and outlines (degrees) to a network; the index over its pieces is made once. */
export function createAttachment(
  { pieces, barriers }: WalkingNetwork,
  zone: GaussKruger,
): (geometry: Point | Polygon | MultiPolygon) => PlaceOnNetwork {
  const index = new Flatbush(Math.max(1, pieces.length));
  for (const { ends } of pieces) {
    index.add(
      Math.min(ends[0], ends[2]),
      Math.min(ends[1], ends[3]),
      Math.max(ends[0], ends[2]),
      Math.max(ends[1], ends[3]),
    );
  }
  if (pieces.length === 0) index.add(Infinity, Infinity, Infinity, Infinity);
  index.finish();

  return (geometry) => {
    const [x, y] = zone.forward(representativePoint(geometry) ?? [0, 0]);
    const outline = outlineOf(geometry, x, y, zone);
    for (const radius of searchedRadii) {
      const near = candidates(outline, radius);
      for (const { piece, nearest } of near) {
        const leg: Segment = [nearest.x, nearest.y, nearest.otherX, nearest.otherY];
        if (nearest.metres > 0 && barriers.crossings(leg).length > 0) continue;
        const alongMetres = Math.hypot(nearest.otherX - piece.ends[0], nearest.otherY - piece.ends[1]);
        const onRoad = { piece, alongMetres, offRoadMetres: nearest.metres };
        return { x: nearest.x, y: nearest.y, onRoad };
      }
    }
    return { x, y, onRoad: null };
  };

  function candidates(outline: readonly Segment[], radius: number) {
    const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const [x1, y1, x2, y2] of outline) {
      box[0] = Math.min(box[0], x1 - radius, x2 - radius);
      box[1] = Math.min(box[1], y1 - radius, y2 - radius);
      box[2] = Math.max(box[2], x1 + radius, x2 + radius);
      box[3] = Math.max(box[3], y1 + radius, y2 + radius);
    }
    return index
      .search(...box)
      .sort((a, b) => a - b)
      .flatMap((number) => pieces[number] ?? [])
      .map((piece) => ({ piece, nearest: nearestOfSegments(outline, piece.ends) }))
      .filter(({ nearest }) => nearest.metres <= radius)
      .sort((a, b) => a.nearest.metres - b.nearest.metres);
  }
}

function outlineOf(
  geometry: Point | Polygon | MultiPolygon,
  x: number,
  y: number,
  { centralMeridian }: GaussKruger,
): readonly Segment[] {
  if (geometry.type === 'Point') return [[x, y, x, y]];
  const { edges } = preparePolygon(geometry, centralMeridian);
  const segments = Array.from(
    { length: edges.length / 4 },
    (_, at) => edges.slice(at * 4, at * 4 + 4) as unknown as Segment,
  );
  return segments.length > 0 ? segments : [[x, y, x, y]];
}
