// Boxes under a static index, for those that are asked about again and again.
import Flatbush from 'flatbush';
import type { Box } from './planar-box.ts';

/** A search: the numbers, ascending, of the boxes that meet a box (touching is meeting). The box of nothing meets none. */
export function createBoxIndex(boxes: readonly Box[]): (box: Box) => number[] {
  if (boxes.length === 0) return () => [];
  const index = new Flatbush(boxes.length);
  for (const box of boxes) index.add(...box);
  index.finish();
  return (box) => (box[0] > box[2] ? [] : index.search(...box).sort((a, b) => a - b));
}
