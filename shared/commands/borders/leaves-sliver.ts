import type { Position } from 'geojson';
import { refuse } from '../../model/result.ts';

/** The refusal of a border that would run back along itself and leave ground of no width. */
export function leavesSliver(at: Position) {
  const written = `${at[0]?.toFixed(6)}, ${at[1]?.toFixed(6)}`;
  return refuse({
    code: 'leaves-sliver',
    message: {
      zh: `这样边界在 ${written} 会折回来贴着自己，只剩一条没有宽度的碎片`,
      en: `The border would run back along itself at ${written} and leave a sliver of no width`,
    },
    hint: {
      zh: '要去掉这一块，请把它划给相邻片区；否则换一个位置',
      en: 'To do away with this part, give its area to a neighbour; else choose another place',
    },
  });
}
