// The way along one line. Its pieces hang together where they have a vertex in common; loose ends are joined to the
// nearest vertex of another piece, so that a gap in a drawn road does not end it.
import type { PlanarPosition } from '../geometry/gauss-kruger.ts';
import { distanceBetween, nearestOnSegment } from './named-line.ts';

export interface LineRouter {
  readonly route: (from: PlanarPosition, to: PlanarPosition) => PlanarPosition[];
  /** The place that many metres along the line from one of its places, on the way that leads most in a direction. */
  readonly walk: (from: PlanarPosition, metres: number, east: number, north: number) => PlanarPosition;
  readonly ends: readonly PlanarPosition[];
}

/** Vertices this near are one (metres). */
const sameVertexMetres = 0.5;
/** A gap of a line that is still the same line (metres). */
const gapMetres = 400;

interface Link {
  readonly to: number;
  readonly metres: number;
}

export function createLineRouter(paths: readonly (readonly PlanarPosition[])[]): LineRouter {
  const places: PlanarPosition[] = [];
  const numbers = new Map<string, number>();
  const links: Link[][] = [];
  const numberOf = (place: PlanarPosition): number => {
    const key = place.map((metres) => Math.round(metres / sameVertexMetres)).join();
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, places.length);
    places.push(place);
    links.push([]);
    return places.length - 1;
  };
  const edges: [number, number][] = [];
  const join = (a: number, b: number) => {
    if (a === b) return;
    const metres = distanceBetween(places[a] as PlanarPosition, places[b] as PlanarPosition);
    links[a]?.push({ to: b, metres });
    links[b]?.push({ to: a, metres });
    edges.push([a, b]);
  };
  for (const path of paths) {
    for (let index = 1; index < path.length; index += 1) {
      join(numberOf(path[index - 1] as PlanarPosition), numberOf(path[index] as PlanarPosition));
    }
  }
  const loose = links.flatMap((own, place) => (own.length === 1 ? [place] : []));
  joinLooseEnds(places, links, loose, join);
  const placeOnLine = (place: PlanarPosition) => {
    let best = { at: places[0] as PlanarPosition, edge: edges[0] as [number, number] };
    let shortest = Number.POSITIVE_INFINITY;
    for (const edge of edges) {
      const at = nearestOnSegment(
        place,
        places[edge[0]] as PlanarPosition,
        places[edge[1]] as PlanarPosition,
      );
      const distance = distanceBetween(place, at);
      if (distance < shortest) {
        shortest = distance;
        best = { at, edge };
      }
    }
    return best;
  };
  return {
    walk: (from, metres, east, north) => {
      const start = placeOnLine(from);
      const reached = placesAtDistance(places, links, start, metres);
      const score = ([x, y]: PlanarPosition) => (x - start.at[0]) * east + (y - start.at[1]) * north;
      return reached.reduce(
        (best, place) => (score(place) > score(best) ? place : best),
        reached[0] ?? start.at,
      );
    },
    ends: loose.map((place) => places[place] as PlanarPosition),
    route: (from, to) => {
      const start = placeOnLine(from);
      const end = placeOnLine(to);
      if (start.edge === end.edge) return [start.at, end.at];
      const way = shortestWay(places, links, start, end);
      return way.length === 0 ? [start.at, end.at] : [start.at, ...way, end.at];
    },
  };
}

/** Joins pieces, nearest first, until none within reach is left. MUTATED: links by `join`. */
function joinLooseEnds(
  places: readonly PlanarPosition[],
  links: readonly (readonly Link[])[],
  loose: readonly number[],
  join: (a: number, b: number) => void,
): void {
  const pieceOf = labelPieces(links);
  for (const end of loose) {
    let best = -1;
    let shortest = gapMetres;
    for (let place = 0; place < places.length; place += 1) {
      if (pieceOf[place] === pieceOf[end]) continue;
      const metres = distanceBetween(places[end] as PlanarPosition, places[place] as PlanarPosition);
      if (metres < shortest) {
        shortest = metres;
        best = place;
      }
    }
    if (best >= 0) join(end, best);
  }
}

function labelPieces(links: readonly (readonly Link[])[]): number[] {
  const labels = links.map(() => -1);
  for (let start = 0; start < links.length; start += 1) {
    if (labels[start] !== -1) continue;
    const open = [start];
    labels[start] = start;
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      for (const { to } of links[place] ?? []) {
        if (labels[to] !== -1) continue;
        labels[to] = start;
        open.push(to);
      }
    }
  }
  return labels;
}

interface OnLine {
  readonly at: PlanarPosition;
  readonly edge: readonly [number, number];
}

/** Every place of the line at exactly that distance from a start. */
function placesAtDistance(
  places: readonly PlanarPosition[],
  links: readonly (readonly Link[])[],
  start: OnLine,
  metres: number,
): PlanarPosition[] {
  const found: PlanarPosition[] = [];
  const passed = new Set<number>();
  const open = start.edge.map((to, index) => ({
    from: start.at,
    to,
    before: 0,
    origin: start.edge[1 - index] as number,
  }));
  for (let step = open.pop(); step; step = open.pop()) {
    const target = places[step.to] as PlanarPosition;
    const length = distanceBetween(step.from, target);
    if (step.before + length >= metres) {
      const share = length === 0 ? 0 : (metres - step.before) / length;
      found.push([
        step.from[0] + (target[0] - step.from[0]) * share,
        step.from[1] + (target[1] - step.from[1]) * share,
      ]);
      continue;
    }
    if (passed.has(step.to)) continue;
    passed.add(step.to);
    for (const { to } of links[step.to] ?? []) {
      if (to !== step.origin) open.push({ from: target, to, before: step.before + length, origin: step.to });
    }
  }
  return found;
}

/** Dijkstra between the ends of two edges; lines are short enough for a plain scan of what is open. */
function shortestWay(
  places: readonly PlanarPosition[],
  links: readonly (readonly Link[])[],
  start: OnLine,
  end: OnLine,
): PlanarPosition[] {
  const reached = new Map<number, { metres: number; before: number }>();
  const open = new Map<number, { metres: number; before: number }>();
  const metresTo = (place: number, at: PlanarPosition) =>
    distanceBetween(places[place] as PlanarPosition, at);
  for (const place of start.edge) open.set(place, { metres: metresTo(place, start.at), before: -1 });
  while (open.size > 0) {
    let next = -1;
    let shortest = Number.POSITIVE_INFINITY;
    for (const [place, { metres }] of open) {
      if (metres < shortest) {
        shortest = metres;
        next = place;
      }
    }
    const found = open.get(next) as { metres: number; before: number };
    open.delete(next);
    reached.set(next, found);
    if (end.edge.every((place) => reached.has(place))) break;
    for (const { to, metres } of links[next] ?? []) {
      const total = found.metres + metres;
      if (!reached.has(to) && total < (open.get(to)?.metres ?? Number.POSITIVE_INFINITY)) {
        open.set(to, { metres: total, before: next });
      }
    }
  }
  const goals = end.edge.filter((place) => reached.has(place)).sort((a, b) => totalOf(a) - totalOf(b));
  function totalOf(place: number): number {
    return (reached.get(place)?.metres ?? 0) + metresTo(place, end.at);
  }
  const way: PlanarPosition[] = [];
  for (let place = goals[0] ?? -1; place !== -1; place = reached.get(place)?.before ?? -1) {
    way.unshift(places[place] as PlanarPosition);
  }
  return way;
}
