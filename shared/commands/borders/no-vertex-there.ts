import type { Position } from 'geojson';
import { refuse } from '../../model/result.ts';

/** The refusal of an edit at a place where no catchment of the plan has a vertex. */
export function noVertexThere(position: Position) {
  const place = `${position[0]?.toFixed(7)}, ${position[1]?.toFixed(7)}`;
  return refuse({
    code: 'no-vertex-there',
    message: {
      zh: `本方案在 ${place} 没有边界点`,
      en: `No catchment of this plan has a border point at ${place}`,
    },
    hint: {
      zh: '边界可能刚被改过；请重新点选边界点',
      en: 'The border may just have been changed; pick the point again',
    },
  });
}
