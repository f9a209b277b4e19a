import type { Position } from 'geojson';
import { refuse } from '../../model/result.ts';

/** The refusal of a border that would run over ground of a catchment it does not bound. */
export function meetsAnotherBorder(at: Position) {
  const written = `${at[0]?.toFixed(6)}, ${at[1]?.toFixed(6)}`;
  return refuse({
    code: 'meets-another-border',
    message: {
      zh: `新的边界在 ${written} 碰到了别的边界，会造成重叠或空白`,
      en: `The new border meets another border at ${written}, which would leave an overlap or a gap`,
    },
    hint: {
      zh: '换一条不越过其他片区的线，或先调整那里的边界',
      en: 'Take a course that keeps clear of other catchments, or change the border there first',
    },
  });
}
