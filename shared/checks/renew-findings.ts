// What of a rule's outcome an edit of catchments can have changed is found again, the rest is kept: the outcome is the one
// from scratch, in the same order.
import type { Box } from '../geometry/planar-box.ts';
import type { CheckFailure, Finding } from './finding.ts';
import type { PlanUnderCheck, RuleOutcome } from './plan-under-check.ts';

/** What an edit touched. Nothing but catchments of the plan and reasons of splits differs from before. */
export interface TouchedByEdit {
  /** Catchments that were added, changed or removed. */
  readonly catchmentIds: ReadonlySet<string>;
  /** Units with a share in one of them, before or after. */
  readonly unitIds: ReadonlySet<string>;
  /** Zone metres: around the outlines of those catchments, before and after. */
  readonly ground: Box;
  /** No outline of the plan is invalid, before and after. */
  readonly isSound: boolean;
}

export type Run = (check: PlanUnderCheck, onProgress?: (fraction: number) => void) => RuleOutcome;
/** The outcome for the plan as it is, from the outcome for the plan as it was. */
export type Renew = (check: PlanUnderCheck, before: RuleOutcome, touched: TouchedByEdit) => RuleOutcome;

/** A rule that looks at one catchment after the other; `a` is the catchment. */
export function byCatchment(run: Run): Renew {
  return (check, before, { catchmentIds }) => {
    const catchments = check.catchments.filter(({ id }) => catchmentIds.has(id));
    const isTouched = ({ a }: Finding | CheckFailure) => catchmentIds.has(String(a));
    return mergeOutcomes(before, run({ ...check, catchments }), isTouched, ({ a }) => [String(a)]);
  };
}

/** A rule that looks at one unit after the other, by its shares or its membership. */
export function byUnit(run: Run): Renew {
  return (check, before, { unitIds }) => {
    const narrow = <Value>(values: ReadonlyMap<string, Value>) =>
      new Map([...values].filter(([unitId]) => unitIds.has(unitId)));
    const narrowed = { ...check, shares: narrow(check.shares), membership: narrow(check.membership) };
    const unitOf = (found: Finding | CheckFailure) => ('units' in found ? (found.units[0] ?? '') : '');
    const isTouched = (found: Finding | CheckFailure) => unitIds.has(unitOf(found));
    return mergeOutcomes(before, run(narrowed), isTouched, (found) => [unitOf(found)]);
  };
}

/** A rule that reads neither catchments nor who lives in them. */
export const unchanged: Renew = (_check, before) => before;

/** A rule that is quick enough to look at everything again. */
export function fromScratch(run: Run): Renew {
  return (check) => run(check);
}

/** What was not touched, and what was found again, in the order of their keys. */
export function mergeOutcomes(
  before: RuleOutcome,
  found: RuleOutcome,
  isTouched: (found: Finding | CheckFailure) => boolean,
  keysOf: (found: Finding | CheckFailure) => readonly string[],
): RuleOutcome {
  const merge = <Found extends Finding | CheckFailure>(old: readonly Found[], added: readonly Found[]) =>
    [...old.filter((one) => !isTouched(one)), ...added].sort((one, other) =>
      compareKeys(keysOf(one), keysOf(other)),
    );
  return {
    findings: merge(before.findings, found.findings),
    failures: merge(before.failures, found.failures),
  };
}

function compareKeys(one: readonly string[], other: readonly string[]): number {
  for (const [index, key] of one.entries()) {
    const against = other[index] ?? '';
    if (key !== against) return key < against ? -1 : 1;
  }
  return 0;
}
