import type { WarningLevels } from '../model/records.ts';

export type ClassLevel = 'ok' | 'large' | 'oversize' | 'unknown';

export interface ClassNumbers {
  /** Classes of one entry year; 0 where no campus says. */
  readonly classes: number;
  /** Children in the fullest class if all are admitted and spread evenly. */
  readonly classSize: number | null;
  readonly classLevel: ClassLevel;
}

/** Class size if every child is admitted: 大班额 and 超大班额 by the project's levels. */
export function classSizeOf(
  children: number,
  classes: number,
  { largeClass, oversizeClass }: WarningLevels,
): ClassNumbers {
  if (classes <= 0) return { classes, classSize: null, classLevel: 'unknown' };
  const classSize = Math.ceil(children / classes);
  const classLevel = classSize >= oversizeClass ? 'oversize' : classSize >= largeClass ? 'large' : 'ok';
  return { classes, classSize, classLevel };
}
