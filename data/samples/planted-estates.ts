// Estates that the planted faults need: how many stand in a block, and, for the swap, how many children start school.
import type { BlockId } from './blocks.ts';

/** Estates in blocks where chance must not decide. */
export const plotCounts: Readonly<Partial<Record<BlockId, number>>> = {
  // 涪城区 ⇄ 经开区: three estates on either side.
  '22,9': 1,
  '23,9': 2,
  '23,10': 1,
  '24,10': 2,
  // One estate on either side of the other two authority borders.
  '14,13': 1,
  '15,13': 1,
  '13,18': 1,
  '14,18': 1,
  '17,6': 1,
  '18,6': 1,
  '24,23': 1,
  // The gap with estates, and the hole without.
  '38,20': 1,
  '39,20': 1,
  '41,6': 0,
  // Room for the estate that is cut, and for the school that moved.
  '9,12': 0,
  '9,13': 0,
  '11,3': 0,
};

/** First graders of 2025 and 2026 in the estates of the swap, in the order of their codes: 45 on either side. */
export const swapChildren: Readonly<Partial<Record<BlockId, readonly number[]>>> = {
  '22,9': [19],
  '23,9': [15, 11],
  '23,10': [18],
  '24,10': [14, 13],
};
