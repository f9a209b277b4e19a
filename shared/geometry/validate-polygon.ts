// Is a polygon one? What is wrong is named with its place, in the unit of the input, so that a person can find it.
// Reported: numbers that are none, unclosed rings, rings without area, rings that cross themselves or each other, holes
// outside their outer ring. Not reported: repeated positions and rings that touch in a point, which harm nothing here.
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { polygonsOf, signedRingArea } from './planar-polygon.ts';
import { placeInRings } from './point-in-polygon.ts';
import { findRingCrossing } from './ring-crossing.ts';

export type PolygonFault =
  | 'no-coordinates'
  | 'not-a-number'
  | 'unclosed'
  | 'zero-area'
  | 'self-crossing'
  | 'hole-outside'
  | 'parts-crossing';

export interface PolygonProblem {
  readonly fault: PolygonFault;
  /** Where; null when the geometry has no usable position. */
  readonly place: Position | null;
  /** 0-based numbers of the part and the ring. */
  readonly part: number;
  readonly ring: number;
}

/** The first problem of every part, parts in order; empty for a sound polygon. */
export function validatePolygon(geometry: Polygon | MultiPolygon): PolygonProblem[] {
  const parts = polygonsOf(geometry);
  if (parts.length === 0) return [{ fault: 'no-coordinates', place: null, part: 0, ring: 0 }];
  const problems = parts.flatMap((rings, part) => {
    const problem = findPartProblem(rings);
    return problem ? [{ ...problem, part }] : [];
  });
  if (problems.length > 0 || parts.length === 1) return problems;
  const crossing = findRingCrossing(parts.flat());
  return crossing ? [{ fault: 'parts-crossing', place: crossing, part: 0, ring: 0 }] : [];
}

function findPartProblem(rings: Position[][]): Omit<PolygonProblem, 'part'> | null {
  if (rings.length === 0) return { fault: 'no-coordinates', place: null, ring: 0 };
  for (const [ring, positions] of rings.entries()) {
    const problem = findRingProblem(positions);
    if (problem) return { ...problem, ring };
  }
  const crossing = findRingCrossing(rings);
  if (crossing) return { fault: 'self-crossing', place: crossing, ring: 0 };
  const [outer = [], ...holes] = rings;
  for (const [index, hole] of holes.entries()) {
    const stray = hole.find((position) => placeInRings(position, [outer]) === 'outside');
    if (stray) return { fault: 'hole-outside', place: stray, ring: index + 1 };
  }
  return null;
}

function findRingProblem(ring: Position[]): Omit<PolygonProblem, 'part' | 'ring'> | null {
  const first = ring[0];
  const last = ring.at(-1);
  if (!first || !last) return { fault: 'no-coordinates', place: null };
  const strange = ring.find((position) => !Number.isFinite(position[0]) || !Number.isFinite(position[1]));
  if (strange) return { fault: 'not-a-number', place: null };
  if (first[0] !== last[0] || first[1] !== last[1]) return { fault: 'unclosed', place: first };
  const planar = ring.map((position): [number, number] => [position[0] ?? 0, position[1] ?? 0]);
  // A bow tie can have no signed area and still be self-crossing: flat means that all positions are in one line.
  return signedRingArea(planar) === 0 && !findRingCrossing([ring])
    ? { fault: 'zero-area', place: first }
    : null;
}
