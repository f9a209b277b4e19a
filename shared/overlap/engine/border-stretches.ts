// A stretch of a ring between two passages, and the points along it.
import type { PlanarPosition } from '../../geometry/gauss-kruger.ts';
import type { FlatPlan } from './flat-plan.ts';
import type { Passages } from './passages.ts';

export interface BorderStretch {
  readonly ring: number;
  /** Edges on which it starts and ends. */
  readonly startEdge: number;
  readonly endEdge: number;
  readonly start: PlanarPosition;
  readonly end: PlanarPosition;
  /** It runs over the ring's first vertex although it starts and ends in ascending order, or is the whole ring. */
  readonly goesRound: boolean;
}

/** The whole of a ring, from its first vertex back to it. */
export function wholeRing(plan: FlatPlan, ring: number): BorderStretch {
  const first = plan.ringStarts[ring] as number;
  const place: PlanarPosition = [plan.x[first] as number, plan.y[first] as number];
  return { ring, startEdge: first, endEdge: first, start: place, end: place, goesRound: true };
}

/** From one passage to another of the same ring, forwards; null where they are at one place. */
export function stretchBetween(
  passages: Passages,
  ring: number,
  from: number,
  to: number,
  wraps: boolean,
): BorderStretch | null {
  const startEdge = passages.edge[from] as number;
  const endEdge = passages.edge[to] as number;
  const start: PlanarPosition = [passages.x[from] as number, passages.y[from] as number];
  const end: PlanarPosition = [passages.x[to] as number, passages.y[to] as number];
  const isOnePlace = start[0] === end[0] && start[1] === end[1];
  if (isOnePlace && !wraps && endEdge - startEdge <= 1) return null;
  return { ring, startEdge, endEdge, start, end, goesRound: wraps };
}

/** Start and the vertices along the stretch; its end is the start of the next one. No position twice in a row. */
export function positionsAlong(plan: FlatPlan, stretch: BorderStretch): PlanarPosition[] {
  const { x, y, ringStarts } = plan;
  const positions: PlanarPosition[] = [stretch.start];
  const add = (from: number, to: number) => {
    for (let vertex = from; vertex <= to; vertex++) {
      const last = positions[positions.length - 1] as PlanarPosition;
      const px = x[vertex] as number;
      const py = y[vertex] as number;
      if (last[0] !== px || last[1] !== py) positions.push([px, py]);
    }
  };
  if (stretch.goesRound) {
    add(stretch.startEdge + 1, (ringStarts[stretch.ring + 1] as number) - 1);
    add(ringStarts[stretch.ring] as number, stretch.endEdge);
  } else {
    add(stretch.startEdge + 1, stretch.endEdge);
  }
  const last = positions[positions.length - 1] as PlanarPosition;
  if (positions.length > 1 && last[0] === stretch.end[0] && last[1] === stretch.end[1]) positions.pop();
  return positions;
}
