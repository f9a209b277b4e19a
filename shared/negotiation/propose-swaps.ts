// From a belt to proposals with the figures why: each can be turned into the terms of a draft agreement.

import type { AgreementTerms } from '../commands/command.ts';
import { findRecord } from '../commands/find-record.ts';
import type { LocalizedText } from '../model/localized-text.ts';
import type { ProjectState } from '../model/project-state.ts';
import type { AgreementItem, Plan } from '../model/records.ts';
import { type Result, refuse, succeed } from '../model/result.ts';
import { type BeltRequest, borderBelt } from './border-belt.ts';
import { findSwaps, type SwapGroup, type SwapPair } from './find-swaps.ts';
import { type LeftOutReason, type SwapChoices, type SwapTerm, swapChoices, yearsOf } from './swap-choices.ts';

export interface SwapRequest extends BeltRequest {
  readonly term: SwapTerm;
  /** How many proposals. */
  readonly most: number;
}

export interface SwapYear {
  readonly schoolYear: number;
  readonly childrenOfFirst: number;
  readonly childrenOfSecond: number;
  /** childrenOfFirst − childrenOfSecond. */
  readonly balanceChildren: number;
}

/** What a swap does to the seats of one catchment, year by year of the term. */
export interface SwapRoom {
  readonly campusId: string;
  readonly freeBefore: readonly (number | null)[];
  readonly freeAfter: readonly (number | null)[];
}

export interface SwapProposal {
  readonly first: SwapGroup;
  readonly second: SwapGroup;
  readonly years: readonly SwapYear[];
  readonly rooms: readonly SwapRoom[];
  /** Seats promised in one entry year: enough for the fullest year, the same number each way. */
  readonly seats: number;
  readonly items: readonly AgreementItem[];
  /** children × metres over the term, and per child. */
  readonly savedChildMetres: number;
  readonly savedMetresPerChild: number;
  readonly reason: LocalizedText;
}

export interface SwapProposals {
  readonly parties: readonly [string, string];
  readonly term: SwapTerm;
  readonly measuredOn: string;
  readonly method: 'walked' | 'straight';
  readonly proposals: readonly SwapProposal[];
  /** Whether every estate with a shorter way was looked at; else those that save most were. */
  readonly isComplete: boolean;
  readonly leftOut: readonly { readonly unitId: string; readonly why: LeftOutReason }[];
  /** Moves that were looked at on each side. */
  readonly movesOfFirst: number;
  readonly movesOfSecond: number;
}

/** Proposes swaps between two authorities; refuses what a belt refuses, and a term that is none. */
export function proposeSwaps(
  state: ProjectState,
  { term, most, ...belt }: SwapRequest,
  onProgress?: (fraction: number) => void,
): Result<SwapProposals> {
  if (term.toSchoolYear < term.fromSchoolYear) return refuse(emptyTerm(term));
  const measured = borderBelt(state, belt, onProgress);
  if (!measured.ok) return measured;
  const plan = findRecord(state, 'plan', belt.planId);
  if (!plan.ok) return plan;
  const choices = swapChoices(state, plan.value, measured.value, term);
  const { pairs, isComplete } = findSwaps(choices, most);
  return succeed({
    parties: choices.parties,
    term,
    measuredOn: belt.measuredOn,
    method: measured.value.method,
    proposals: pairs.map((pair) => proposalOf(state, choices, pair)),
    isComplete,
    leftOut: choices.leftOut,
    movesOfFirst: choices.ofFirst.length,
    movesOfSecond: choices.ofSecond.length,
  });
}

/** The terms of a draft agreement for a proposal. What only people know is left empty. */
export function swapTerms(
  state: ProjectState,
  plan: Plan,
  { parties, term }: Pick<SwapProposals, 'parties' | 'term'>,
  { items, reason }: SwapProposal,
): AgreementTerms {
  const [first, second] = parties.map((id) => state.authority.get(id)?.name ?? id);
  return {
    number: '',
    title: `${first}与${second}学位数量对等互换协议`,
    agreementKind: 'parity-swap',
    partyIds: parties,
    stage: plan.stage,
    items,
    fromSchoolYear: term.fromSchoolYear,
    toSchoolYear: term.toSchoolYear,
    childrenTolerance: term.toleranceChildren * yearsOf(term).length,
    basis: '',
    contact: '',
    note: reason.zh,
  };
}

function proposalOf(state: ProjectState, choices: SwapChoices, pair: SwapPair): SwapProposal {
  const { first, second, savedChildMetres } = pair;
  const years = yearsOf(choices.term).map((schoolYear, at) => {
    const [childrenOfFirst, childrenOfSecond] = [first.children[at] ?? 0, second.children[at] ?? 0];
    return {
      schoolYear,
      childrenOfFirst,
      childrenOfSecond,
      balanceChildren: childrenOfFirst - childrenOfSecond,
    };
  });
  const items = levelItems(first, second);
  const children = years.reduce((sum, year) => sum + year.childrenOfFirst + year.childrenOfSecond, 0);
  const proposal = {
    first,
    second,
    years,
    rooms: roomsOf(choices, pair),
    seats: items
      .filter(({ fromAuthorityId }) => fromAuthorityId === choices.parties[0])
      .reduce((sum, { seats }) => sum + seats, 0),
    items,
    savedChildMetres,
    savedMetresPerChild: savedChildMetres / children,
  };
  return { ...proposal, reason: reasonOf(state, choices, proposal) };
}

/** Seats for the fullest year of every estate; the side with fewer gets the rest at its largest estate. */
function levelItems(first: SwapGroup, second: SwapGroup): AgreementItem[] {
  const sides = [first, second].map(({ moves }) =>
    moves.map(({ unitId, fromAuthorityId, campusId, children }) => ({
      unitId,
      fromAuthorityId,
      campusId,
      seats: Math.max(1, ...children),
    })),
  );
  const sums = sides.map((items) => items.reduce((sum, { seats }) => sum + seats, 0));
  const most = Math.max(...sums);
  return sides.flatMap((items, side) => {
    const largest = Math.max(...items.map(({ seats }) => seats));
    const at = items.findIndex(({ seats }) => seats === largest);
    return items.map((item, index) =>
      index === at ? { ...item, seats: item.seats + most - (sums[side] ?? 0) } : item,
    );
  });
}

function roomsOf({ roomOf, term }: SwapChoices, { first, second }: SwapPair): SwapRoom[] {
  const moves = [...first.moves, ...second.moves];
  const campusIds = [
    ...new Set(moves.flatMap((move) => [move.campusId, ...move.leavesCampusIds.slice(0, 1)])),
  ];
  return campusIds.sort().flatMap((campusId): SwapRoom[] => {
    const room = roomOf.get(campusId);
    if (!room) return [];
    const isHere = (id: string | undefined) =>
      id !== undefined && roomOf.get(id)?.catchmentId === room.catchmentId;
    const freeAfter = yearsOf(term).map((_, year) => {
      const free = room.free[year];
      if (free == null) return null;
      return moves.reduce((left, move) => {
        const count = move.children[year] ?? 0;
        return left - (isHere(move.campusId) ? count : 0) + (isHere(move.leavesCampusIds[0]) ? count : 0);
      }, free);
    });
    return [{ campusId, freeBefore: room.free, freeAfter }];
  });
}

function reasonOf(
  state: ProjectState,
  { parties, term }: SwapChoices,
  { years, savedMetresPerChild, seats }: Omit<SwapProposal, 'reason'>,
): LocalizedText {
  const [first, second] = parties.map((id) => state.authority.get(id)?.name ?? id);
  const worst = Math.max(...years.map(({ balanceChildren }) => Math.abs(balanceChildren)));
  const saved = Math.round(savedMetresPerChild).toLocaleString('en-US');
  const span = `${term.fromSchoolYear}—${term.toSchoolYear}`;
  const ofFirst = years.map(({ childrenOfFirst }) => childrenOfFirst);
  const ofSecond = years.map(({ childrenOfSecond }) => childrenOfSecond);
  return {
    zh: `${span} 学年${first}转出儿童依次为 ${ofFirst.join('、')} 人，${second}转出 ${ofSecond.join('、')} 人，各年相差最多 ${worst} 人；每年双方各提供 ${seats} 个学位；平均每名儿童少走 ${saved} 米。`,
    en: `${span}: children handed over by ${first} ${ofFirst.join(', ')}, by ${second} ${ofSecond.join(', ')}, at most ${worst} apart in any year; each side gives ${seats} seats a year; ${saved} m less to walk per child on average.`,
  };
}

function emptyTerm(term: SwapTerm) {
  return {
    code: 'term-ends-before-it-starts',
    message: {
      zh: `终止学年 ${term.toSchoolYear} 早于起始学年 ${term.fromSchoolYear}`,
      en: `The last school year ${term.toSchoolYear} is before the first, ${term.fromSchoolYear}`,
    },
    hint: { zh: '改正学年', en: 'Correct the years' },
  };
}
