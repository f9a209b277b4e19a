import type { SchoolComparison, SchoolSeats } from '../../../shared/checks/compare-plans.ts';
import { formatDifference } from '../../words/format.ts';

/** “+12 → −3”: seats free or short at a school before and after; empty for no school, “?” where its seats are unknown. */
export function balanceChange(schools: readonly SchoolComparison[], school: string | null): string {
  const found = schools.find((one) => one.school === school);
  return found ? `${balanceOf(found.before)} → ${balanceOf(found.after)}` : '';
}

function balanceOf(side: SchoolSeats | null): string {
  if (!side) return '—';
  return side.seats === null ? '?' : formatDifference(side.seats - side.children);
}
