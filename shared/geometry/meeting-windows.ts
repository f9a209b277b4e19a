// The small boxes in which two polygons really meet. Every part of their overlap (or difference) is bordered by edges
// that relate-edges.ts kept; the boxes of those edges, united where they meet, hold each part whole.
import { type Box, emptyBox, growBox, mergeMeetingBoxes, uniteBoxes } from './planar-box.ts';
import type { PreparedPolygon } from './prepared-polygon.ts';

/** Room around a part so that its border never runs along the side of its window (metres). */
const windowMarginMetres = 1;
/** With more than this many runs, pairwise uniting costs more than one big window. */
const mostRuns = 400;

export interface KeptEdges {
  readonly polygon: PreparedPolygon;
  readonly relations: Uint8Array;
  /** Which relations border the result. */
  readonly keeps: readonly number[];
}

/** Windows (metres), disjoint. Empty when no edge is kept: then the borders bound nothing together. */
export function findMeetingWindows(sides: readonly KeptEdges[]): Box[] {
  const runs = sides.flatMap(boxesOfRuns);
  if (runs.length > mostRuns) return [runs.reduce(uniteBoxes)];
  return mergeMeetingBoxes(runs);
}

function boxesOfRuns({ polygon, relations, keeps }: KeptEdges): Box[] {
  const { edges, ringStarts } = polygon;
  const boxes: Box[] = [];
  for (let ring = 1; ring < ringStarts.length; ring++) {
    let run: Box | null = null;
    for (let edge = ringStarts[ring - 1] as number; edge < (ringStarts[ring] as number); edge++) {
      if (keeps.includes(relations[edge] as number))
        run = uniteBoxes(run ?? emptyBox, boxOfEdge(edges, edge));
      else if (run) {
        boxes.push(growBox(run, windowMarginMetres));
        run = null;
      }
    }
    if (run) boxes.push(growBox(run, windowMarginMetres));
  }
  return boxes;
}

function boxOfEdge(edges: Float64Array, edge: number): Box {
  const [x1, y1, x2, y2] = edges.subarray(edge * 4, edge * 4 + 4) as unknown as [
    number,
    number,
    number,
    number,
  ];
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
}
