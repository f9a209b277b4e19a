// From pieces of border to the polygons they bound.
import type { MultiPolygon, Position } from 'geojson';
import type { PlanarPosition } from '../geometry/gauss-kruger.ts';
import { traceRings } from '../geometry/trace-rings.ts';
import type { Arrangement } from './arrangement.ts';
import { edgeKey, type Places } from './places.ts';

/** From a place to the next, the ground on the left. */
export type Piece = readonly [from: number, to: number];

/** The border of the ground that `holds` is true of, out of the borders of the shapes `among` which it can change. */
export function borderWhere(
  arrangement: Arrangement,
  among: Iterable<string>,
  holds: (isIn: (shapeId: string) => boolean) => boolean,
): Piece[] {
  const seen = new Set<number>();
  const pieces: Piece[] = [];
  for (const shapeId of among) {
    for (const [from, to] of arrangement.borderOf(shapeId)) {
      const key = edgeKey(from, to);
      if (seen.has(key)) continue;
      seen.add(key);
      const isHeldLeft = holds((id) => arrangement.isLeftIn(id, from, to));
      const isHeldRight = holds((id) => arrangement.isLeftIn(id, to, from));
      if (isHeldLeft !== isHeldRight) pieces.push(isHeldLeft ? [from, to] : [to, from]);
    }
  }
  return pieces;
}

/** Polygons as rings of places, outer ring first. Null where the pieces don't close: rounding has broken a border. */
export function tracePieces(places: Places, pieces: readonly Piece[]): number[][][] | null {
  const balance = new Map<number, number>();
  for (const [from, to] of pieces) {
    balance.set(from, (balance.get(from) ?? 0) + 1);
    balance.set(to, (balance.get(to) ?? 0) - 1);
  }
  if ([...balance.values()].some((count) => count !== 0)) return null;
  const placeAt = new Map<Position, number>();
  const onPlane = new Map<number, PlanarPosition>();
  const positionOf = (place: number) => {
    const position = onPlane.get(place) ?? places.planar(place);
    onPlane.set(place, position);
    placeAt.set(position, place);
    return position;
  };
  return traceRings(pieces.map(([from, to]) => [positionOf(from), positionOf(to)])).map((polygon) =>
    polygon.map((ring) => ring.map((position) => placeAt.get(position) as number)),
  );
}

/** The polygons in degrees. */
export function toGeometry(
  places: Places,
  polygons: readonly (readonly (readonly number[])[])[],
): MultiPolygon {
  return {
    type: 'MultiPolygon',
    coordinates: polygons.map((rings) => rings.map((ring) => ring.map(places.degrees))),
  };
}
