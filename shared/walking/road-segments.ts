// The roads one may walk along, cut into segments between vertices. Vertices of equal degrees are one node: projection
// is deterministic.
import type { GaussKruger } from '../geometry/gauss-kruger.ts';
import { linesOf } from '../geometry/lines-of.ts';
import type { Segment } from '../geometry/segment-distance.ts';
import type { Road } from '../model/records.ts';
import { projectLine } from './planar-lines.ts';

export interface RoadSegment {
  readonly ends: Segment;
  readonly from: number;
  readonly to: number;
  readonly isBridge: boolean;
  /** The line begins (ends) here. A bridge meets other roads only at the ends of its line. */
  readonly isFromLineEnd: boolean;
  readonly isToLineEnd: boolean;
}

export interface RoadSegments {
  readonly segments: readonly RoadSegment[];
  readonly nodeCount: number;
}

/** Segments of all roads but expressways, in zone metres. */
export function roadSegments(roads: Iterable<Road>, zone: GaussKruger): RoadSegments {
  const nodes = new Map<string, number>();
  const segments: RoadSegment[] = [];
  const nodeAt = (x: number, y: number): number => {
    const key = `${x} ${y}`;
    const known = nodes.get(key) ?? nodes.size;
    nodes.set(key, known);
    return known;
  };
  for (const { roadClass, isBridge, geometry } of roads) {
    if (roadClass === 'expressway') continue;
    for (const line of linesOf(geometry)) {
      const points = projectLine(line, zone);
      for (let at = 2; at < points.length; at += 2) {
        const ends: Segment = [
          points[at - 2] as number,
          points[at - 1] as number,
          points[at] as number,
          points[at + 1] as number,
        ];
        const [from, to] = [nodeAt(ends[0], ends[1]), nodeAt(ends[2], ends[3])];
        if (from === to) continue;
        segments.push({
          ends,
          from,
          to,
          isBridge,
          isFromLineEnd: at === 2,
          isToLineEnd: at === points.length - 2,
        });
      }
    }
  }
  return { segments, nodeCount: nodes.size };
}
