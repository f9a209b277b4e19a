// A stretch of border between two of its vertices, in all who share it. Where borders fork along it, its owners change:
//
//      A   A │ C          A   A   A
//   ───●───●─┴─●───     ──●───●───●──     left: a fork, owners A B, then C B; right: one stretch of A and B
//          B                  B
import type { MultiPolygon, Position } from 'geojson';

export interface Owner {
  readonly id: string;
  readonly geometry: MultiPolygon;
}

export interface Stretch {
  /** Vertices from one end to the other, both included. */
  readonly path: readonly Position[];
  /** In the order given. */
  readonly ownerIds: readonly string[];
}

export type StretchSearch =
  | { readonly found: Stretch }
  | { readonly forksAt: Position }
  | { readonly isMissing: true };

const keyOf = (position: Position) => `${position[0]},${position[1]}`;

/**
 * The stretch that leads from one vertex to another, through a third where one is named. Of several the one with the
 * fewest vertices that does not fork; a place where the owners change where all fork.
 */
export function findStretch(
  holders: readonly Owner[],
  from: Position,
  to: Position,
  through: Position | null,
): StretchSearch {
  const paths = new Map<string, readonly Position[]>();
  for (const { geometry } of holders) {
    for (const ring of geometry.coordinates.flat()) {
      for (const path of pathsInRing(ring.slice(0, -1), from, to)) {
        const isThrough = !through || path.slice(1, -1).some((place) => keyOf(place) === keyOf(through));
        if (isThrough) paths.set(path.map(keyOf).join(' '), path);
      }
    }
  }
  let forksAt: Position | null = null;
  for (const path of [...paths.values()].sort((a, b) => a.length - b.length)) {
    const owners = ownersAlong(holders, path);
    if (Array.isArray(owners)) return { found: { path, ownerIds: owners } };
    forksAt ??= owners.forksAt;
  }
  return forksAt ? { forksAt } : { isMissing: true };
}

/** Both ways around an open ring. */
function pathsInRing(ring: readonly Position[], from: Position, to: Position): Position[][] {
  const start = ring.findIndex((place) => keyOf(place) === keyOf(from));
  const end = ring.findIndex((place) => keyOf(place) === keyOf(to));
  if (start < 0 || end < 0 || start === end) return [];
  const turned = [...ring.slice(start), ...ring.slice(0, start)];
  const length = (end - start + ring.length) % ring.length;
  const [first = from] = turned;
  return [turned.slice(0, length + 1), [first, ...turned.slice(length).reverse()]];
}

/**
 * Ids of those who have every edge of a path, where the rings that have them are the same all along and no other has a
 * vertex of it. Two parts of one owner that meet on the path are a fork too: the stretch is in neither of them.
 */
function ownersAlong(
  holders: readonly Owner[],
  path: readonly Position[],
): string[] | { readonly forksAt: Position } {
  const numberOf = new Map(path.map((place, index) => [keyOf(place), index]));
  const ringsOfEdge = path.slice(1).map(() => new Set<Ring>());
  const ringsOfPlace = path.map(() => new Set<Ring>());
  const ownerOf = new Map<Ring, string>();
  for (const { id, geometry } of holders) {
    for (const ring of geometry.coordinates.flat()) {
      let before: number | undefined;
      for (const place of ring) {
        const number = numberOf.get(keyOf(place));
        if (number !== undefined) {
          ownerOf.set(ring, id);
          ringsOfPlace[number]?.add(ring);
          if (before !== undefined && Math.abs(before - number) === 1)
            ringsOfEdge[Math.min(before, number)]?.add(ring);
        }
        before = number;
      }
    }
  }
  const rings = [...(ringsOfEdge[0] ?? [])];
  const isOther = (others: ReadonlySet<Ring> = new Set()) =>
    others.size !== rings.length || rings.some((ring) => !others.has(ring));
  const last = path.length - 1;
  const fork = path.findIndex(
    (_, index) => index > 0 && index < last && (isOther(ringsOfPlace[index]) || isOther(ringsOfEdge[index])),
  );
  return fork < 0
    ? [...new Set(rings.map((ring) => ownerOf.get(ring) ?? ''))]
    : { forksAt: path[fork] as Position };
}

type Ring = readonly Position[];

/** The geometry with a stretch of its rings laid anew; `line` has the same two ends. */
export function replaceStretch(
  geometry: MultiPolygon,
  path: readonly Position[],
  line: readonly Position[],
): MultiPolygon {
  const coordinates = geometry.coordinates.map((rings) =>
    rings.map(
      (ring) =>
        replaceInRing(ring, path, line) ?? replaceInRing(ring, path.toReversed(), line.toReversed()) ?? ring,
    ),
  );
  return { type: 'MultiPolygon', coordinates };
}

function replaceInRing(
  ring: readonly Position[],
  path: readonly Position[],
  line: readonly Position[],
): Position[] | null {
  const open = ring.slice(0, -1);
  const keys = open.map(keyOf);
  const start = keys.indexOf(keyOf(path[0] ?? []));
  const runs =
    start >= 0 && path.every((place, index) => keys[(start + index) % keys.length] === keyOf(place));
  if (!runs) return null;
  const turned = [...open.slice(start), ...open.slice(0, start)];
  const replaced = [...line, ...turned.slice(path.length)];
  return [...replaced, ...replaced.slice(0, 1)];
}
