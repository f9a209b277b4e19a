// Which catchments hold a unit. A point is held by every catchment it lies in (or on the border of). A polygon is held
// by every catchment that has at least half of it; where none has, by the one with the largest share above
// `cutShare`, so that a divided estate still belongs somewhere and its children are counted once.
import type { ProjectState } from '../model/project-state.ts';
import { type SharesOfUnit, unitShares } from './unit-shares.ts';

/** At least this share of an outline makes it the catchment's unit. */
export const holdingShare = 0.5;
/** A share between this and 1 − this means that a border cuts the unit; less is how people draw. */
export const cutShare = 0.05;

/** Whether a border cuts a unit with an outline. */
export function isUnitCut(shares: SharesOfUnit): boolean {
  return [...shares.values()].some((share) => share > cutShare && share < 1 - cutShare);
}

/** Catchment ids (ascending) of every unit of the project, units ascending; empty for units in no catchment. */
export function unitMembership(state: ProjectState, planId: string): ReadonlyMap<string, readonly string[]> {
  return membershipOfShares(unitShares(state, planId));
}

/** As unitMembership, from shares already known. */
export function membershipOfShares(
  shares: ReadonlyMap<string, SharesOfUnit>,
): ReadonlyMap<string, readonly string[]> {
  return new Map([...shares].map(([unitId, ofUnit]) => [unitId, holdersOf(ofUnit)]));
}

const remembered = new WeakMap<SharesOfUnit, readonly string[]>();

/** Catchments that hold a unit with these shares (catchments ascending). Remembered: an edit changes the shares of few. */
export function holdersOf(shares: SharesOfUnit): readonly string[] {
  const known = remembered.get(shares);
  if (known) return known;
  const holders = findHolders(shares);
  remembered.set(shares, holders);
  return holders;
}

function findHolders(shares: SharesOfUnit): readonly string[] {
  const holders = [...shares].filter(([, share]) => share >= holdingShare).map(([id]) => id);
  if (holders.length > 0) return holders;
  let largest: readonly [string, number] | null = null;
  for (const entry of shares) if (entry[1] > (largest?.[1] ?? cutShare)) largest = entry;
  return largest ? [largest[0]] : [];
}

/** Share of a unit that lies in no catchment; 0 where catchments overlap in it. */
export function uncoveredShare(shares: SharesOfUnit): number {
  return Math.max(0, 1 - [...shares.values()].reduce((sum, share) => sum + share, 0));
}

/** Who has most of a unit: a catchment, the first of equals, or null where most of it lies in none. */
export function largerSide(shares: SharesOfUnit): string | null {
  let largest: readonly [string | null, number] = [null, 0];
  for (const entry of shares) if (entry[1] > largest[1]) largest = entry;
  return largest[1] < uncoveredShare(shares) ? null : largest[0];
}
