// The words, the polygon and the estates of one catchment against each other.

import { holdingShare } from '../checks/unit-membership.ts';
import { sharesInCatchment } from '../checks/unit-shares.ts';
import type { PlanarMultiPolygon } from '../geometry/planar-polygon.ts';
import { projectPolygon, unprojectPolygon } from '../geometry/planar-polygon.ts';
import { planarAreaSquareMetres } from '../geometry/polygon-area.ts';
import { zoneOfProject } from '../geometry/project-zone.ts';
import type { ProjectState } from '../model/project-state.ts';
import type { Catchment } from '../model/records.ts';
import { measureAreasOnGround } from '../overlap/overlap-areas.ts';
import { uniteGrounds } from '../overlap/unite-grounds.ts';
import type { LineNetwork } from './line-network.ts';
import type { RangeProblem } from './parse-range.ts';
import { unknownEstate } from './range-problems.ts';
import { readRange } from './read-range.ts';

/** A text that misses the polygon by more than this share of it is told as wrong. */
const toleratedAreaShare = 0.02;

export interface RangeCheck {
  readonly problems: readonly RangeProblem[];
  /** Ground of the text that is not the catchment's, and the other way about (m²). */
  readonly beyondSquareMetres: number;
  readonly missingSquareMetres: number;
  /** Both together as a share of the catchment; null where the text describes no area. */
  readonly differenceShare: number | null;
  /** Ids of estates of the text that are not the catchment's, and the other way about; ascending. */
  readonly estatesBeyond: readonly string[];
  readonly estatesMissing: readonly string[];
}

/** Reads a range text back and compares. `heldUnits`: the estates that the plan gives to the catchment. */
export function checkRange(
  state: ProjectState,
  catchment: Catchment,
  text: string,
  heldUnits: ReadonlySet<string>,
  network: LineNetwork,
): RangeCheck {
  const zone = zoneOfProject(state);
  const read = readRange(text, network, zone);
  const also = findEstates(state, read.words.alsoEstates);
  const except = findEstates(state, read.words.exceptEstates);
  const members = findEstates(state, read.words.memberEstates);
  const memberGrounds = members.units.flatMap(({ geometry }) =>
    geometry.type === 'Point' ? [] : [projectPolygon(geometry, zone)],
  );
  const inText = estatesOnGround(state, catchment, read.ground);
  for (const { id } of [...members.units, ...also.units]) inText.add(id);
  for (const { id } of except.units) inText.delete(id);
  const hasAreas = read.words.areas.length + memberGrounds.length > 0;
  const ownArea = planarAreaSquareMetres(projectPolygon(catchment.geometry, zone));
  // Loops of lines that cross count with the rest.
  const enclosed = uniteGrounds([read.ground, ...memberGrounds], [], zone);
  const [both = 0] = measureAreasOnGround([catchment.geometry], enclosed, zone);
  const beyond = hasAreas ? Math.max(0, planarAreaSquareMetres(enclosed) - both) : 0;
  const missing = hasAreas ? Math.max(0, ownArea - both) : 0;
  return {
    problems: [
      ...read.problems,
      ...[...members.unknown, ...also.unknown, ...except.unknown].map(unknownEstate),
    ],
    beyondSquareMetres: beyond,
    missingSquareMetres: missing,
    differenceShare: hasAreas && ownArea > 0 ? (beyond + missing) / ownArea : null,
    estatesBeyond: [...inText].filter((id) => !heldUnits.has(id)).sort(),
    estatesMissing: [...heldUnits].filter((id) => !inText.has(id)).sort(),
  };
}

/** Estates by their names, or by their community's; names that mean nothing. */
function findEstates(state: ProjectState, names: readonly string[]) {
  const unknown: string[] = [];
  const units = names.flatMap((name) => {
    const found = [...state.unit.values()].filter((unit) => unit.name === name || unit.community === name);
    if (found.length === 0) unknown.push(name);
    return found;
  });
  return { units, unknown };
}

/** Ids of the estates that some ground holds, by the same rule as a catchment's. */
function estatesOnGround(state: ProjectState, catchment: Catchment, ground: PlanarMultiPolygon): Set<string> {
  if (ground.length === 0) return new Set();
  const asDescribed = { ...catchment, geometry: unprojectPolygon(ground, zoneOfProject(state)) };
  const shares = sharesInCatchment(asDescribed, [...state.unit.values()], zoneOfProject(state));
  return new Set([...shares].filter(([, share]) => share >= holdingShare).map(([id]) => id));
}

/** Whether a text says what the polygon and the plan say. */
export function isRangeRight(check: RangeCheck): boolean {
  return (
    check.problems.length === 0 &&
    check.estatesBeyond.length === 0 &&
    check.estatesMissing.length === 0 &&
    (check.differenceShare ?? 0) <= toleratedAreaShare
  );
}
