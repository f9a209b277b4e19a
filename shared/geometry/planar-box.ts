// Axis-parallel boxes, in whatever unit their numbers are.
import type { PlanarMultiPolygon } from './planar-polygon.ts';

export type Box = readonly [minX: number, minY: number, maxX: number, maxY: number];

export const emptyBox: Box = [
  Number.POSITIVE_INFINITY,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
];

export function boxOfPositions(positions: Iterable<readonly number[]>): Box {
  let [minX, minY, maxX, maxY] = emptyBox;
  for (const position of positions) {
    const x = position[0] ?? 0;
    const y = position[1] ?? 0;
    if (x < minX) minX = x;
    if (y < minY) minY = y;
    if (x > maxX) maxX = x;
    if (y > maxY) maxY = y;
  }
  return [minX, minY, maxX, maxY];
}

/** Boxes that only touch meet too. */
export function boxesMeet(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

export function uniteBoxes(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

export function growBox(box: Box, by: number): Box {
  return [box[0] - by, box[1] - by, box[2] + by, box[3] + by];
}

/** The box as one polygon, counter-clockwise. */
export function polygonOfBox([minX, minY, maxX, maxY]: Box): PlanarMultiPolygon {
  return [
    [
      [
        [minX, minY],
        [maxX, minY],
        [maxX, maxY],
        [minX, maxY],
        [minX, minY],
      ],
    ],
  ];
}

/** Unites boxes that meet until none do. Order of the result follows the first box of each group. */
export function mergeMeetingBoxes(boxes: readonly Box[]): Box[] {
  let merged: Box[] = [];
  let pending: readonly Box[] = boxes;
  // A united box can meet others that its parts did not: repeat until a round unites nothing.
  for (let changed = true; changed; pending = merged) {
    changed = false;
    merged = [];
    for (const box of pending) {
      const index = merged.findIndex((other) => boxesMeet(other, box));
      const found = merged[index];
      if (!found) merged.push(box);
      else {
        merged[index] = uniteBoxes(found, box);
        changed = true;
      }
    }
  }
  return merged;
}
