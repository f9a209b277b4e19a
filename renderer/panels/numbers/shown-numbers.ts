import type { CatchmentNumbers } from '../../../shared/numbers/plan-numbers.ts';
import type { NumbersStore } from '../../state/numbers-store.ts';

export interface ShownNumbers {
  readonly now: CatchmentNumbers;
  /** What the change is measured against: what is saved while the hand drags, else what was before the last edit. */
  readonly before: CatchmentNumbers | undefined;
}

/** The numbers to show of a catchment; null where it is not of the plan that is looked at. */
export function numbersOfCatchment(
  { stored, tried, before }: Pick<NumbersStore, 'stored' | 'tried' | 'before'>,
  id: string,
): ShownNumbers | null {
  const saved = stored?.catchments.get(id);
  if (!saved) return null;
  if (!tried) return { now: saved, before: before?.catchments.get(id) };
  return { now: tried.changed.find(({ catchmentId }) => catchmentId === id) ?? saved, before: saved };
}
