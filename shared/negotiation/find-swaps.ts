// 互换推荐: groups of estates, a few from each side, that send the same number of children each way in every year and
// save the most walking (and some at all). Every pair of groups that can be made is looked at, so the first proposal is the best there is
// (test/shared/negotiation proves it against brute force); only where a side has more than `mostMoves` moves is it the
// best of those that save most, and the answer says so.
//
// A group is the sum of its children, year by year. Groups of the second side are sorted by the first year's sum, so that
// a group of the first side meets only those within the tolerance.
import type { SwapChoices, SwapMove } from './swap-choices.ts';

/** Moves of one side that groups are made of. */
export const mostMoves = 40;

export interface SwapGroup {
  readonly moves: readonly SwapMove[];
  /** Children of every year. */
  readonly children: readonly number[];
  readonly savedChildMetres: number;
}

export interface SwapPair {
  readonly first: SwapGroup;
  readonly second: SwapGroup;
  readonly savedChildMetres: number;
}

export interface FoundSwaps {
  /** Best first; at most as many as were asked for. */
  readonly pairs: readonly SwapPair[];
  /** Whether every move of both sides was looked at. */
  readonly isComplete: boolean;
}

/** The `most` best swaps. Equal savings: fewer estates, then ids ascending. Deterministic. */
export function findSwaps(choices: SwapChoices, most: number, moveLimit = mostMoves): FoundSwaps {
  const { term, ofFirst, ofSecond } = choices;
  const firsts = groupsOf(ofFirst.slice(0, moveLimit), term.mostEstates).sort(byWorth);
  const seconds = groupsOf(ofSecond.slice(0, moveLimit), term.mostEstates);
  const bySum = bucketsOf(seconds);
  const bestOfSeconds = Math.max(0, ...seconds.map(({ savedChildMetres }) => savedChildMetres));
  const pairs: SwapPair[] = [];
  for (const first of firsts) {
    const worst = pairs.length >= most ? (pairs.at(-1)?.savedChildMetres ?? 0) : 0;
    // Groups come in order of what they save: none that follows can be better.
    if (pairs.length >= most && first.savedChildMetres + bestOfSeconds < worst) break;
    const sum = first.children[0] ?? 0;
    for (let other = sum - term.toleranceChildren; other <= sum + term.toleranceChildren; other += 1) {
      for (const second of bySum.get(other) ?? []) {
        const savedChildMetres = first.savedChildMetres + second.savedChildMetres;
        if (pairs.length >= most && savedChildMetres < (pairs.at(-1)?.savedChildMetres ?? 0)) break;
        if (savedChildMetres <= 0) break;
        const pair = { first, second, savedChildMetres };
        if (isBalanced(pair, term.toleranceChildren) && hasRoom(choices, pair)) keep(pairs, pair, most);
      }
    }
  }
  return { pairs, isComplete: ofFirst.length <= moveLimit && ofSecond.length <= moveLimit };
}

/** Whether the children each way differ by no more than the tolerance in every year. */
export function isBalanced(
  { first, second }: Pick<SwapPair, 'first' | 'second'>,
  toleranceChildren: number,
): boolean {
  return first.children.every(
    (count, year) => Math.abs(count - (second.children[year] ?? 0)) <= toleranceChildren,
  );
}

/**
 * Whether no school is worse off than it may be: in every year what comes to a catchment less what leaves it fits into
 * its free seats, or is nothing where it has none. Schools whose seats nobody entered are not judged.
 */
export function hasRoom(
  { roomOf }: SwapChoices,
  { first, second }: Pick<SwapPair, 'first' | 'second'>,
): boolean {
  const change = new Map<string, { free: readonly (number | null)[]; children: number[] }>();
  const add = (campusId: string | undefined, children: readonly number[], sign: 1 | -1) => {
    const room = campusId === undefined ? undefined : roomOf.get(campusId);
    if (!room) return;
    const known = change.get(room.catchmentId) ?? { free: room.free, children: children.map(() => 0) };
    for (const [year, count] of children.entries()) {
      known.children[year] = (known.children[year] ?? 0) + sign * count;
    }
    change.set(room.catchmentId, known);
  };
  for (const move of [...first.moves, ...second.moves]) {
    add(move.campusId, move.children, 1);
    add(move.leavesCampusIds[0], move.children, -1);
  }
  return [...change.values()].every(({ free, children }) =>
    children.every((count, year) => {
      const left = free[year];
      return left == null || count <= Math.max(0, left);
    }),
  );
}

/** All groups of up to `mostEstates` moves, no estate twice. */
export function groupsOf(moves: readonly SwapMove[], mostEstates: number): SwapGroup[] {
  const groups: SwapGroup[] = [];
  const extend = (group: SwapGroup, from: number): void => {
    for (let at = from; at < moves.length; at += 1) {
      const move = moves[at] as SwapMove;
      if (group.moves.some(({ unitId }) => unitId === move.unitId)) continue;
      const larger = {
        moves: [...group.moves, move],
        children: move.children.map((count, year) => count + (group.children[year] ?? 0)),
        savedChildMetres: group.savedChildMetres + move.savedChildMetres,
      };
      groups.push(larger);
      if (larger.moves.length < mostEstates) extend(larger, at + 1);
    }
  };
  extend({ moves: [], children: [], savedChildMetres: 0 }, 0);
  return groups;
}

/** Groups by the sum of the first year, those that save most first. */
function bucketsOf(groups: readonly SwapGroup[]): ReadonlyMap<number, readonly SwapGroup[]> {
  const buckets = new Map<number, SwapGroup[]>();
  for (const group of groups) {
    const sum = group.children[0] ?? 0;
    const bucket = buckets.get(sum);
    if (bucket) bucket.push(group);
    else buckets.set(sum, [group]);
  }
  for (const bucket of buckets.values()) bucket.sort(byWorth);
  return buckets;
}

function byWorth(a: SwapGroup, b: SwapGroup): number {
  return b.savedChildMetres - a.savedChildMetres || (keyOf(a.moves) < keyOf(b.moves) ? -1 : 1);
}

/** MUTATED: pairs, kept in order and no longer than `most`. */
function keep(pairs: SwapPair[], pair: SwapPair, most: number): void {
  const at = pairs.findIndex((other) => isBetter(pair, other));
  if (at === -1) pairs.push(pair);
  else pairs.splice(at, 0, pair);
  if (pairs.length > most) pairs.pop();
}

function isBetter(one: SwapPair, other: SwapPair): boolean {
  if (one.savedChildMetres !== other.savedChildMetres) return one.savedChildMetres > other.savedChildMetres;
  const sizes = [one, other].map(({ first, second }) => first.moves.length + second.moves.length);
  if (sizes[0] !== sizes[1]) return (sizes[0] ?? 0) < (sizes[1] ?? 0);
  return pairKey(one) < pairKey(other);
}

function pairKey({ first, second }: SwapPair): string {
  return `${keyOf(first.moves)} | ${keyOf(second.moves)}`;
}

function keyOf(moves: readonly SwapMove[]): string {
  return moves
    .map(({ unitId, campusId }) => `${unitId} ${campusId}`)
    .sort()
    .join(', ');
}
