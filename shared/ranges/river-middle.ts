// A river is drawn as water between two banks, a range text means its middle. The outline is parted at its two ends
// into banks; every point between them is moved to where it is as far from one as from the other.

import type { PlanarPosition } from '../geometry/gauss-kruger.ts';
import { distanceToSegment } from '../geometry/segment-distance.ts';
import { distanceBetween, nearestOnSegment, pathLength } from './named-line.ts';

const stepMetres = 25;
const rounds = 12;

/** Middle line of an elongated outline (one closed ring, zone metres); empty where it has no two banks. */
export function middleOfRiver(ring: readonly PlanarPosition[]): PlanarPosition[] {
  const open = ring.slice(0, -1);
  if (open.length < 4) return [];
  const [from, to] = farthestPair(open);
  const left = open.slice(from, to + 1);
  const right = [...open.slice(to), ...open.slice(0, from + 1)].reverse();
  const count = Math.max(2, Math.ceil(Math.max(pathLength(left), pathLength(right)) / stepMetres));
  const onLeft = spread(left, count);
  const onRight = spread(right, count);
  let middle = onLeft.map((place, index) => between(place, onRight[index] ?? place));
  for (let round = 0; round < rounds; round += 1) {
    middle = middle.map((place) => between(nearestOnPath(place, left), nearestOnPath(place, right)));
  }
  return thin(middle);
}

/** Indices of two vertices that lie far apart: twice the farthest from the last one found. */
function farthestPair(places: readonly PlanarPosition[]): [number, number] {
  const farthestFrom = (origin: number) => {
    let best = 0;
    for (let index = 1; index < places.length; index += 1) {
      const origins = places[origin] as PlanarPosition;
      if (
        distanceBetween(origins, places[index] as PlanarPosition) >
        distanceBetween(origins, places[best] as PlanarPosition)
      ) {
        best = index;
      }
    }
    return best;
  };
  const a = farthestFrom(farthestFrom(0));
  const b = farthestFrom(a);
  return a < b ? [a, b] : [b, a];
}

function spread(path: readonly PlanarPosition[], count: number): PlanarPosition[] {
  const total = pathLength(path);
  const places: PlanarPosition[] = [];
  let index = 1;
  let passed = 0;
  for (let step = 0; step <= count; step += 1) {
    const target = (total * step) / count;
    while (index < path.length - 1) {
      const length = distanceBetween(path[index - 1] as PlanarPosition, path[index] as PlanarPosition);
      if (passed + length >= target) break;
      passed += length;
      index += 1;
    }
    const from = path[index - 1] as PlanarPosition;
    const to = path[index] as PlanarPosition;
    const length = distanceBetween(from, to);
    const share = length === 0 ? 0 : Math.min(1, (target - passed) / length);
    places.push([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]);
  }
  return places;
}

function between(a: PlanarPosition, b: PlanarPosition): PlanarPosition {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

function nearestOnPath(place: PlanarPosition, path: readonly PlanarPosition[]): PlanarPosition {
  let best: PlanarPosition = path[0] as PlanarPosition;
  let shortest = Number.POSITIVE_INFINITY;
  for (let index = 1; index < path.length; index += 1) {
    const from = path[index - 1] as PlanarPosition;
    const to = path[index] as PlanarPosition;
    const distance = distanceToSegment(place[0], place[1], [...from, ...to]);
    if (distance < shortest) {
      shortest = distance;
      best = nearestOnSegment(place, from, to);
    }
  }
  return best;
}

/** Points that lie on top of each other, as at the ends, are left out. */
function thin(path: readonly PlanarPosition[]): PlanarPosition[] {
  return path.filter(
    (place, index) => index === 0 || distanceBetween(place, path[index - 1] as PlanarPosition) > 1,
  );
}
