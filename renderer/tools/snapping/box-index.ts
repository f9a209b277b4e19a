import Flatbush from 'flatbush';
import type { WorldPosition } from './mercator.ts';

/** West, north, east, south in worlds. */
export type WorldBox = readonly [minX: number, minY: number, maxX: number, maxY: number];

/** The smallest box around places. */
export function boxOfWorlds(places: readonly WorldPosition[]): WorldBox {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of places) {
    minX = Math.min(minX, x);
    maxX = Math.max(maxX, x);
    minY = Math.min(minY, y);
    maxY = Math.max(maxY, y);
  }
  return [minX, minY, maxX, maxY];
}

/** Finds the numbers of the boxes that come within reach of a box, ascending. Built once and never changed. */
export function indexBoxes(
  boxes: readonly WorldBox[],
): (box: WorldBox, reachWorlds: number) => readonly number[] {
  if (boxes.length === 0) return () => [];
  const index = new Flatbush(boxes.length);
  for (const box of boxes) index.add(...box);
  index.finish();
  return ([minX, minY, maxX, maxY], reach) =>
    index.search(minX - reach, minY - reach, maxX + reach, maxY + reach).sort((a, b) => a - b);
}
