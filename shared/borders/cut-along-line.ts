// A polygon and the plane around it, cut along a line. A piece of the line bounds a face on either side of it, so faces
// are traced from the border and from both directions of every piece:
//
//      ┌───────┐            ┌───┬───┐
//      │       │            │ A │ B │      A left of the line, B right of it: inside
//   ───┼───────┼──┐    →    ├───┼───┤
//      │       │  │         └───┘ C │      C: outside, between the line and the border
//      └───────┘  │             ────┘
//
// A piece that leads nowhere bounds a face of no width on both sides, which tracing drops.
import type { MultiPolygon, Position } from 'geojson';
import type { GaussKruger } from '../geometry/gauss-kruger.ts';
import { planarAreaSquareMetres } from '../geometry/polygon-area.ts';
import { type Arrangement, arrange } from './arrangement.ts';
import { edgeKey } from './places.ts';
import { reachBorder } from './reach-border.ts';
import { type Piece, toGeometry, tracePieces } from './trace-ground.ts';

/** Ground that the line bounds. */
export interface Face {
  readonly geometry: MultiPolygon;
  readonly areaSquareMetres: number;
  /** Whether it lies on the left and on the right of the line, seen along it; both where the line winds around it. */
  readonly isLeft: boolean;
  readonly isRight: boolean;
  /** Its edges along the border of the polygon, the face on the left. */
  readonly borderEdges: readonly (readonly [Position, Position])[];
}

export interface Cut {
  readonly inside: readonly Face[];
  readonly outside: readonly Face[];
  /** A place where the line meets itself; null where it does not. */
  readonly selfMeeting: Position | null;
}

/**
 * Faces of a geometry (degrees) and of what is around it that a line bounds, in the order of the line. An end of the
 * line within half a metre of the border reaches it. Null where rounding broke a border.
 */
export function cutAlongLine(
  geometry: MultiPolygon,
  line: readonly Position[],
  zone: GaussKruger,
): Cut | null {
  const reaching = reachBorder(line, geometry, zone);
  const arrangement = arrange([{ id: 'ground', geometry, isDrawn: false }], [reaching], zone);
  if (!arrangement) return null;
  const { places } = arrangement;
  const [walked = []] = arrangement.lines;
  const border = arrangement.borderOf('ground');
  const onBorder = new Set(border.map(([from, to]) => edgeKey(from, to)));
  const pieces = walked
    .slice(1)
    .map((to, index): Piece => [walked[index] as number, to])
    .filter(([from, to]) => !onBorder.has(edgeKey(from, to)));
  const isInside = ([from, to]: Piece) => arrangement.isLeftIn('ground', from, to);
  const inside = facesBeside(arrangement, border, pieces.filter(isInside));
  const outside = facesBeside(
    arrangement,
    border.map(reversed),
    pieces.filter((piece) => !isInside(piece)),
  );
  if (!inside || !outside) return null;
  const again = walked.find((place, index) => walked.indexOf(place) < index);
  return { inside, outside, selfMeeting: again === undefined ? null : places.degrees(again) };
}

const reversed = ([from, to]: Piece): Piece => [to, from];
const keyOf = ([from, to]: Piece) => `${from} ${to}`;

function facesBeside(
  { places }: Arrangement,
  border: readonly Piece[],
  cuts: readonly Piece[],
): Face[] | null {
  const polygons = tracePieces(places, [...border, ...cuts, ...cuts.map(reversed)]);
  if (!polygons) return null;
  const order = new Map(cuts.flatMap((cut, index) => [cut, reversed(cut)].map((one) => [keyOf(one), index])));
  const forward = new Set(cuts.map(keyOf));
  const isCut = (piece: Piece) => order.has(keyOf(piece));
  return polygons
    .flatMap((rings) => {
      const edges = rings.flatMap((ring) =>
        ring.slice(1).map((to, index): Piece => [ring[index] as number, to]),
      );
      const beside = edges.filter(isCut).map(keyOf);
      if (beside.length === 0) return [];
      const face: Face = {
        geometry: toGeometry(places, [rings]),
        areaSquareMetres: planarAreaSquareMetres([rings.map((ring) => ring.map(places.planar))]),
        isLeft: beside.some((key) => forward.has(key)),
        isRight: beside.some((key) => !forward.has(key)),
        borderEdges: edges
          .filter((edge) => !isCut(edge))
          .map(([from, to]) => [places.degrees(from), places.degrees(to)]),
      };
      return [{ face, first: Math.min(...beside.map((key) => order.get(key) ?? 0)) }];
    })
    .sort((a, b) => a.first - b.first)
    .map(({ face }) => face);
}
