// Every polygon that a command stores has gone through here: what is stored can be measured.
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { type PolygonFault, validatePolygon } from '../../geometry/validate-polygon.ts';
import type { LocalizedText } from '../../model/localized-text.ts';
import { type Result, refuse, succeed } from '../../model/result.ts';
import { positionKey } from '../borders/border-vertices.ts';

const faultNames: Readonly<Record<PolygonFault, LocalizedText>> = {
  'no-coordinates': { zh: '没有坐标', en: 'would have no coordinates' },
  'not-a-number': { zh: '含有不是数字的坐标', en: 'would have a coordinate that is no number' },
  unclosed: { zh: '边界没有闭合', en: 'would have a border that is not closed' },
  'zero-area': { zh: '面积为零', en: 'would have no area' },
  'self-crossing': { zh: '边界自相交', en: 'would have a border that crosses itself' },
  'hole-outside': { zh: '内洞在外边界之外', en: 'would have a hole outside its outer border' },
  'parts-crossing': { zh: '各部分的边界相互交叉', en: 'would have parts that cross each other' },
};

/**
 * The geometry as a MultiPolygon of plain longitude/latitude, if it is sound; else why not and where. A ring that goes
 * through one place twice in a row, or has fewer than three places, is no ring.
 */
export function validCatchmentGeometry(
  name: string | LocalizedText,
  geometry: Polygon | MultiPolygon,
): Result<MultiPolygon> {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const coordinates = parts.map((rings) =>
    rings.map((ring) => withoutRepeats(ring).map((position) => position.slice(0, 2))),
  );
  const short = coordinates.flat().find((ring) => ring.length < 4);
  if (short) return invalid(name, 'zero-area', short[0] ?? null);
  const value: MultiPolygon = { type: 'MultiPolygon', coordinates };
  const problem = validatePolygon(value)[0];
  return problem ? invalid(name, problem.fault, problem.place) : succeed(value);
}

function withoutRepeats(ring: readonly Position[]): Position[] {
  return ring.filter((position, index) => {
    const before = ring[index - 1];
    return before === undefined || positionKey(before) !== positionKey(position);
  });
}

function invalid(nameOrWords: string | LocalizedText, fault: PolygonFault, place: Position | null) {
  const name = typeof nameOrWords === 'string' ? { zh: nameOrWords, en: nameOrWords } : nameOrWords;
  const at = place ? `${place[0]?.toFixed(6)}, ${place[1]?.toFixed(6)}` : '';
  return refuse({
    code: 'invalid-geometry',
    message: {
      zh: `这样 ${name.zh} 的图形就无效了：${faultNames[fault].zh}${at ? `（${at}）` : ''}`,
      en: `${name.en} ${faultNames[fault].en}${at ? ` (at ${at})` : ''}`,
    },
    hint: { zh: '换一个位置，使边界不自交', en: 'Choose a place where the border does not cross itself' },
  });
}
