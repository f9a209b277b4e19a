// Stretches to rings: where one ends, the next begins, at a place with exactly the same numbers. Where several begin,
// the turn decides, so that parts touching in a point stay apart. A walk that comes back to a place is a ring.
import type { PlanarPosition } from '../../geometry/gauss-kruger.ts';
import { type BorderStretch, positionsAlong } from './border-stretches.ts';
import type { FlatPlan } from './flat-plan.ts';
import { createPlaceNumbers, type NumberOfPlace } from './place-numbers.ts';

interface Link {
  readonly positions: readonly PlanarPosition[];
  readonly end: PlanarPosition;
  /** Places by number. */
  readonly startsAt: number;
  readonly endsAt: number;
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
  const numberOf = createPlaceNumbers(stretches.length * 2);
  const leaving = new Map<number, Link[]>();
  const links = stretches.map((stretch): Link => {
    const positions = positionsAlong(plan, stretch);
    const startsAt = numberOf(stretch.start);
    const link = { positions, end: stretch.end, startsAt, endsAt: numberOf(stretch.end), isUsed: false };
    const known = leaving.get(startsAt);
    if (known) known.push(link);
    else leaving.set(startsAt, [link]);
    return link;
  });
  const rings: PlanarPosition[][] = [];
  for (const link of links) {
    if (link.isUsed) continue;
    const walk = walkFrom(link, leaving, turn);
    if (!walk) return null;
    rings.push(...splitAtRepeats(walk, numberOf));
  }
  return rings;
}

function walkFrom(
  first: Link,
  leaving: ReadonlyMap<number, Link[]>,
  turn: 'left' | 'right',
): PlanarPosition[] | null {
  const walk: PlanarPosition[] = [];
  for (let link: Link | undefined = first; link; ) {
    link.isUsed = true;
    for (const position of link.positions) walk.push(position);
    const free: Link[] = (leaving.get(link.endsAt) ?? []).filter(({ isUsed }) => !isUsed);
    if (free.length === 0) return link.endsAt === first.startsAt ? walk : null;
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
function splitAtRepeats(walk: readonly PlanarPosition[], numberOf: NumberOfPlace): PlanarPosition[][] {
  const rings: PlanarPosition[][] = [];
  const path: PlanarPosition[] = [];
  const indexOnPath = new Map<number, number>();
  for (const position of walk) {
    const place = numberOf(position);
    const seen = indexOnPath.get(place);
    if (seen !== undefined) {
      const loop = path.splice(seen);
      for (const passed of loop) indexOnPath.delete(numberOf(passed));
      if (loop.length > 2) rings.push(loop);
    }
    indexOnPath.set(place, path.length);
    path.push(position);
  }
  if (path.length > 2) rings.push(path);
  return rings;
}
