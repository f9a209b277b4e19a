import type { Segment } from '../geometry/segment-distance.ts';
import { crossingShare } from './barrier-lines.ts';

export interface NearestPlaces {
  readonly metres: number;
  /** On the one of `segments` that is nearest. */
  readonly x: number;
  readonly y: number;
  /** On the other segment. */
  readonly otherX: number;
  readonly otherY: number;
}

/** The nearest places of several segments and another; distance 0 where they cross. Of equals the first. */
export function nearestOfSegments(segments: readonly Segment[], other: Segment): NearestPlaces {
  let best: NearestPlaces = { metres: Number.POSITIVE_INFINITY, x: 0, y: 0, otherX: 0, otherY: 0 };
  const offer = (x: number, y: number, otherX: number, otherY: number) => {
    const metres = Math.hypot(x - otherX, y - otherY);
    if (metres < best.metres) best = { metres, x, y, otherX, otherY };
  };
  for (const segment of segments) {
    const [x1, y1, x2, y2] = segment;
    const share = crossingShare(other, segment);
    if (share !== null && crossingShare(segment, other) !== null) {
      const x = other[0] + share * (other[2] - other[0]);
      const y = other[1] + share * (other[3] - other[1]);
      return { metres: 0, x, y, otherX: x, otherY: y };
    }
    offer(x1, y1, ...footOn(x1, y1, other));
    offer(x2, y2, ...footOn(x2, y2, other));
    const [fromX, fromY] = footOn(other[0], other[1], segment);
    offer(fromX, fromY, other[0], other[1]);
    const [toX, toY] = footOn(other[2], other[3], segment);
    offer(toX, toY, other[2], other[3]);
  }
  return best;
}

function footOn(x: number, y: number, [x1, y1, x2, y2]: Segment): [number, number] {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const squared = dx * dx + dy * dy;
  const share = squared > 0 ? Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / squared)) : 0;
  return [x1 + share * dx, y1 + share * dy];
}
