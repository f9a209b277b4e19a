// Stretches to rings: where one ends, the next begins, at a place with exactly the same numbers. Where several begin,
// the turn decides, so that parts touching in a point stay apart. A walk that comes back to a place is a ring.
import type { PlanarPosition } from '../../geometry/gauss-kruger.ts';
import { type BorderStretch, positionsAlong } from './border-stretches.ts';
import type { FlatPlan } from './flat-plan.ts';

/** Two crossings this near on one edge may have been taken in the wrong order (metres). */
const healingMetres = 0.001;

interface Link {
  readonly positions: readonly PlanarPosition[];
  end: PlanarPosition;
  isUsed: boolean;
}

/**
 * Rings of the stretches, open, none through a place twice. `turn`: whether the inside is on the left of the stretches,
 * so that the sharpest left turn keeps its parts apart, or on the right. Null where ends are left over.
 */
export function joinStretches(
  plan: FlatPlan,
  stretches: readonly BorderStretch[],
  turn: 'left' | 'right',
): PlanarPosition[][] | null {
  const links = stretches.map(
    (stretch): Link => ({
      positions: positionsAlong(plan, stretch),
      end: stretch.end,
      isUsed: false,
    }),
  );
  const leaving = new Map<string, Link[]>();
  for (const link of links) {
    const key = keyOf(startOf(link));
    const known = leaving.get(key);
    if (known) known.push(link);
    else leaving.set(key, [link]);
  }
  if (!healEnds(links)) return null;
  const rings: PlanarPosition[][] = [];
  for (const link of links) {
    if (link.isUsed) continue;
    const walk = walkFrom(link, leaving, turn);
    if (!walk) return null;
    rings.push(...splitAtRepeats(walk));
  }
  return rings;
}

function walkFrom(
  first: Link,
  leaving: ReadonlyMap<string, Link[]>,
  turn: 'left' | 'right',
): PlanarPosition[] | null {
  const walk: PlanarPosition[] = [];
  const home = keyOf(startOf(first));
  for (let link: Link | undefined = first; link; ) {
    link.isUsed = true;
    for (const position of link.positions) walk.push(position);
    const key = keyOf(link.end);
    const free: Link[] = (leaving.get(key) ?? []).filter(({ isUsed }) => !isUsed);
    if (free.length === 0) return key === home ? walk : null;
    link = chooseByTurn(walk[walk.length - 1] as PlanarPosition, link.end, free, turn);
  }
  return null;
}

function chooseByTurn(
  before: PlanarPosition,
  at: PlanarPosition,
  links: readonly Link[],
  turn: 'left' | 'right',
): Link | undefined {
  const [only] = links;
  if (links.length === 1) return only;
  const incoming = Math.atan2(at[1] - before[1], at[0] - before[0]);
  const turnOf = (link: Link) => {
    const to = link.positions[1] ?? link.end;
    const angle = Math.atan2(to[1] - at[1], to[0] - at[0]) - incoming;
    const around = Math.atan2(Math.sin(angle), Math.cos(angle));
    return turn === 'left' ? around : -around;
  };
  return links.reduce((best, link) => (turnOf(link) > turnOf(best) ? link : best));
}

/** A closed walk, cut wherever it passes a place again. */
function splitAtRepeats(walk: readonly PlanarPosition[]): PlanarPosition[][] {
  const rings: PlanarPosition[][] = [];
  const path: PlanarPosition[] = [];
  const indexOnPath = new Map<string, number>();
  for (const position of walk) {
    const key = keyOf(position);
    const seen = indexOnPath.get(key);
    if (seen !== undefined) {
      const loop = path.splice(seen);
      for (const passed of loop) indexOnPath.delete(keyOf(passed));
      if (loop.length > 2) rings.push(loop);
    }
    indexOnPath.set(key, path.length);
    path.push(position);
  }
  if (path.length > 2) rings.push(path);
  return rings;
}

/** Brings ends with nothing to follow to the nearest start with nothing before it. False where there is none near. */
function healEnds(links: readonly Link[]): boolean {
  const balance = new Map<string, number>();
  const count = (position: PlanarPosition, amount: number) => {
    const key = keyOf(position);
    balance.set(key, (balance.get(key) ?? 0) + amount);
  };
  for (const link of links) {
    count(startOf(link), 1);
    count(link.end, -1);
  }
  const starts = links.filter((link) => (balance.get(keyOf(startOf(link))) ?? 0) > 0).map(startOf);
  for (const link of links) {
    const key = keyOf(link.end);
    const missing = balance.get(key) ?? 0;
    if (missing >= 0) continue;
    const distance = (start: PlanarPosition) => Math.hypot(start[0] - link.end[0], start[1] - link.end[1]);
    const free = starts.filter((start) => (balance.get(keyOf(start)) ?? 0) > 0);
    const [first] = free;
    if (!first) return false;
    const nearest = free.reduce((best, start) => (distance(start) < distance(best) ? start : best), first);
    if (distance(nearest) > healingMetres) return false;
    balance.set(key, missing + 1);
    count(nearest, -1);
    link.end = nearest;
  }
  return true;
}

function startOf({ positions }: Link): PlanarPosition {
  return positions[0] as PlanarPosition;
}

function keyOf(position: PlanarPosition): string {
  return `${position[0]},${position[1]}`;
}
