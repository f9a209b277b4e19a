// The geometry of a row is right for its target, or the row is refused with the place of the fault and with what a repair
// would change. Unclosed rings are closed (and it is said); nothing else is repaired unasked: a border is a legal thing.
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { centralMeridianOf, gaussKruger } from '../geometry/gauss-kruger.ts';
import { type PolygonProblem, validatePolygon } from '../geometry/validate-polygon.ts';
import type { LocalizedText } from '../model/localized-text.ts';
import { proposeRepair } from '../overlap/propose-repair.ts';
import { geometryKindNames, geometryKindOf, geometryKinds, simplifyGeometry } from './fit-geometry.ts';
import { rowError, rowWarning } from './import-issue.ts';
import type { ImportIssue, ImportTarget } from './import-request.ts';

export interface CheckedGeometry {
  /** Null where the row is refused. */
  readonly geometry: Geometry | null;
  readonly issue: ImportIssue | null;
}

const faultNames: Readonly<Record<PolygonProblem['fault'], LocalizedText>> = {
  'no-coordinates': { zh: '没有坐标', en: 'has no coordinates' },
  'not-a-number': { zh: '的坐标不是数字', en: 'has coordinates that are no numbers' },
  unclosed: { zh: '的环没有闭合', en: 'has a ring that is not closed' },
  'zero-area': { zh: '没有面积', en: 'has no area' },
  'self-crossing': { zh: '的边界自相交', en: 'crosses itself' },
  'hole-outside': { zh: '的洞在外环之外', en: 'has a hole outside its outer ring' },
  'parts-crossing': { zh: '的各部分互相重叠', en: 'has parts that overlap' },
};

/** `geometry` is in degrees. With `repair`, a broken polygon is taken as its repair makes it, and the row says so. */
export function checkRowGeometry(
  geometry: Geometry,
  target: ImportTarget,
  row: number,
  repair = false,
): CheckedGeometry {
  const single = simplifyGeometry(geometry);
  const kind = geometryKindOf(single);
  const wanted = geometryKinds[target];
  if (kind === null || !wanted.includes(kind) || single.type === 'MultiPoint') {
    const zh = wanted.map((name) => geometryKindNames[name].zh).join('或');
    const en = wanted.map((name) => geometryKindNames[name].en).join(' or ');
    return refused(
      rowError(
        'wrong-geometry',
        row,
        `图形是 ${single.type}，这里需要${zh}；请检查图层或导入的种类`,
        `the geometry is a ${single.type}, ${en} is needed; check the layer or what it is imported as`,
      ),
    );
  }
  if (single.type === 'Polygon' || single.type === 'MultiPolygon') return checkArea(single, row, repair);
  return hasNumbers(
    single.type === 'Point' ? [single.coordinates] : positionsOf(single),
    kind === 'line' ? 2 : 1,
  )
    ? { geometry: single, issue: null }
    : refused(
        rowError(
          'broken-geometry',
          row,
          '坐标不完整或不是数字；请在原软件中修正',
          'coordinates are missing or no numbers; repair it in the program it came from',
        ),
      );
}

function checkArea(geometry: Polygon | MultiPolygon, row: number, repair: boolean): CheckedGeometry {
  const closed = closeRings(geometry);
  const problem = validatePolygon(closed.geometry)[0];
  if (problem) return offerRepair(closed.geometry, problem, row, repair);
  const issue = closed.wasOpen
    ? rowWarning('ring-closed', row, '环没有闭合，已补上终点', 'a ring was not closed; its end was added')
    : null;
  return { geometry: closed.geometry, issue };
}

function offerRepair(
  geometry: Polygon | MultiPolygon,
  problem: PolygonProblem,
  row: number,
  repair: boolean,
): CheckedGeometry {
  const fault = faultNames[problem.fault];
  const place = problem.place ? `${format(problem.place[0])}, ${format(problem.place[1])}` : null;
  const zh = `多边形${fault.zh}${place ? `，位置 ${place}` : ''}`;
  const en = `the polygon ${fault.en}${place ? ` at ${place}` : ''}`;
  const longitude = positionsOfArea(geometry).find(([x]) => Number.isFinite(x))?.[0] ?? 0;
  const proposal = proposeRepair(geometry, gaussKruger(centralMeridianOf(longitude)));
  if (!proposal.ok) {
    return refused(
      rowError(
        'broken-polygon',
        row,
        `${zh}；请在原软件中修正后重新导入`,
        `${en}; repair it in the program it came from and import again`,
      ),
    );
  }
  const { text, geometry: repaired } = proposal.value;
  if (repair) {
    return {
      geometry: repaired,
      issue: rowWarning('polygon-repaired', row, `${zh}；已修复：${text.zh}`, `${en}; repaired: ${text.en}`),
    };
  }
  return refused(
    rowError(
      'broken-polygon',
      row,
      `${zh}；请在原软件中修正，或在导入时选择修复（命令行用 --repair）：${text.zh}`,
      `${en}; repair it in the program it came from, or choose to repair it while importing (--repair on the command line): ${text.en}`,
    ),
  );
}

function positionsOfArea(geometry: Polygon | MultiPolygon): Position[] {
  return geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2);
}

function closeRings(geometry: Polygon | MultiPolygon): {
  geometry: Polygon | MultiPolygon;
  wasOpen: boolean;
} {
  let wasOpen = false;
  const close = (ring: Position[]): Position[] => {
    const first = ring[0];
    const last = ring.at(-1);
    if (!first || !last || ring.length < 3 || (first[0] === last[0] && first[1] === last[1])) return ring;
    wasOpen = true;
    return [...ring, first];
  };
  return {
    geometry:
      geometry.type === 'Polygon'
        ? { type: 'Polygon', coordinates: geometry.coordinates.map(close) }
        : { type: 'MultiPolygon', coordinates: geometry.coordinates.map((rings) => rings.map(close)) },
    wasOpen,
  };
}

function positionsOf(geometry: Geometry): Position[] {
  if (geometry.type === 'LineString') return geometry.coordinates;
  return geometry.type === 'MultiLineString' ? geometry.coordinates.flat() : [];
}

function hasNumbers(positions: readonly Position[], atLeast: number): boolean {
  return (
    positions.length >= atLeast &&
    positions.every((position) => Number.isFinite(position[0]) && Number.isFinite(position[1]))
  );
}

function format(degrees: number | undefined): string {
  return (degrees ?? Number.NaN).toFixed(6);
}

function refused(issue: ImportIssue): CheckedGeometry {
  return { geometry: null, issue };
}
