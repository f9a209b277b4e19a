// Where roads meet without sharing a vertex: they cross at grade, or one ends within a metre of another. What passes
// over or under a bridge does not meet it; a bridge meets other roads at the two ends of its line.
//
//      ───────┬───────      crossing at grade: one node on both
//             │
//      ───────┴─ · ───      end near a road: a node at the foot, joined by a short straight piece
import Flatbush from 'flatbush';
import { type BarrierLines, boxOfSegment, crossingShare } from './barrier-lines.ts';
import type { RoadSegment, RoadSegments } from './road-segments.ts';

/** Roads drawn by hand end this close to the road they belong to. */
const joinMetres = 1;

/** A node somewhere along a segment. */
export interface Stop {
  readonly share: number;
  readonly node: number;
}

export interface JoinedRoads {
  /** Nodes along each segment besides its ends, in no order. */
  readonly stops: readonly (readonly Stop[])[];
  /** Short pieces between a road's end and the road beside it. */
  readonly connectors: readonly { readonly a: number; readonly b: number; readonly metres: number }[];
  readonly nodeCount: number;
}

/** Finds the meetings of all segments. New nodes are numbered on from those of the segments. */
export function joinRoads({ segments, nodeCount }: RoadSegments, barriers: BarrierLines): JoinedRoads {
  const stops: Stop[][] = segments.map(() => []);
  const connectors: { a: number; b: number; metres: number }[] = [];
  let count = nodeCount;
  if (segments.length === 0) return { stops, connectors, nodeCount };
  const index = new Flatbush(segments.length);
  for (const { ends } of segments) index.add(...boxOfSegment(ends));
  index.finish();

  function cross(i: number, j: number): boolean {
    const [a, b] = [segments[i] as RoadSegment, segments[j] as RoadSegment];
    if (a.isBridge || b.isBridge) return false;
    const share = crossingShare(a.ends, b.ends);
    const shareOfOther = crossingShare(b.ends, a.ends);
    if (share === null || shareOfOther === null) return false;
    const node = count++;
    stops[i]?.push({ share, node });
    stops[j]?.push({ share: shareOfOther, node });
    return true;
  }

  /** Joins an end of segment i to segment j where it is near. */
  function touch(i: number, j: number, end: 'from' | 'to'): void {
    const [a, b] = [segments[i] as RoadSegment, segments[j] as RoadSegment];
    if (a.isBridge && !(end === 'from' ? a.isFromLineEnd : a.isToLineEnd)) return;
    const [x, y] = end === 'from' ? [a.ends[0], a.ends[1]] : [a.ends[2], a.ends[3]];
    const [x1, y1, x2, y2] = b.ends;
    const squared = (x2 - x1) ** 2 + (y2 - y1) ** 2;
    const share = Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / squared));
    const [footX, footY] = [x1 + share * (x2 - x1), y1 + share * (y2 - y1)];
    const metres = Math.hypot(x - footX, y - footY);
    if (metres > joinMetres) return;
    const isOnBridge = a.isBridge || b.isBridge;
    if (metres > 0 && !isOnBridge && barriers.crossings([x, y, footX, footY]).length > 0) return;
    const isAtEnd = (share === 0 && b.isFromLineEnd) || (share === 1 && b.isToLineEnd);
    if (b.isBridge && !isAtEnd) return;
    const node = share === 0 ? b.from : share === 1 ? b.to : count++;
    if (share > 0 && share < 1) stops[j]?.push({ share, node });
    connectors.push({ a: end === 'from' ? a.from : a.to, b: node, metres });
  }

  for (const [i, a] of segments.entries()) {
    for (const j of index.search(...boxOfSegment(a.ends, joinMetres))) {
      const b = segments[j] as RoadSegment;
      if (a.from === b.from || a.from === b.to || a.to === b.from || a.to === b.to) continue;
      if (j > i && cross(i, j)) continue;
      touch(i, j, 'from');
      touch(i, j, 'to');
    }
  }
  return { stops, connectors, nodeCount: count };
}
