// The named lines of a project with what a reader of a map sees at once: what is near a place, where two lines cross,
// and the way along a line from one place to another.
import Flatbush from 'flatbush';
import type { PlanarPosition } from '../geometry/gauss-kruger.ts';
import { type Direction, vectorOf } from './compass.ts';
import { findCrossings } from './line-crossings.ts';
import { createLineRouter, type LineRouter } from './line-router.ts';
import { distanceBetween, type NamedLine, nearestOnSegment } from './named-line.ts';

export interface NearLine {
  readonly name: string;
  readonly at: PlanarPosition;
  readonly distanceMetres: number;
}

export interface LineNetwork {
  readonly lineOf: (name: string) => NamedLine | undefined;
  /** The nearest place of every line within a distance, nearest first. */
  readonly near: (place: PlanarPosition, withinMetres: number) => readonly NearLine[];
  /** Where two lines cross, touch or part, in the order of the first one's reading (west to east, or north to south). */
  readonly crossings: (name: string, other: string) => readonly PlanarPosition[];
  /** The shortest way along a line; empty for an unknown line. Gaps of a line are crossed straight. */
  readonly route: (name: string, from: PlanarPosition, to: PlanarPosition) => readonly PlanarPosition[];
  /** The place that many metres along a line from a place, on the way that leads most in a direction. */
  readonly walk: (name: string, from: PlanarPosition, metres: number, direction: Direction) => PlanarPosition;
  /** The loose ends of a line, in the order of its reading. */
  readonly ends: (name: string) => readonly PlanarPosition[];
}

export function createLineNetwork(lines: readonly NamedLine[]): LineNetwork {
  const byName = new Map(lines.map((line) => [line.name, line]));
  const segments = lines.flatMap((line) =>
    line.paths.flatMap((path) =>
      path.slice(1).map((to, index) => ({ name: line.name, from: path[index] as PlanarPosition, to })),
    ),
  );
  const index = segments.length > 0 ? new Flatbush(segments.length) : null;
  for (const { from, to } of segments) {
    index?.add(
      Math.min(from[0], to[0]),
      Math.min(from[1], to[1]),
      Math.max(from[0], to[0]),
      Math.max(from[1], to[1]),
    );
  }
  index?.finish();
  const near = (place: PlanarPosition, withinMetres: number): NearLine[] => {
    const best = new Map<string, NearLine>();
    const [x, y] = place;
    const hits = index?.search(x - withinMetres, y - withinMetres, x + withinMetres, y + withinMetres) ?? [];
    for (const hit of hits) {
      const segment = segments[hit];
      if (!segment) continue;
      const at = nearestOnSegment(place, segment.from, segment.to);
      const distanceMetres = distanceBetween(place, at);
      if (distanceMetres > withinMetres) continue;
      const known = best.get(segment.name);
      if (!known || distanceMetres < known.distanceMetres) {
        best.set(segment.name, { name: segment.name, at, distanceMetres });
      }
    }
    return [...best.values()].sort(
      (a, b) => a.distanceMetres - b.distanceMetres || (a.name < b.name ? -1 : 1),
    );
  };
  const routers = new Map<string, LineRouter | null>();
  const routerOf = (name: string): LineRouter | null => {
    const known = routers.get(name);
    if (known !== undefined) return known;
    const line = byName.get(name);
    const router = line ? createLineRouter(line.paths) : null;
    routers.set(name, router);
    return router;
  };
  const crossings = new Map<string, readonly PlanarPosition[]>();
  return {
    lineOf: (name) => byName.get(name),
    near,
    crossings: (name, other) => {
      const key = `${name}\n${other}`;
      let known = crossings.get(key);
      if (!known) {
        const line = byName.get(name);
        const crossed = byName.get(other);
        known = line && crossed ? inReadingOrder(findCrossings(line.paths, crossed.paths)) : [];
        crossings.set(key, known);
      }
      return known;
    },
    route: (name, from, to) => routerOf(name)?.route(from, to) ?? [],
    walk: (name, from, metres, direction) =>
      routerOf(name)?.walk(from, metres, ...vectorOf(direction)) ?? from,
    ends: (name) => inReadingOrder(routerOf(name)?.ends ?? []),
  };
}

/** From west to east where they spread that way, else from north to south. */
export function inReadingOrder(places: readonly PlanarPosition[]): PlanarPosition[] {
  const isAcross = readsAcross(places);
  return [...places].sort((a, b) => (isAcross ? a[0] - b[0] : b[1] - a[1]));
}

export function readsAcross(places: readonly PlanarPosition[]): boolean {
  const east = places.map(([x]) => x);
  const north = places.map(([, y]) => y);
  return Math.max(...east) - Math.min(...east) >= Math.max(...north) - Math.min(...north);
}
