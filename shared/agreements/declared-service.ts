// Which agreement allows two authorities to serve the same estates? Only one in force, for the plan's stage, whose term
// holds the plan's school year. A declared overlap is not a mistake; everything else is (architecture decision 6).
import { representativePoint } from '../geometry/point-inside.ts';
import { placeInPrepared, preparePolygon } from '../geometry/prepared-polygon.ts';
import { zoneOfProject } from '../geometry/project-zone.ts';
import type { ProjectState } from '../model/project-state.ts';
import type { Agreement, Plan } from '../model/records.ts';
import { agreementsInYear } from './promised-seats.ts';

/** Agreements that hold for a plan, by id ascending. */
export function agreementsInForce(state: ProjectState, plan: Plan): Agreement[] {
  return agreementsInYear(state, plan.stage, plan.schoolYear);
}

/** A catchment as a side of an agreement: who admits there, and to which campuses. */
export interface ServingSide {
  readonly authorityId: string | null;
  readonly campusIds: readonly string[];
}

/** Whether an agreement promises children of a unit, handed over by one authority, seats at a campus of the receiver. */
function promises(agreement: Agreement, unitId: string, giverId: string, receiver: ServingSide): boolean {
  return agreement.items.some(
    (item) =>
      item.unitId === unitId &&
      item.fromAuthorityId === giverId &&
      receiver.campusIds.includes(item.campusId),
  );
}

/**
 * Id of the first agreement in force between the authorities of two catchments that covers every one of the units: one
 * side hands it over, and the other side's catchment serves the campus that was promised. Null where there is none,
 * where the authorities are unknown or the same, and where no unit is concerned.
 */
export function declaringAgreement(
  state: ProjectState,
  plan: Plan,
  sides: readonly [ServingSide, ServingSide],
  unitIds: readonly string[],
): string | null {
  const [a, b] = sides;
  const [one, another] = [a.authorityId, b.authorityId];
  if (one === null || another === null || one === another || unitIds.length === 0) return null;
  const found = agreementsInForce(state, plan).find(
    (agreement) =>
      agreement.partyIds.includes(one) &&
      agreement.partyIds.includes(another) &&
      unitIds.every(
        (unitId) => promises(agreement, unitId, one, b) || promises(agreement, unitId, another, a),
      ),
  );
  return found?.id ?? null;
}

/**
 * For ground of one authority's catchment that lies elsewhere: id of the first agreement in force by which the authority
 * of each unit's own ground hands all units on it over to a campus of the catchment.
 */
export function agreementForGround(
  state: ProjectState,
  plan: Plan,
  catchment: ServingSide,
  unitIds: readonly string[],
): string | null {
  if (catchment.authorityId === null || unitIds.length === 0) return null;
  const owners = new Set(unitIds.map((unitId) => authorityOfUnit(state, unitId)));
  const [owner, ...others] = owners;
  if (owner === undefined || owner === null || others.length > 0) return null;
  return declaringAgreement(state, plan, [catchment, { authorityId: owner, campusIds: [] }], unitIds);
}

/** Id of the authority on whose ground a unit lies (its point, or a point inside its outline); null where none is. */
export function authorityOfUnit(state: ProjectState, unitId: string): string | null {
  const unit = state.unit.get(unitId);
  const point = unit && representativePoint(unit.geometry);
  if (!point) return null;
  const zone = zoneOfProject(state);
  const [x, y] = zone.forward(point);
  let found: string | null = null;
  for (const authority of state.authority.values()) {
    const isInside =
      placeInPrepared(x, y, preparePolygon(authority.geometry, zone.centralMeridian)) !== 'outside';
    if (isInside && (found === null || authority.id < found)) found = authority.id;
  }
  return found;
}
