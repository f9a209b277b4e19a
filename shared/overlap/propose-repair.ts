// A polygon that is none, made into one: rings without area go, holes outside their ring go, and what crosses itself is
// taken apart where it crosses. Nothing is stored: a person sees what would change, in square metres, and decides.
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { GaussKruger } from '../geometry/gauss-kruger.ts';
import { normalisePolygons, polygonsOf } from '../geometry/planar-polygon.ts';
import { planarAreaSquareMetres } from '../geometry/polygon-area.ts';
import { validatePolygon } from '../geometry/validate-polygon.ts';
import type { LocalizedText } from '../model/localized-text.ts';
import { type Refusal, type Result, refuse, succeed } from '../model/result.ts';
import { describeArea } from './describe-quantities.ts';
import { takeApart } from './take-apart.ts';

export interface RepairProposal {
  readonly geometry: MultiPolygon;
  /** Of the rings as they were drawn: where a border crosses itself, loops of one direction count against the others. */
  readonly areaBeforeSquareMetres: number;
  readonly areaAfterSquareMetres: number;
  readonly changedSquareMetres: number;
  readonly text: LocalizedText;
}

/** A sound polygon in place of an invalid one (degrees). Refuses where nothing with an area is left. */
export function proposeRepair(geometry: Polygon | MultiPolygon, zone: GaussKruger): Result<RepairProposal> {
  const inDegrees = new Map<string, Position>();
  const rings = polygonsOf(geometry).map((part) =>
    part.map((ring) =>
      ring.filter(isPosition).map((position) => {
        const place = zone.forward(position);
        inDegrees.set(place.join(), position.slice(0, 2));
        return place;
      }),
    ),
  );
  const before = normalisePolygons(rings);
  const after = takeApart(before);
  if (after === null || after.length === 0) return refuse(nothingLeft);
  const coordinates = after.map((part) =>
    part.map((ring) => ring.map((place) => inDegrees.get(place.join()) ?? zone.inverse(place))),
  );
  const repaired: MultiPolygon = { type: 'MultiPolygon', coordinates };
  if (validatePolygon(repaired).length > 0) return refuse(nothingLeft);
  const areaBeforeSquareMetres = Math.abs(planarAreaSquareMetres(before));
  const areaAfterSquareMetres = planarAreaSquareMetres(after);
  const changedSquareMetres = Math.abs(areaAfterSquareMetres - areaBeforeSquareMetres);
  const [was, is, changed] = [areaBeforeSquareMetres, areaAfterSquareMetres, changedSquareMetres].map(
    describeArea,
  );
  return succeed({
    geometry: repaired,
    areaBeforeSquareMetres,
    areaAfterSquareMetres,
    changedSquareMetres,
    text: {
      zh: `修复后 ${after.length} 个部分，面积由 ${was?.zh} 变为 ${is?.zh}，相差 ${changed?.zh}`,
      en: `${after.length} ${after.length === 1 ? 'part' : 'parts'} after the repair; the area goes from ${was?.en} to ${is?.en}, a change of ${changed?.en}`,
    },
  });
}

function isPosition(position: Position): boolean {
  return Number.isFinite(position[0]) && Number.isFinite(position[1]);
}

const nothingLeft: Refusal = {
  code: 'no-repair',
  message: { zh: '这个图形无法自动修复', en: 'This outline can’t be repaired automatically' },
  hint: { zh: '请按提示的位置手工修改边界', en: 'Correct the border by hand at the place the check names' },
};
