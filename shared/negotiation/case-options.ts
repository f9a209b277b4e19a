// 争议小区的可选方案: what can be done for an estate at a border, each with what it means for the way to school and for the
// seats of both sides. The program computes; people decide.
import { authorityOfUnit } from '../agreements/declared-service.ts';
import type { CaseEffect } from '../model/case-record.ts';
import type { ProjectState } from '../model/project-state.ts';
import type { CaseOption, Plan } from '../model/records.ts';
import { type Result, refuse, succeed } from '../model/result.ts';
import { type BeltEstate, type BeltRequest, type BorderBelt, borderBelt } from './border-belt.ts';
import { findSwaps } from './find-swaps.ts';
import { widestBeltMetres } from './refuse-belt.ts';
import { type SwapChoices, type SwapMove, type SwapTerm, swapChoices, yearsOf } from './swap-choices.ts';
import { shortestWay, type WayToSchool } from './ways-to-schools.ts';

/** An option with the moves it came from. */
export interface ComputedOption extends CaseOption {
  readonly counterparts: readonly SwapMove[];
}

export interface CaseFacts {
  readonly belt: BorderBelt;
  readonly estate: BeltEstate;
  readonly schoolYears: readonly number[];
  /** Children of every year; null where nobody has counted. */
  readonly children: readonly (number | null)[];
  readonly options: readonly ComputedOption[];
}

export interface CaseRequest {
  readonly planId: string;
  readonly unitId: string;
  /** Who is across the border. */
  readonly otherAuthorityId: string;
  readonly measuredOn: string;
}

/** How many school years are looked at, and how much farther a counterpart may walk in exchange. */
const yearsLooked = 3;
const counterpartDetourMetres = 1000;
const counterpartBeltMetres = 2000;

/** Evidence and options of one estate; at least staying, and whatever else can be done. */
export function caseFacts(
  state: ProjectState,
  { unitId, otherAuthorityId, ...rest }: CaseRequest,
  onProgress?: (fraction: number) => void,
): Result<CaseFacts> {
  const home = authorityOfUnit(state, unitId);
  if (home === null || home === otherAuthorityId) return refuse(noSuchSide(state, unitId));
  const request: BeltRequest = {
    ...rest,
    authorityIds: [home, otherAuthorityId],
    widthMetres: counterpartBeltMetres,
  };
  const near = borderBelt(state, request, onProgress);
  if (!near.ok) return near;
  const isNear = near.value.estates.some((estate) => estate.unitId === unitId);
  const measured = isNear ? near : borderBelt(state, { ...request, widthMetres: widestBeltMetres });
  if (!measured.ok) return measured;
  const belt = measured.value;
  const estate = belt.estates.find((candidate) => candidate.unitId === unitId);
  const plan = state.plan.get(rest.planId);
  if (!estate || !plan) return refuse(noSuchSide(state, unitId));
  const term: SwapTerm = {
    fromSchoolYear: plan.schoolYear,
    toSchoolYear: plan.schoolYear + yearsLooked - 1,
    toleranceChildren: 2,
    mostEstates: 3,
    longestDetourMetres: counterpartDetourMetres,
  };
  const schoolYears = yearsOf(term);
  const children = schoolYears.map((year) => childrenIn(state, plan, unitId, year));
  const choices = swapChoices(state, plan, belt, term);
  const context = { belt, estate, children, choices };
  return succeed({
    belt,
    estate,
    schoolYears,
    children,
    options: [stay(context), move(context), dual(context), swap(context)].filter((option) => option !== null),
  });
}

interface Context {
  readonly belt: BorderBelt;
  readonly estate: BeltEstate;
  readonly children: readonly (number | null)[];
  readonly choices: SwapChoices;
}

function stay({ belt, estate, choices }: Context): ComputedOption | null {
  const way = estate.ownWay;
  if (!way) return null;
  const effects = effectsOf(belt, choices, [way.campusId], () => 0);
  return { kind: 'stay', way, savedMetres: 0, counterparts: [], seats: 0, effects };
}

/** To the nearest other school of its own side: a border inside the authority moves, nothing is agreed. */
function move({ belt, estate, children, choices }: Context): ComputedOption | null {
  const own = new Set(
    belt.schools
      .filter(
        ({ authorityId, campusId }) =>
          authorityId === estate.authorityId && !estate.servedBy.includes(campusId),
      )
      .map(({ campusId }) => campusId),
  );
  const way = shortestWay(estate.ways, own);
  if (way?.metres == null) return null;
  const from = estate.ownWay?.campusId;
  const effects = effectsOf(belt, choices, [way.campusId, from], (campusId, year) =>
    campusId === way.campusId ? -(children[year] ?? 0) : (children[year] ?? 0),
  );
  return { kind: 'move', way, savedMetres: saved(estate, way), counterparts: [], seats: 0, effects };
}

/** Families may choose either school; children are counted once, at home, with the seats promised across. */
function dual({ belt, estate, children, choices }: Context): ComputedOption | null {
  const way = estate.otherWay;
  if (way?.metres == null) return null;
  const seats = Math.max(1, ...children.map((count) => count ?? 0));
  const home = estate.ownWay?.campusId;
  const effects = effectsOf(belt, choices, [way.campusId, home], (campusId) =>
    campusId === way.campusId ? -seats : seats,
  );
  return { kind: 'dual', way, savedMetres: saved(estate, way), counterparts: [], seats, effects };
}

/** The best swap in which this estate alone goes across, for up to three estates of the other side. */
function swap({ belt, estate, choices }: Context): ComputedOption | null {
  const ours = (moves: readonly SwapMove[]) => moves.filter(({ unitId }) => unitId === estate.unitId);
  const isFirst = choices.parties[0] === estate.authorityId;
  const restricted: SwapChoices = isFirst
    ? { ...choices, ofFirst: ours(choices.ofFirst) }
    : { ...choices, ofSecond: ours(choices.ofSecond) };
  const [pair] = findSwaps(restricted, 1).pairs;
  const [own, other] = pair ? (isFirst ? [pair.first, pair.second] : [pair.second, pair.first]) : [];
  const going = own?.moves[0];
  const way = estate.ways.find(({ campusId }) => campusId === going?.campusId);
  if (!pair || !own || !other || !going || !way) return null;
  const moves = [...own.moves, ...other.moves];
  const campusIds = moves.flatMap(({ campusId, leavesCampusIds }) => [campusId, leavesCampusIds[0]]);
  const effects = effectsOf(belt, choices, campusIds, (campusId, year) =>
    moves.reduce((change, { campusId: to, leavesCampusIds, children }) => {
      const count = children[year] ?? 0;
      return change - (to === campusId ? count : 0) + (leavesCampusIds[0] === campusId ? count : 0);
    }, 0),
  );
  const seats = Math.max(...own.children, ...other.children);
  return { kind: 'swap', way, savedMetres: saved(estate, way), counterparts: other.moves, seats, effects };
}

function effectsOf(
  belt: BorderBelt,
  { roomOf, term }: SwapChoices,
  campusIds: readonly (string | undefined)[],
  changeOf: (campusId: string, year: number) => number,
): CaseEffect[] {
  const known = [...new Set(campusIds)].filter((id) => id !== undefined).sort();
  return known.map((campusId) => {
    const freeBefore = yearsOf(term).map((_, year) => roomOf.get(campusId)?.free[year] ?? null);
    return {
      campusId,
      authorityId: belt.schools.find((school) => school.campusId === campusId)?.authorityId ?? '',
      freeBefore,
      freeAfter: freeBefore.map((free, year) => (free === null ? null : free + changeOf(campusId, year))),
    };
  });
}

function saved({ ownWay }: BeltEstate, way: WayToSchool): number | null {
  return ownWay?.metres == null || way.metres === null ? null : ownWay.metres - way.metres;
}

function childrenIn(state: ProjectState, { stage }: Plan, unitId: string, year: number): number | null {
  const counts = (state.unit.get(unitId)?.children ?? []).filter(
    (entry) => entry.stage === stage && entry.intakeYear === year,
  );
  return counts.length === 0 ? null : counts.reduce((sum, { count }) => sum + count, 0);
}

function noSuchSide(state: ProjectState, unitId: string) {
  const name = state.unit.get(unitId)?.name ?? unitId;
  return {
    code: 'case-without-border',
    message: {
      zh: `${name} 不在任何管理主体内，或者对方就是它自己的管理主体`,
      en: `${name} lies in no authority, or the other side is its own`,
    },
    hint: { zh: '选边界另一侧的管理主体', en: 'Choose the authority across the border' },
  };
}
