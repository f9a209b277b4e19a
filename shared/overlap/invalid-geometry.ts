// A polygon that is none: what is wrong with it, where, in words. Areas of such a polygon can't be trusted.
import type { MultiPolygon, Polygon } from 'geojson';
import type { Finding } from '../checks/finding.ts';
import { boxOfPositions } from '../geometry/planar-box.ts';
import { polygonsOf } from '../geometry/planar-polygon.ts';
import type { PolygonFault, PolygonProblem } from '../geometry/validate-polygon.ts';
import type { LocalizedText } from '../model/localized-text.ts';

const faultTexts: Record<PolygonFault, LocalizedText> = {
  'no-coordinates': { zh: '没有坐标', en: 'has no coordinates' },
  'not-a-number': { zh: '含有不是数字的坐标', en: 'has a coordinate that is not a number' },
  unclosed: { zh: '边界没有闭合', en: 'has a border that is not closed' },
  'zero-area': { zh: '面积为零', en: 'has a ring without area' },
  'self-crossing': { zh: '边界自相交', en: 'has a border that crosses itself' },
  'hole-outside': { zh: '内洞在外边界之外', en: 'has a hole outside its outer border' },
  'parts-crossing': { zh: '各部分的边界相互交叉', en: 'has parts that cross each other' },
};

/** Findings for one feature; `name` as a person knows it, `kind` makes ids of different kinds differ. */
export function describeInvalidGeometry(feature: {
  readonly id: string | number;
  readonly kind: string;
  readonly name: LocalizedText;
  readonly geometry: Polygon | MultiPolygon;
  readonly problems: readonly PolygonProblem[];
}): Finding[] {
  return feature.problems.map((problem): Finding => {
    const isUnit = feature.kind === 'unit';
    return {
      code: 'invalid-geometry',
      a: isUnit ? null : feature.id,
      b: null,
      areaSquareMetres: null,
      declared: null,
      units: isUnit ? [String(feature.id)] : [],
      children: 0,
      bbox: bboxOf(feature.geometry),
      id: `invalid-geometry:${feature.kind}:${feature.id}:${problem.part}`,
      severity: 'error',
      place: problem.place,
      geometry: null,
      widthMetres: null,
      seats: null,
      text: describeProblem(feature.name, problem),
    };
  });
}

function describeProblem(name: LocalizedText, { fault, place }: PolygonProblem): LocalizedText {
  const faultText = faultTexts[fault];
  const at = place ? `${(place[0] ?? 0).toFixed(6)}°, ${(place[1] ?? 0).toFixed(6)}°` : null;
  return {
    zh: `${name.zh} 的图形无效：${faultText.zh}${at ? `（位置 ${at}）` : ''}`,
    en: `${name.en} is not a valid polygon: it ${faultText.en}${at ? ` (at ${at})` : ''}`,
  };
}

function bboxOf(geometry: Polygon | MultiPolygon): Finding['bbox'] {
  const box = boxOfPositions(
    polygonsOf(geometry)
      .flat(2)
      .filter((position) => Number.isFinite(position[0]) && Number.isFinite(position[1])),
  );
  return box[0] <= box[2] ? box : null;
}
