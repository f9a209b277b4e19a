/** From which numbers on a plan is looked at twice. */
export interface WarningLevels {
  /** Load (children / seats) from which seats are tight, and above which they are over-full. */
  readonly tightLoadPercent: number;
  readonly fullLoadPercent: number;
  /** Children in a class from which it is a large (大班额) or an oversize one (超大班额). */
  readonly largeClass: number;
  readonly oversizeClass: number;
  /** 参考服务半径 by stage. */
  readonly primaryRadiusMetres: number;
  readonly juniorRadiusMetres: number;
}

/** One record, id `settings`. */
export interface ProjectSettings {
  readonly kind: 'settings';
  readonly id: 'settings';
  readonly projectName: string;
  /** Central meridian (degrees) of the 3° Gauss–Krüger zone that all measuring is done in. */
  readonly centralMeridian: number;
  /** An overlap or gap narrower than this is a sliver (metres). */
  readonly sliverWidthMetres: number;
  /** Made-up data says so wherever it is seen; empty for real projects. */
  readonly demonstrationNotice: string;
  /** The plan that is open, and that commands without a plan mean. */
  readonly activePlanId: string | null;
  /** Absent until somebody changes them: the usual ones hold. */
  readonly warningLevels?: WarningLevels;
  /** Counts of people below this are printed as “fewer than”; absent until somebody changes it. */
  readonly smallestCount?: number;
}
