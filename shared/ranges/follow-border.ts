// A border ring as stretches along named lines. Every short piece of the ring knows which lines it lies on; the
// cheapest reading is taken: few changes of line, little that no line accounts for.
import type { PlanarPosition } from '../geometry/gauss-kruger.ts';
import type { LineNetwork } from './line-network.ts';
import { distanceBetween, pathLength } from './named-line.ts';

export interface Stretch {
  /** Null where no named line accounts for the border. */
  readonly line: string | null;
  /** The border's own course, both ends included, in the ring's direction. */
  readonly path: readonly PlanarPosition[];
}

const pieceMetres = 20;
/** What one change of line costs, in metres of border that no line accounts for. */
const changeCost = 60;
/** A border is named by a road or river before it is named by an administrative border that runs along it. */
const borderCostShare = 0.2;
/** Per metre that a border piece lies off its line, so that of two parallel lines the nearer one is taken. */
const offLineCostShare = 0.02;

/** Stretches of a closed ring (zone metres) in its direction, starting where one begins. */
export function followBorder(
  ring: readonly PlanarPosition[],
  network: LineNetwork,
  toleranceMetres: number,
): Stretch[] {
  const places = subdivide(ring);
  const pieces = places.slice(1).map((to, index) => {
    const from = places[index] as PlanarPosition;
    return { from, to, costs: costsOfPiece(from, to, network, toleranceMetres) };
  });
  const lines = cheapestReading(
    pieces.map(({ costs, from, to }) => ({ costs, metres: distanceBetween(from, to) })),
  );
  const start = lines.findIndex((line, index) => line !== lines.at(index - 1));
  if (start === -1) return [{ line: lines[0] ?? null, path: places }];
  const stretches: { line: string | null; path: PlanarPosition[] }[] = [];
  for (let step = 0; step < pieces.length; step += 1) {
    const at = (start + step) % pieces.length;
    const piece = pieces[at];
    if (!piece) continue;
    const line = lines[at] ?? null;
    const last = stretches.at(-1);
    if (last && last.line === line) last.path.push(piece.to);
    else stretches.push({ line, path: [piece.from, piece.to] });
  }
  return stretches.filter(({ path }) => pathLength(path) > 0);
}

function subdivide(ring: readonly PlanarPosition[]): PlanarPosition[] {
  const places = ring.slice(0, 1);
  for (let index = 1; index < ring.length; index += 1) {
    const from = ring[index - 1] as PlanarPosition;
    const to = ring[index] as PlanarPosition;
    const count = Math.max(1, Math.ceil(distanceBetween(from, to) / pieceMetres));
    for (let step = 1; step < count; step += 1) {
      const share = step / count;
      places.push([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]);
    }
    places.push(to);
  }
  return places;
}

function costsOfPiece(
  from: PlanarPosition,
  to: PlanarPosition,
  network: LineNetwork,
  toleranceMetres: number,
): ReadonlyMap<string, number> {
  const metres = distanceBetween(from, to);
  const atEnd = new Map(network.near(to, toleranceMetres).map((near) => [near.name, near]));
  const costs = new Map<string, number>();
  for (const { name, at, distanceMetres } of network.near(from, toleranceMetres)) {
    const end = atEnd.get(name);
    // A piece that crosses a line is near it at both ends too, but gets nowhere along it.
    if (!end || distanceBetween(at, end.at) < metres * 0.6) continue;
    const off = (distanceMetres + end.distanceMetres) / 2;
    const isBorder = network.lineOf(name)?.lineType === 'border';
    costs.set(name, metres * (off * offLineCostShare + (isBorder ? borderCostShare : 0)));
  }
  return costs;
}

interface Piece {
  readonly costs: ReadonlyMap<string, number>;
  readonly metres: number;
}

/** Viterbi over the ring, gone round twice so that its start does not matter; the second half of the reading counts. */
function cheapestReading(pieces: readonly Piece[]): (string | null)[] {
  const round = [...pieces, ...pieces, ...pieces];
  let costs = new Map<string | null, number>([[null, 0]]);
  const before: Map<string | null, string | null>[] = [];
  for (const piece of round) {
    let cheapest: string | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const [line, cost] of costs) {
      if (cost < least) {
        least = cost;
        cheapest = line;
      }
    }
    const next = new Map<string | null, number>();
    const from = new Map<string | null, string | null>();
    for (const line of [null, ...piece.costs.keys()]) {
      const stay = costs.get(line) ?? Number.POSITIVE_INFINITY;
      const change = least + changeCost;
      const own = line === null ? piece.metres : (piece.costs.get(line) ?? 0);
      next.set(line, Math.min(stay, change) + own);
      from.set(line, stay <= change ? line : cheapest);
    }
    costs = next;
    before.push(from);
  }
  const reading: (string | null)[] = [];
  let line = [...costs].reduce((best, entry) => (entry[1] < best[1] ? entry : best))[0];
  for (let index = round.length - 1; index >= 0; index -= 1) {
    reading.unshift(line);
    line = before[index]?.get(line) ?? null;
  }
  return reading.slice(pieces.length, 2 * pieces.length);
}
