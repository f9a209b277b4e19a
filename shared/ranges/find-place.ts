// From the words for a place to the place, and back. The words are chosen so that they find the place again.
import type { GaussKruger, PlanarPosition } from '../geometry/gauss-kruger.ts';
import { cardinalOf, degreesOff, directionOf } from './compass.ts';
import type { LineNetwork } from './line-network.ts';
import { distanceBetween, pathLength } from './named-line.ts';
import type { Crossing, RangePlace } from './range-words.ts';

/** A place this near to a crossing or an end is said to be there (metres). */
const sameplaceMetres = 30;
/** How far along a line the nearest crossing may lie that a place is told by (metres). */
const alongMetres = 2500;
const roundMetres = 10;

/** Where a place on a line (or anywhere, for places that say so) is; null where the words find none. */
export function findPlace(
  place: RangePlace,
  line: string,
  network: LineNetwork,
  zone: GaussKruger,
): PlanarPosition | null {
  switch (place.placeType) {
    case 'coordinates':
      return zone.forward([place.longitude, place.latitude]);
    case 'offset': {
      const at = findCrossing(place.line, place, network);
      return at && [at[0] + place.eastMetres, at[1] + place.northMetres];
    }
    case 'end': {
      const ends = network.ends(line);
      const middle = averageOf(ends);
      const fitting = ends.map((end) => ({
        end,
        off: degreesOff(place.direction, end[0] - middle[0], end[1] - middle[1]),
      }));
      return fitting.sort((a, b) => a.off - b.off)[0]?.end ?? null;
    }
    case 'crossing':
      return findCrossing(line, place, network);
    case 'along': {
      const at = findCrossing(line, place, network);
      return at && network.walk(line, at, place.metres, place.direction);
    }
  }
}

function findCrossing(
  line: string,
  { other, ordinal }: Crossing,
  network: LineNetwork,
): PlanarPosition | null {
  const found = network.crossings(line, other);
  if (ordinal !== null) return found[ordinal - 1] ?? null;
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Words for a place on a line. `preferred`: the line to name first where several cross there. */
export function wordPlaceOnLine(
  at: PlanarPosition,
  line: string,
  preferred: string | null,
  network: LineNetwork,
  zone: GaussKruger,
): RangePlace {
  const others = network
    .near(at, 800)
    .map(({ name }) => name)
    .filter((name) => name !== line)
    .sort((a, b) => Number(b === preferred) - Number(a === preferred));
  for (const other of others) {
    const crossing = crossingNear(at, line, other, network);
    if (crossing) return { placeType: 'crossing', ...crossing };
  }
  const ends = network.ends(line);
  if (ends.length === 2) {
    const middle = averageOf(ends);
    const end = ends.find((each) => distanceBetween(each, at) <= sameplaceMetres);
    if (end) return { placeType: 'end', direction: cardinalOf(end[0] - middle[0], end[1] - middle[1]) };
  }
  return wordAlong(at, line, others, network) ?? wordAnywhere(at, network, zone);
}

function crossingNear(
  at: PlanarPosition,
  line: string,
  other: string,
  network: LineNetwork,
): Crossing | null {
  const found = network.crossings(line, other);
  const index = found.findIndex((place) => distanceBetween(place, at) <= sameplaceMetres);
  return index === -1 ? null : { other, ordinal: found.length > 1 ? index + 1 : null };
}

function wordAlong(
  at: PlanarPosition,
  line: string,
  others: readonly string[],
  network: LineNetwork,
): RangePlace | null {
  const candidates = others
    .flatMap((other) =>
      network.crossings(line, other).map((place, index, all) => ({
        crossing: { other, ordinal: all.length > 1 ? index + 1 : null },
        place,
        metres: pathLength(network.route(line, place, at)),
      })),
    )
    .filter(({ metres }) => metres <= alongMetres)
    .sort((a, b) => a.metres - b.metres);
  for (const { crossing, place, metres } of candidates.slice(0, 6)) {
    const rounded = Math.round(metres / roundMetres) * roundMetres;
    const direction = directionOf(at[0] - place[0], at[1] - place[1]);
    const found = network.walk(line, place, rounded, direction);
    if (distanceBetween(found, at) <= sameplaceMetres) {
      return { placeType: 'along', ...crossing, direction, metres: rounded };
    }
  }
  return null;
}

/** Words for a place that lies on no line: so far east and north of the nearest crossing, else its coordinates. */
export function wordAnywhere(at: PlanarPosition, network: LineNetwork, zone: GaussKruger): RangePlace {
  const lines = network.near(at, 1200).slice(0, 6);
  let best: { line: string; crossing: Crossing; place: PlanarPosition; metres: number } | null = null;
  for (const { name: line } of lines) {
    for (const { name: other } of lines) {
      if (other === line || network.lineOf(line)?.lineType === 'border') continue;
      for (const [index, place] of network.crossings(line, other).entries()) {
        const metres = distanceBetween(place, at);
        const ordinal = network.crossings(line, other).length > 1 ? index + 1 : null;
        if (metres < (best?.metres ?? 1500)) best = { line, crossing: { other, ordinal }, place, metres };
      }
    }
  }
  if (best) {
    const round = (metres: number) => Math.round(metres / roundMetres) * roundMetres;
    return {
      placeType: 'offset',
      line: best.line,
      ...best.crossing,
      eastMetres: round(at[0] - best.place[0]),
      northMetres: round(at[1] - best.place[1]),
    };
  }
  const [longitude, latitude] = zone.inverse(at);
  const fiveDigits = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
  return { placeType: 'coordinates', longitude: fiveDigits(longitude), latitude: fiveDigits(latitude) };
}

function averageOf(places: readonly PlanarPosition[]): PlanarPosition {
  const sum = places.reduce<PlanarPosition>(([x, y], place) => [x + place[0], y + place[1]], [0, 0]);
  return [sum[0] / (places.length || 1), sum[1] / (places.length || 1)];
}
