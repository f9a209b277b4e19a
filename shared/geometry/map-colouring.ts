// Colours for a map: no two neighbours alike, and as few repaints as possible. Colours of before are kept wherever two
// neighbours do not clash; the rest are chosen in the order of how little choice is left (DSATUR, Brélaz 1979), each
// the colour used least so far among those that no neighbour resembles.
import type { MultiPolygon, Polygon } from 'geojson';
import { areNeighbours } from './are-neighbours.ts';
import { findCandidatePairs } from './candidate-pairs.ts';
import { centralMeridianOf } from './gauss-kruger.ts';
import { growBox } from './planar-box.ts';
import { polygonsOf } from './planar-polygon.ts';
import { polygonBbox } from './polygon-bbox.ts';
import { preparePolygon } from './prepared-polygon.ts';
import { tellVertexSharers } from './vertex-sharers.ts';

/** More than the distance of neighbours, wherever there are schools. */
const ampleDegrees = 2e-4;

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
  const around = new Map(ids.map((id) => [id, new Set<number>()]));
  const uses = Array.from({ length: mostColours }, () => 0);
  const paint = (id: string, colour: number) => {
    colours.set(id, colour);
    uses[colour] = (uses[colour] ?? 0) + 1;
    for (const neighbour of neighbours.get(id) ?? []) around.get(neighbour)?.add(colour);
  };
  for (const id of ids) {
    const colour = previous?.get(id);
    if (colour !== undefined && !around.get(id)?.has(colour)) paint(id, colour);
  }
  const open = new Set(ids.filter((id) => !colours.has(id)));
  while (open.size > 0) {
    const id = tightest(open, neighbours, around);
    open.delete(id);
    paint(id, chooseColour(around.get(id) ?? new Set(), uses, { alike, spare }));
  }
  return new Map(ids.map((id) => [id, colours.get(id) ?? 0]));
}

function findNeighbours(features: readonly ColouredFeature[]): Map<string, Set<string>> {
  const neighbours = new Map(features.map(({ id }) => [id, new Set<string>()]));
  const outlines = features.map(({ geometry }) => geometry);
  const boxes = outlines.map((geometry) => growBox(polygonBbox(geometry), ampleDegrees));
  const pairs = findCandidatePairs(boxes).flatMap(([first, second]) => {
    const [a, b] = [features[first], features[second]];
    return a && b ? [[a, b] as const] : [];
  });
  rememberVertexSharers(pairs.filter(([a, b]) => knowledgeOf(a.geometry).get(b.geometry) === undefined));
  const longitude = outlines
    .map((geometry) => polygonsOf(geometry)[0]?.[0]?.[0]?.[0])
    .find((value) => value !== undefined);
  const meridian = centralMeridianOf(longitude ?? 0);
  for (const [a, b] of pairs) {
    if (!areOutlinesNear(a.geometry, b.geometry, meridian)) continue;
    neighbours.get(a.id)?.add(b.id);
    neighbours.get(b.id)?.add(a.id);
  }
  return neighbours;
}

type Outline = ColouredFeature['geometry'];
type Pair = readonly [ColouredFeature, ColouredFeature];

/** Whether two outlines are near each other, as long as both live. */
const remembered = new WeakMap<Outline, WeakMap<Outline, boolean>>();

function knowledgeOf(outline: Outline): WeakMap<Outline, boolean> {
  const known = remembered.get(outline) ?? new WeakMap<Outline, boolean>();
  remembered.set(outline, known);
  return known;
}

/** Most neighbours share a vertex: only the others are measured on the plane. */
function rememberVertexSharers(pairs: readonly Pair[]): void {
  const outlines = [...new Set(pairs.flatMap(([a, b]) => [a.geometry, b.geometry]))];
  tellVertexSharers(outlines, (first, second) => {
    const [a, b] = [outlines[first], outlines[second]];
    if (!a || !b) return;
    knowledgeOf(a).set(b, true);
    knowledgeOf(b).set(a, true);
  });
}

function areOutlinesNear(a: Outline, b: Outline, meridian: number): boolean {
  const known = knowledgeOf(a).get(b);
  if (known !== undefined) return known;
  const areNear = areNeighbours(preparePolygon(a, meridian), preparePolygon(b, meridian));
  knowledgeOf(a).set(b, areNear);
  return areNear;
}

/** The open feature with most colours around it, then most neighbours, then the lowest id. */
function tightest(
  open: ReadonlySet<string>,
  neighbours: ReadonlyMap<string, ReadonlySet<string>>,
  around: ReadonlyMap<string, ReadonlySet<number>>,
): string {
  let best = '';
  let bestRank = -1;
  for (const id of open) {
    const rank = (around.get(id)?.size ?? 0) * 1000 + (neighbours.get(id)?.size ?? 0);
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
