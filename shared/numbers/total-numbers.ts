// The plan as a whole. Children are counted once, however many catchments hold their estate.
import type { PlanCount } from '../checks/count-seats.ts';
import { judgeLoad, type SeatLevel } from '../checks/seat-balance.ts';
import type { WarningLevels } from '../model/records.ts';
import type { CatchmentNumbers, YearNumbers } from './plan-numbers.ts';
import type { WalkingNumbers } from './walking-numbers.ts';

export interface TotalNumbers {
  readonly seats: number;
  readonly children: number;
  /** Children of estates in no catchment. */
  readonly childrenElsewhere: number;
  readonly loadRatio: number | null;
  readonly level: SeatLevel;
  readonly years: readonly YearNumbers[];
  /** Catchments at each warning level. */
  readonly tightCatchments: number;
  readonly overCatchments: number;
  readonly largeClassCatchments: number;
  readonly oversizeClassCatchments: number;
  readonly walking: WalkingNumbers;
  /** Mean of the catchments' Polsby–Popper values. */
  readonly compactness: number | null;
}

/** Totals from the counts of every year (the plan's own first) and the numbers of all catchments. */
export function planTotal(parts: {
  readonly years: readonly number[];
  readonly counts: readonly PlanCount[];
  readonly catchments: ReadonlyMap<string, CatchmentNumbers>;
  readonly levels: WarningLevels;
  readonly walking: WalkingNumbers;
}): TotalNumbers {
  const { years, counts, levels, walking } = parts;
  const catchments = [...parts.catchments.values()];
  const byYear = years.map((intakeYear, index): YearNumbers => {
    const count = counts[index];
    return { intakeYear, children: count?.childrenOnce ?? 0, seats: count?.seatsOnce ?? 0 };
  });
  const { children, seats } = byYear[0] ?? { children: 0, seats: 0 };
  const compact = catchments.flatMap(({ compactness }) => compactness ?? []);
  return {
    seats,
    children,
    childrenElsewhere: counts[0]?.childrenElsewhere ?? 0,
    ...judgeLoad(children, seats, levels),
    years: byYear,
    tightCatchments: catchments.filter(({ level }) => level === 'tight').length,
    overCatchments: catchments.filter(({ level }) => level === 'over').length,
    largeClassCatchments: catchments.filter(({ classLevel }) => classLevel === 'large').length,
    oversizeClassCatchments: catchments.filter(({ classLevel }) => classLevel === 'oversize').length,
    walking,
    compactness: compact.length > 0 ? compact.reduce((sum, value) => sum + value, 0) / compact.length : null,
  };
}
