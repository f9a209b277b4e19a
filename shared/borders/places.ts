// Every place that an edit meets is known by one number. Equal numbers are one vertex, bit for bit, in degrees and in
// zone metres alike: borders stay shared because a crossing is made once and has one number in every ring through it.
import type { Position } from 'geojson';
import type { GaussKruger, PlanarPosition } from '../geometry/gauss-kruger.ts';

export interface Places {
  readonly count: () => number;
  /** The number of a place in degrees; a place that is new gets the next number. */
  readonly numberOf: (position: Position) => number;
  /** The number of a place in zone metres: of the known place exactly there, else of a new one. */
  readonly numberOfPlanar: (planar: PlanarPosition) => number;
  readonly planar: (place: number) => PlanarPosition;
  readonly degrees: (place: number) => Position;
}

export function createPlaces(zone: GaussKruger): Places {
  const degrees: Position[] = [];
  const planar: PlanarPosition[] = [];
  const byDegrees = new Map<string, number>();
  const byPlanar = new Map<string, number>();
  const numberOf = (position: Position): number => {
    const key = `${position[0]},${position[1]}`;
    const known = byDegrees.get(key);
    if (known !== undefined) return known;
    const place = degrees.length;
    const onPlane = zone.forward(position);
    byDegrees.set(key, place);
    if (!byPlanar.has(onPlane.join())) byPlanar.set(onPlane.join(), place);
    degrees.push(position.slice(0, 2));
    planar.push(onPlane);
    return place;
  };
  return {
    count: () => degrees.length,
    numberOf,
    // Degrees are what is stored. A new place is where its degrees project to, a nanometre beside where it was asked for.
    numberOfPlanar: (place) => byPlanar.get(place.join()) ?? numberOf(zone.inverse(place)),
    planar: (place) => planar[place] as PlanarPosition,
    degrees: (place) => degrees[place] as Position,
  };
}

/** One key for an edge and its reverse. */
export function edgeKey(from: number, to: number): number {
  return from < to ? from * 2 ** 26 + to : to * 2 ** 26 + from;
}
