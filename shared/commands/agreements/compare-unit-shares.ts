// What an edit does to estates: which it newly cuts, which it makes whole, which change hands.
import { isUnitCut, membershipOfShares } from '../../checks/unit-membership.ts';
import { type SharesOfUnit, unitShares } from '../../checks/unit-shares.ts';
import { unitsNear } from '../../checks/units-near.ts';
import { type Box, uniteBoxes } from '../../geometry/planar-box.ts';
import { preparePolygon } from '../../geometry/prepared-polygon.ts';
import { zoneOfProject } from '../../geometry/project-zone.ts';
import type { ProjectState } from '../../model/project-state.ts';
import type { Catchment, Unit } from '../../model/records.ts';

export interface UnitEffects {
  /** Whole before, cut after; by id ascending. */
  readonly newlyCut: readonly Unit[];
  /** Not cut after, whatever they were before. */
  readonly whole: readonly Unit[];
  /** Ids of the units whose catchments are others than before. */
  readonly moved: readonly string[];
  /** Of every unit near the edit. */
  readonly sharesAfter: ReadonlyMap<string, SharesOfUnit>;
}

/** `touched` are the catchments that change, as they were and as they become. */
export function compareUnitShares(
  before: ProjectState,
  after: ProjectState,
  planId: string,
  touched: readonly Catchment[],
): UnitEffects {
  const zone = zoneOfProject(before);
  const boxes = touched.map(({ geometry }) => preparePolygon(geometry, zone.centralMeridian).box);
  const [first, ...others] = boxes;
  if (!first) return { newlyCut: [], whole: [], moved: [], sharesAfter: new Map() };
  const box = others.reduce<Box>(uniteBoxes, first);
  const near = new Map(unitsNear(before, zone, box).map((unit) => [unit.id, unit]));
  const sharesBefore = unitShares({ ...before, unit: near }, planId);
  const sharesAfter = unitShares({ ...after, unit: near }, planId);
  const holdersBefore = membershipOfShares(sharesBefore);
  const holdersAfter = membershipOfShares(sharesAfter);
  const units = [...near.values()];
  const isCut = (shares: typeof sharesBefore, { id, geometry }: Unit) =>
    geometry.type !== 'Point' && isUnitCut(shares.get(id) ?? new Map());
  return {
    newlyCut: units.filter((unit) => isCut(sharesAfter, unit) && !isCut(sharesBefore, unit)),
    whole: units.filter((unit) => !isCut(sharesAfter, unit)),
    moved: units
      .filter(({ id }) => holdersBefore.get(id)?.join() !== holdersAfter.get(id)?.join())
      .map(({ id }) => id),
    sharesAfter,
  };
}
