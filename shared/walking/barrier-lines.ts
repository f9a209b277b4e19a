// Everything that can't be walked across, as segments on the plane under one index: banks of rivers, railways, walls.
import Flatbush from 'flatbush';
import { orient2d } from 'robust-predicates';
import type { GaussKruger } from '../geometry/gauss-kruger.ts';
import { linesOf } from '../geometry/lines-of.ts';
import type { Segment } from '../geometry/segment-distance.ts';
import type { Barrier } from '../model/records.ts';
import { projectLine } from './planar-lines.ts';

export interface BarrierLines {
  /** Where a segment in metres meets barriers, as shares (0…1) of its length, in no order. */
  readonly crossings: (segment: Segment) => number[];
}

/** Barriers of a project in zone metres. A surface (a river) stops whoever crosses its outline. */
export function barrierLines(barriers: Iterable<Barrier>, zone: GaussKruger): BarrierLines {
  const segments: Segment[] = [];
  for (const { geometry } of barriers) {
    for (const line of linesOf(geometry)) {
      const points = projectLine(line, zone);
      for (let at = 2; at < points.length; at += 2) {
        segments.push([
          points[at - 2] as number,
          points[at - 1] as number,
          points[at] as number,
          points[at + 1] as number,
        ]);
      }
    }
  }
  if (segments.length === 0) return { crossings: () => [] };
  const index = new Flatbush(segments.length);
  for (const segment of segments) index.add(...boxOfSegment(segment));
  index.finish();
  return {
    crossings: (segment) =>
      index.search(...boxOfSegment(segment)).flatMap((found) => {
        const share = crossingShare(segment, segments[found] as Segment);
        return share === null ? [] : [share];
      }),
  };
}

export function boxOfSegment([x1, y1, x2, y2]: Segment, grownBy = 0): [number, number, number, number] {
  return [
    Math.min(x1, x2) - grownBy,
    Math.min(y1, y2) - grownBy,
    Math.max(x1, x2) + grownBy,
    Math.max(y1, y2) + grownBy,
  ];
}

/**
 * Where (0…1 of its length) a segment crosses another, null where it does not. An end exactly on the other counts to its
 * left, so that a line through a vertex crosses once and not twice or never.
 */
export function crossingShare(segment: Segment, other: Segment): number | null {
  const [x1, y1, x2, y2] = segment;
  const [x3, y3, x4, y4] = other;
  const start = orient2d(x3, y3, x4, y4, x1, y1);
  const end = orient2d(x3, y3, x4, y4, x2, y2);
  if (start < 0 === end < 0) return null;
  if (orient2d(x1, y1, x2, y2, x3, y3) < 0 === orient2d(x1, y1, x2, y2, x4, y4) < 0) return null;
  return start / (start - end);
}
