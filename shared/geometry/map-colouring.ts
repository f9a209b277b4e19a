// Colours for a map: no two neighbours alike, and as few repaints as possible. Colours of before are kept wherever two
// neighbours do not clash; the rest are chosen in the order of how little choice is left (DSATUR, Brélaz 1979), each
// the colour used least so far among those that no neighbour resembles.
import type { MultiPolygon, Polygon } from 'geojson';
import { areNeighbours, neighbourDistanceMetres } from './are-neighbours.ts';
import { findCandidatePairs } from './candidate-pairs.ts';
import { centralMeridianOf } from './gauss-kruger.ts';
import { growBox } from './planar-box.ts';
import { polygonsOf } from './planar-polygon.ts';
import { preparePolygon } from './prepared-polygon.ts';

/** More hues can't be told apart by everybody. */
export const mostColours = 8;

export interface ColouredFeature {
  readonly id: string;
  /** Degrees. */
  readonly geometry: Polygon | MultiPolygon;
}

export interface ColouringWishes {
  /** Colours of before, by id; kept wherever two neighbours do not clash. */
  readonly previous?: ReadonlyMap<string, number> | undefined;
  /** Pairs of colour numbers that the eye takes for shades of one; they are kept apart where there is a choice. */
  readonly alike?: readonly (readonly [number, number])[];
  /** Colour numbers that are used only where the others do not suffice. */
  readonly spare?: readonly number[];
}

/**
 * A colour number (0…7) for every feature. Features whose borders meet, come within a few metres or overlap get
 * different colours as long as eight suffice. Same features and same wishes give the same colours.
 */
export function colourNeighbours(
  features: readonly ColouredFeature[],
  { previous, alike = [], spare = [] }: ColouringWishes = {},
): Map<string, number> {
  const neighbours = findNeighbours(features);
  const ids = [...neighbours.keys()].sort();
  const colours = new Map<string, number>();
  for (const id of ids) {
    const colour = previous?.get(id);
    if (colour !== undefined && !coloursAround(id, neighbours, colours).has(colour)) colours.set(id, colour);
  }
  const uses = Array.from({ length: mostColours }, () => 0);
  for (const colour of colours.values()) uses[colour] = (uses[colour] ?? 0) + 1;
  const open = new Set(ids.filter((id) => !colours.has(id)));
  while (open.size > 0) {
    const id = tightest(open, neighbours, colours);
    open.delete(id);
    const colour = chooseColour(coloursAround(id, neighbours, colours), uses, { alike, spare });
    uses[colour] = (uses[colour] ?? 0) + 1;
    colours.set(id, colour);
  }
  return new Map(ids.map((id) => [id, colours.get(id) ?? 0]));
}

function findNeighbours(features: readonly ColouredFeature[]): Map<string, Set<string>> {
  const neighbours = new Map(features.map(({ id }) => [id, new Set<string>()]));
  const longitude = features
    .map(({ geometry }) => polygonsOf(geometry)[0]?.[0]?.[0]?.[0])
    .find((value) => value !== undefined);
  const meridian = centralMeridianOf(longitude ?? 0);
  const prepared = features.map(({ geometry }) => preparePolygon(geometry, meridian));
  const boxes = prepared.map(({ box }) => growBox(box, neighbourDistanceMetres));
  for (const [first, second] of findCandidatePairs(boxes)) {
    const [a, b] = [prepared[first], prepared[second]];
    const [idOfA, idOfB] = [features[first]?.id, features[second]?.id];
    if (!a || !b || idOfA === undefined || idOfB === undefined || !areNeighbours(a, b)) continue;
    neighbours.get(idOfA)?.add(idOfB);
    neighbours.get(idOfB)?.add(idOfA);
  }
  return neighbours;
}

function coloursAround(
  id: string,
  neighbours: ReadonlyMap<string, ReadonlySet<string>>,
  colours: ReadonlyMap<string, number>,
): Set<number> {
  const around = new Set<number>();
  for (const neighbour of neighbours.get(id) ?? []) {
    const colour = colours.get(neighbour);
    if (colour !== undefined) around.add(colour);
  }
  return around;
}

/** The open feature with most colours around it, then most neighbours, then the lowest id. */
function tightest(
  open: ReadonlySet<string>,
  neighbours: ReadonlyMap<string, ReadonlySet<string>>,
  colours: ReadonlyMap<string, number>,
): string {
  let best = '';
  let bestRank = -1;
  for (const id of open) {
    const rank = coloursAround(id, neighbours, colours).size * 1000 + (neighbours.get(id)?.size ?? 0);
    if (rank > bestRank) {
      best = id;
      bestRank = rank;
    }
  }
  return best;
}

function chooseColour(
  taken: ReadonlySet<number>,
  uses: readonly number[],
  { alike, spare }: Required<Pick<ColouringWishes, 'alike' | 'spare'>>,
): number {
  const resembled = new Set(
    alike.flatMap(([a, b]) => [...(taken.has(a) ? [b] : []), ...(taken.has(b) ? [a] : [])]),
  );
  let best = 0;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const [colour, count] of uses.entries()) {
    // With all eight around, two neighbours must be alike: then the least used one.
    const cost =
      count +
      (taken.has(colour) ? 1_000_000 : 0) +
      (spare.includes(colour) ? 100_000 : 0) +
      (resembled.has(colour) ? 10_000 : 0);
    if (cost < bestCost) {
      best = colour;
      bestCost = cost;
    }
  }
  return best;
}
