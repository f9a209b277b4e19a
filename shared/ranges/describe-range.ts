// The range text of a catchment from its polygon: the fewest words that, read back, give the polygon again.
import type { PlanarMultiPolygon } from '../geometry/planar-polygon.ts';
import { projectPolygon } from '../geometry/planar-polygon.ts';
import { zoneOfProject } from '../geometry/project-zone.ts';
import type { ProjectState } from '../model/project-state.ts';
import type { Catchment } from '../model/records.ts';
import { compareNamed } from '../notice/words/chinese-order.ts';
import { checkRange, isRangeRight, type RangeCheck } from './check-range.ts';
import type { LineNetwork } from './line-network.ts';
import type { RangeArea, RangePlace, RangeWords } from './range-words.ts';
import { type WordingTolerances, wordRing } from './word-ring.ts';
import { writeRange } from './write-range.ts';

export interface DescribedRange {
  readonly text: string;
  /** The text read back and compared: what it could not express is in here. */
  readonly check: RangeCheck;
}

/** From few words to exact ones; the first that is near enough is taken. */
const attempts: readonly WordingTolerances[] = [
  { lineMetres: 25, bendMetres: 60 },
  { lineMetres: 20, bendMetres: 30 },
  { lineMetres: 12, bendMetres: 15 },
  { lineMetres: 6, bendMetres: 8 },
];
const nearEnoughShare = 0.015;
/** A border told by more places in degrees is told by its estates instead, where their ground is the catchment's. */
const readableCoordinates = 8;

/** `heldUnits`: ids of the estates that the plan gives to the catchment. */
export function describeRange(
  state: ProjectState,
  catchment: Catchment,
  heldUnits: ReadonlySet<string>,
  network: LineNetwork,
): DescribedRange {
  const zone = zoneOfProject(state);
  const ground = projectPolygon(catchment.geometry, zone);
  let best: DescribedRange | null = null;
  for (const tolerances of attempts) {
    const words = wordGround(ground, network, state, tolerances);
    const listed =
      best === null && isBeyondWords(words) ? nameMembers(state, catchment, heldUnits, network) : null;
    if (listed) return listed;
    const described = settleEstates(state, catchment, words, heldUnits, network);
    if (best === null || missOf(described) < missOf(best)) best = described;
    if (missOf(described) <= nearEnoughShare) break;
  }
  return best as DescribedRange;
}

function missOf({ check }: DescribedRange): number {
  return (check.differenceShare ?? 1) + check.problems.length;
}

function wordGround(
  ground: PlanarMultiPolygon,
  network: LineNetwork,
  state: ProjectState,
  tolerances: WordingTolerances,
): RangeWords {
  const zone = zoneOfProject(state);
  const word = (ring: PlanarMultiPolygon[number][number], isHole: boolean) =>
    // Outer rings run counter-clockwise and holes clockwise; limits are read clockwise around either.
    wordRing(isHole ? ring : ring.toReversed(), network, zone, tolerances);
  return {
    areas: ground.flatMap(([outer]) => (outer ? [word(outer, false)] : [])).filter(enclosesGround),
    exceptAreas: ground
      .flatMap((rings) => rings.slice(1).map((hole) => word(hole, true)))
      .filter(enclosesGround),
    memberEstates: [],
    alsoEstates: [],
    exceptEstates: [],
  };
}

/** Whether a border is told by more places in degrees than anybody would read. */
function isBeyondWords({ areas, exceptAreas }: RangeWords): boolean {
  const places = [...areas, ...exceptAreas]
    .flat()
    .flatMap((limit): readonly (RangePlace | null)[] =>
      limit.limitType === 'bends' ? limit.places : [limit.from, limit.to],
    );
  return places.filter((place) => place?.placeType === 'coordinates').length > readableCoordinates;
}

/** The estates whose own ground together is the catchment; null where theirs is another. */
function nameMembers(
  state: ProjectState,
  catchment: Catchment,
  heldUnits: ReadonlySet<string>,
  network: LineNetwork,
): DescribedRange | null {
  const memberEstates = [...heldUnits]
    .flatMap((id) => state.unit.get(id) ?? [])
    .sort(compareNamed)
    .map(({ name }) => name);
  const text = writeRange({ areas: [], exceptAreas: [], memberEstates, alsoEstates: [], exceptEstates: [] });
  const check = checkRange(state, catchment, text, heldUnits, network);
  return check.differenceShare !== null && isRangeRight(check) ? { text, check } : null;
}

/** A crumb of ground whose bends came down to two places is not said; the comparison of areas counts it. */
function enclosesGround(area: RangeArea): boolean {
  const [first] = area;
  return area.length > 1 || first?.limitType !== 'bends' || first.places.length > 2;
}

/** Adds the 以及 and 除 lists for estates that the lines leave on the wrong side. */
function settleEstates(
  state: ProjectState,
  catchment: Catchment,
  words: RangeWords,
  heldUnits: ReadonlySet<string>,
  network: LineNetwork,
): DescribedRange {
  const text = writeRange(words);
  const check = checkRange(state, catchment, text, heldUnits, network);
  if (check.estatesBeyond.length + check.estatesMissing.length === 0) return { text, check };
  const listed = writeRange({
    ...words,
    alsoEstates: namesOf(state, check.estatesMissing),
    exceptEstates: namesOf(state, check.estatesBeyond),
  });
  return { text: listed, check: checkRange(state, catchment, listed, heldUnits, network) };
}

function namesOf(state: ProjectState, unitIds: readonly string[]): string[] {
  return unitIds.map((id) => state.unit.get(id)?.name ?? id);
}
