// What a swap is looked for among: moves of one estate to one school across the border, with what they would cost and
// save in every year of the term.
import { unitMembership } from '../checks/unit-membership.ts';
import type { ProjectState } from '../model/project-state.ts';
import type { Plan } from '../model/records.ts';
import type { BeltEstate, BorderBelt } from './border-belt.ts';
import { campusRooms } from './campus-room.ts';

export interface SwapTerm {
  readonly fromSchoolYear: number;
  /** Last school year, inclusive. */
  readonly toSchoolYear: number;
  /** By how many children the two directions may differ in any year. */
  readonly toleranceChildren: number;
  /** Most estates a side. */
  readonly mostEstates: number;
  /** How much farther an estate may walk so that others walk less; 0: nobody walks farther. */
  readonly longestDetourMetres: number;
}

/** One estate to one campus across the border. */
export interface SwapMove {
  readonly unitId: string;
  readonly fromAuthorityId: string;
  /** Where its children go now: the campuses whose seats they would leave. */
  readonly leavesCampusIds: readonly string[];
  readonly campusId: string;
  /** Children of every year of the term, first year first. */
  readonly children: readonly number[];
  /** Whole metres to the school it has now, and to the one across: sums of them are exact. */
  readonly ownMetres: number;
  readonly otherMetres: number;
  /** children × metres saved, over all years; below 0 for a detour. */
  readonly savedChildMetres: number;
}

export interface SwapChoices {
  readonly term: SwapTerm;
  readonly parties: readonly [string, string];
  /** Moves of estates of the first party, and of the second; those that save most first. */
  readonly ofFirst: readonly SwapMove[];
  readonly ofSecond: readonly SwapMove[];
  /** Free seats of every campus in every year of the term; null where unknown. Catchments share their seats. */
  readonly roomOf: ReadonlyMap<
    string,
    { readonly catchmentId: string; readonly free: readonly (number | null)[] }
  >;
  /** Estates that could go across and were left out, and why. */
  readonly leftOut: readonly { readonly unitId: string; readonly why: LeftOutReason }[];
}

/** `children-unknown`: not counted for some year; `in-agreement`: another agreement holds in the term. */
export type LeftOutReason = 'children-unknown' | 'in-agreement';

/** At most this many schools across the border are tried for one estate. */
const schoolsTried = 2;

/** Moves that shorten the way (or are a detour within the limit), from a belt. An estate with unknown children in a year can't be balanced in it. */
export function swapChoices(state: ProjectState, plan: Plan, belt: BorderBelt, term: SwapTerm): SwapChoices {
  const years = yearsOf(term);
  const leftOut: { unitId: string; why: LeftOutReason }[] = [];
  const moves = belt.estates.flatMap((estate): SwapMove[] => {
    const shorter = waysAcross(belt, estate, term.longestDetourMetres);
    if (shorter.length === 0) return [];
    const why = whyLeftOut(state, plan, estate, term);
    if (why) {
      leftOut.push({ unitId: estate.unitId, why });
      return [];
    }
    const children = years.map((year) => childrenIn(state, plan, estate.unitId, year) ?? 0);
    const sum = children.reduce((total, count) => total + count, 0);
    if (sum === 0) return [];
    return shorter.map(({ campusId, metres, ownMetres }) => ({
      unitId: estate.unitId,
      fromAuthorityId: estate.authorityId,
      leavesCampusIds: estate.servedBy,
      campusId,
      children,
      ownMetres,
      otherMetres: metres,
      savedChildMetres: sum * (ownMetres - metres),
    }));
  });
  const ofParty = (authorityId: string) =>
    moves.filter(({ fromAuthorityId }) => fromAuthorityId === authorityId).sort(bySaving);
  return {
    term,
    parties: belt.authorityIds,
    ofFirst: ofParty(belt.authorityIds[0]),
    ofSecond: ofParty(belt.authorityIds[1]),
    roomOf: roomsByYear(state, plan, years),
    leftOut,
  };
}

export function yearsOf({ fromSchoolYear, toSchoolYear }: SwapTerm): number[] {
  return Array.from(
    { length: Math.max(0, toSchoolYear - fromSchoolYear + 1) },
    (_, at) => fromSchoolYear + at,
  );
}

function bySaving(a: SwapMove, b: SwapMove): number {
  return (
    b.savedChildMetres - a.savedChildMetres ||
    (a.unitId === b.unitId ? (a.campusId < b.campusId ? -1 : 1) : a.unitId < b.unitId ? -1 : 1)
  );
}

function waysAcross(
  belt: BorderBelt,
  { ways, ownWay, otherAuthorityId, servedBy }: BeltEstate,
  longestDetourMetres: number,
) {
  if (ownWay?.metres == null) return [];
  const ownMetres = Math.round(ownWay.metres);
  const across = new Set(
    belt.schools
      .filter(({ authorityId }) => authorityId === otherAuthorityId)
      .map(({ campusId }) => campusId),
  );
  if (servedBy.some((campusId) => across.has(campusId))) return [];
  return ways
    .flatMap(({ campusId, metres }) =>
      across.has(campusId) && metres !== null && Math.round(metres) < ownMetres + longestDetourMetres
        ? [{ campusId, metres: Math.round(metres), ownMetres }]
        : [],
    )
    .sort((a, b) => a.metres - b.metres || (a.campusId < b.campusId ? -1 : 1))
    .slice(0, schoolsTried);
}

function whyLeftOut(
  state: ProjectState,
  plan: Plan,
  { unitId, agreements }: BeltEstate,
  term: SwapTerm,
): LeftOutReason | null {
  const isBound = agreements.some(({ agreementId }) => {
    const agreement = state.agreement.get(agreementId);
    return (
      agreement?.status === 'in-force' &&
      agreement.fromSchoolYear <= term.toSchoolYear &&
      term.fromSchoolYear <= agreement.toSchoolYear
    );
  });
  if (isBound) return 'in-agreement';
  const isKnown = yearsOf(term).every((year) => childrenIn(state, plan, unitId, year) !== null);
  return isKnown ? null : 'children-unknown';
}

/** Null where nobody has counted that year. */
function childrenIn(state: ProjectState, { stage }: Plan, unitId: string, year: number): number | null {
  const counts = (state.unit.get(unitId)?.children ?? []).filter(
    (entry) => entry.stage === stage && entry.intakeYear === year,
  );
  return counts.length === 0 ? null : counts.reduce((sum, { count }) => sum + count, 0);
}

function roomsByYear(state: ProjectState, plan: Plan, years: readonly number[]): SwapChoices['roomOf'] {
  const membership = unitMembership(state, plan.id);
  const rooms = new Map<string, { catchmentId: string; free: (number | null)[] }>();
  for (const year of years) {
    for (const { campusId, catchmentId, free } of campusRooms(state, plan, year, membership).values()) {
      const known = rooms.get(campusId) ?? { catchmentId, free: [] };
      known.free.push(free);
      rooms.set(campusId, known);
    }
  }
  return rooms;
}
