// Catchments and what is drawn over them, cut at each other's borders. Every result is chosen from the same pieces of
// border: a piece bounds a result where one of its sides belongs to it and the other does not. No result is computed
// for itself, so two results can't round differently, and no sliver can come between them.
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { GaussKruger, PlanarPosition } from '../geometry/gauss-kruger.ts';
import { type Box, boxOfPositions, growBox } from '../geometry/planar-box.ts';
import { polygonsOf, signedRingArea } from '../geometry/planar-polygon.ts';
import { type PreparedPolygon, placeInPrepared, preparePlanarPolygon } from '../geometry/prepared-polygon.ts';
import { numberDrawnVertices } from './drawn-vertices.ts';
import { nodeEdges, type WalkEdge } from './node-edges.ts';
import { createPlaces, edgeKey, type Places } from './places.ts';

/** A catchment, or an area that is drawn. */
export interface Shape {
  readonly id: string;
  readonly geometry: Polygon | MultiPolygon;
  readonly isDrawn: boolean;
}

export interface Arrangement {
  readonly places: Places;
  readonly walk: WalkEdge;
  /** The pieces of a shape's border as [from, to], its interior on the left. */
  readonly borderOf: (id: string) => readonly (readonly [number, number])[];
  /** Whether the ground on the left of a piece of border lies in a shape. */
  readonly isLeftIn: (id: string, from: number, to: number) => boolean;
  /** The places of a line that was drawn, in order. */
  readonly lines: readonly (readonly number[])[];
}

/**
 * `lines` are drawn; `box` (zone metres) is where anything can change: only there edges are cut. Null where borders come
 * too near to each other to be told apart.
 */
export function arrange(
  shapes: readonly Shape[],
  lines: readonly (readonly Position[])[],
  zone: GaussKruger,
  box: Box | null = null,
): Arrangement | null {
  const places = createPlaces(zone);
  const stored = shapes.filter(({ isDrawn }) => !isDrawn);
  const ringsOf = new Map<string, readonly (readonly number[])[]>();
  for (const { id, geometry } of stored) ringsOf.set(id, orientedRings(places, geometry, places.numberOf));
  const storedEdges = [...ringsOf.values()].flatMap((rings) => rings.flatMap((ring) => edgesOf(ring, false)));
  const numberOfDrawn = numberDrawnVertices(places, storedEdges);
  for (const { id, geometry, isDrawn } of shapes) {
    if (isDrawn) ringsOf.set(id, orientedRings(places, geometry, numberOfDrawn));
  }
  const drawnLines = lines.map((line) => withoutRepeats(line.map(numberOfDrawn)));
  const edges = shapes.flatMap(({ id, isDrawn }) =>
    (ringsOf.get(id) ?? []).flatMap((ring) => edgesOf(ring, isDrawn)),
  );
  edges.push(...drawnLines.flatMap((line) => edgesOf(line, true)));
  const walk = nodeEdges(places, edges, growBox(box ?? boxOfEdges(places, edges), 1));
  if (!walk) return null;
  const borders = new Map([...ringsOf].map(([id, rings]) => [id, borderOfRings(places, rings, walk)]));
  const find = (id: string) => {
    const border = borders.get(id);
    if (!border) throw new Error(`no shape ${id} in the arrangement`);
    return border;
  };
  return {
    places,
    walk,
    borderOf: (id) => find(id).pieces,
    isLeftIn: (id, from, to) => isLeftIn(places, find(id), from, to),
    lines: drawnLines.map((line) => walkAlong(line, walk)),
  };
}

interface Border {
  readonly pieces: readonly (readonly [number, number])[];
  /** Which sides of a piece, seen from its lower place to its higher one, are inside: 1 left, 2 right, 3 both. */
  readonly sides: ReadonlyMap<number, number>;
  readonly ground: () => PreparedPolygon;
}

function borderOfRings(places: Places, rings: readonly (readonly number[])[], walk: WalkEdge): Border {
  const noded = rings.map((ring) => walkAlong(ring, walk));
  const pieces = noded.flatMap((ring) =>
    ring.slice(1).map((to, index) => [ring[index] as number, to] as const),
  );
  const sides = new Map<number, number>();
  for (const [from, to] of pieces) {
    const key = edgeKey(from, to);
    sides.set(key, (sides.get(key) ?? 0) | (from < to ? 1 : 2));
  }
  let ground: PreparedPolygon | null = null;
  const prepare = () => preparePlanarPolygon([noded.map((ring) => ring.map(places.planar))]);
  return {
    pieces,
    sides,
    ground: () => {
      ground ??= prepare();
      return ground;
    },
  };
}

function isLeftIn(places: Places, { sides, ground }: Border, from: number, to: number): boolean {
  const own = sides.get(edgeKey(from, to));
  if (own !== undefined) return (own & (from < to ? 1 : 2)) !== 0;
  const [x1, y1] = places.planar(from);
  const [x2, y2] = places.planar(to);
  return placeInPrepared((x1 + x2) / 2, (y1 + y2) / 2, ground()) === 'inside';
}

/** Closed rings of places, outer ones counter-clockwise. */
function orientedRings(
  places: Places,
  geometry: Polygon | MultiPolygon,
  numberOf: (position: Position) => number,
): number[][] {
  return polygonsOf(geometry).flatMap((rings) =>
    rings.flatMap((positions, index) => {
      const ring = withoutRepeats(positions.map(numberOf));
      if (ring.length < 4) return [];
      const isCounterClockwise = signedRingArea(ring.map(places.planar)) > 0;
      return [isCounterClockwise === (index === 0) ? ring : ring.toReversed()];
    }),
  );
}

function edgesOf(ring: readonly number[], isDrawn: boolean) {
  return ring.slice(1).map((to, index) => ({ from: ring[index] as number, to, isDrawn }));
}

function boxOfEdges(places: Places, edges: readonly { readonly from: number; readonly to: number }[]): Box {
  const ends = edges.flatMap(({ from, to }): PlanarPosition[] => [places.planar(from), places.planar(to)]);
  return boxOfPositions(ends);
}

function walkAlong(chain: readonly number[], walk: WalkEdge): number[] {
  return withoutRepeats([
    ...chain.slice(0, 1),
    ...chain.slice(1).flatMap((to, index) => walk(chain[index] as number, to).slice(1)),
  ]);
}

function withoutRepeats(chain: readonly number[]): number[] {
  return chain.filter((place, index) => place !== chain[index - 1]);
}
