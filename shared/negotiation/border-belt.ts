// 边界带: the estates near the border of two authorities, with the way to every school on both sides, the seats left
// there, who serves them now and what has been agreed. Nothing here says what should be done: that is for people.
//
//        甲方            │ border │            乙方
//   ·  ·   ▲ school   ·  │  · ·   │  ·   ▲ school   ·
//          ├─── width ───┤        ├─── width ───┤
import { authorityOfUnit } from '../agreements/declared-service.ts';
import { effectiveStatus } from '../agreements/effective-status.ts';
import { childrenOfUnit } from '../checks/children-of-units.ts';
import { unitMembership } from '../checks/unit-membership.ts';
import { zoneOfProject } from '../geometry/project-zone.ts';
import type { ProjectState } from '../model/project-state.ts';
import type { AgreementStatus, Campus, Plan, Unit } from '../model/records.ts';
import { type Result, refuse, succeed } from '../model/result.ts';
import type { DistanceMethod } from '../walking/walking-distances.ts';
import { distanceToArea } from './border-distance.ts';
import { type CampusRoom, campusRooms } from './campus-room.ts';
import { refuseBelt } from './refuse-belt.ts';
import { measureWays, shortestWay, type WayToSchool } from './ways-to-schools.ts';

export interface BeltRequest {
  readonly planId: string;
  readonly authorityIds: readonly [string, string];
  /** How far from the other side's ground an estate may lie, in metres. */
  readonly widthMetres: number;
  /** ISO 8601 date of the measuring, as it will stand in papers. */
  readonly measuredOn: string;
}

export interface BeltSchool {
  readonly campusId: string;
  readonly authorityId: string;
  /** Null where no catchment of the plan serves the campus. */
  readonly room: CampusRoom | null;
}

export interface BeltEstate {
  readonly unitId: string;
  /** On whose ground it lies, and who is across the border. */
  readonly authorityId: string;
  readonly otherAuthorityId: string;
  readonly borderMetres: number;
  /** Children who enter in the plan's year. */
  readonly children: number;
  /** Campuses that take its children now: by a swap in force, else by the catchments that hold it; ascending. */
  readonly servedBy: readonly string[];
  /** Every agreement of the stage that names it, with its status in the plan's year. */
  readonly agreements: readonly { readonly agreementId: string; readonly status: AgreementStatus }[];
  /** To every school of the two sides, campuses ascending. */
  readonly ways: readonly WayToSchool[];
  /** To the school that serves it, or the nearest of its own side where none does; null where it has no such school. */
  readonly ownWay: WayToSchool | null;
  /** To the nearest school across the border. */
  readonly otherWay: WayToSchool | null;
}

export interface BorderBelt extends BeltRequest {
  readonly method: DistanceMethod;
  /** Schools of the stage on both sides, by id. */
  readonly schools: readonly BeltSchool[];
  /** By id. */
  readonly estates: readonly BeltEstate[];
}

/** Everything about the belt. `onProgress` gets 0…1; to cancel, throw in it. */
export function borderBelt(
  state: ProjectState,
  request: BeltRequest,
  onProgress?: (fraction: number) => void,
): Result<BorderBelt> {
  const plan = refuseBelt(state, request);
  if (!plan.ok) return refuse(plan.refusal);
  const near = estatesNear(state, request);
  const campuses = schoolsOf(state, plan.value, request.authorityIds);
  const units = near.map(({ unit }) => unit);
  const { method, byUnit } = measureWays(state, { units, campuses }, onProgress);
  const membership = unitMembership(state, plan.value.id);
  const rooms = campusRooms(state, plan.value, plan.value.schoolYear, membership);
  const sideOf = new Map(campuses.map((campus) => [campus.id, authorityOfCampus(state, campus)]));
  return succeed({
    ...request,
    method,
    schools: campuses.map(({ id }) => ({
      campusId: id,
      authorityId: sideOf.get(id) ?? '',
      room: rooms.get(id) ?? null,
    })),
    estates: near.map(({ unit, authorityId, otherAuthorityId, borderMetres }) => {
      const ways = byUnit.get(unit.id) ?? [];
      const servedBy = servingCampuses(state, plan.value, unit.id, membership.get(unit.id) ?? []);
      const ofSide = (side: string) => ways.filter(({ campusId }) => sideOf.get(campusId) === side);
      return {
        unitId: unit.id,
        authorityId,
        otherAuthorityId,
        borderMetres,
        children: childrenOfUnit(unit, plan.value),
        servedBy,
        agreements: agreementsNaming(state, plan.value, unit.id),
        ways,
        ownWay: shortestWay(ways, new Set(servedBy)) ?? shortestWay(ofSide(authorityId)),
        otherWay: shortestWay(ofSide(otherAuthorityId)),
      };
    }),
  });
}

function estatesNear(state: ProjectState, { authorityIds, widthMetres }: BeltRequest) {
  const zone = zoneOfProject(state);
  const [first, second] = authorityIds;
  const units = [...state.unit.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return units.flatMap((unit: Unit) => {
    const authorityId = authorityOfUnit(state, unit.id);
    if (authorityId !== first && authorityId !== second) return [];
    const otherAuthorityId = authorityId === first ? second : first;
    const other = state.authority.get(otherAuthorityId);
    const borderMetres =
      other && distanceToArea(unit.geometry, other.geometry, { zone, withinMetres: widthMetres });
    return typeof borderMetres === 'number' ? [{ unit, authorityId, otherAuthorityId, borderMetres }] : [];
  });
}

function schoolsOf(state: ProjectState, plan: Plan, authorityIds: readonly string[]): Campus[] {
  return [...state.campus.values()]
    .filter(
      (campus) =>
        authorityIds.includes(authorityOfCampus(state, campus)) &&
        campus.stages.some(({ stage }) => stage === plan.stage),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function authorityOfCampus(state: ProjectState, { schoolId }: Campus): string {
  return state.school.get(schoolId)?.authorityId ?? '';
}

/** Campuses that take the children of a unit: the receiving ones of a swap in force, else those of its catchments. */
export function servingCampuses(
  state: ProjectState,
  plan: Plan,
  unitId: string,
  catchmentIds: readonly string[],
): string[] {
  const swapped = [...state.agreement.values()]
    .filter(
      (agreement) =>
        agreement.agreementKind === 'parity-swap' &&
        agreement.stage === plan.stage &&
        effectiveStatus(agreement, plan.schoolYear) === 'in-force',
    )
    .flatMap(({ items }) => items.filter((item) => item.unitId === unitId).map(({ campusId }) => campusId));
  const held = catchmentIds.flatMap((id) => state.catchment.get(id)?.campusIds ?? []);
  return [...new Set(swapped.length > 0 ? swapped : held)].sort();
}

function agreementsNaming(state: ProjectState, plan: Plan, unitId: string): BeltEstate['agreements'] {
  return [...state.agreement.values()]
    .filter(({ stage, items }) => stage === plan.stage && items.some((item) => item.unitId === unitId))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((agreement) => ({
      agreementId: agreement.id,
      status: effectiveStatus(agreement, plan.schoolYear),
    }));
}
