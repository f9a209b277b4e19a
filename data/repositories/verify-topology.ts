// Areas that are none: imports and commands refuse them, so one in the file came from elsewhere.
import { type PolygonFault, validatePolygon } from '../../shared/geometry/validate-polygon.ts';
import type { LocalizedText } from '../../shared/model/localized-text.ts';
import type { ProjectRecord } from '../../shared/model/records.ts';

const faults: Readonly<Record<PolygonFault, LocalizedText>> = {
  'no-coordinates': { zh: '没有坐标', en: 'it has no coordinates' },
  'not-a-number': { zh: '坐标不是数', en: 'a coordinate is no number' },
  unclosed: { zh: '环没有闭合', en: 'a ring is not closed' },
  'zero-area': { zh: '环没有面积', en: 'a ring has no area' },
  'self-crossing': { zh: '边界自相交', en: 'its border crosses itself' },
  'hole-outside': { zh: '洞在外环之外', en: 'a hole lies outside its ring' },
  'parts-crossing': { zh: '各部分互相交叉', en: 'its parts cross each other' },
};

export interface BrokenOutline {
  readonly code: 'broken-polygon';
  /** “kind id”. */
  readonly place: string;
  readonly message: LocalizedText;
}

/** Every district, authority, estate and catchment whose outline is broken, with the place in degrees. */
export function verifyTopology(records: Iterable<ProjectRecord>): BrokenOutline[] {
  return [...records].flatMap((record) => {
    const { kind, id } = record;
    if (kind !== 'district' && kind !== 'authority' && kind !== 'unit' && kind !== 'catchment') return [];
    const { name, geometry } = record;
    if (geometry.type === 'Point') return [];
    return validatePolygon(geometry).map(({ fault, place }): BrokenOutline => {
      const at = place?.map((degrees) => degrees.toFixed(6)).join(', ');
      const { zh, en } = faults[fault];
      return {
        code: 'broken-polygon',
        place: `${kind} ${id}`,
        message: {
          zh: `“${name}”的图形有误：${zh}${at ? `，位置 ${at}` : ''}`,
          en: `The outline of “${name}” is broken: ${en}${at ? ` at ${at}` : ''}`,
        },
      };
    });
  });
}
