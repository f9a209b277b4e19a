import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { LocalizedText } from '../model/localized-text.ts';

export type FindingCode =
  | 'overlap'
  | 'sliver'
  | 'gap'
  | 'outside-district'
  | 'island'
  | 'split-unit'
  | 'orphan-unit'
  | 'multi-unit'
  | 'school-outside'
  | 'over-capacity'
  | 'swap-drift'
  | 'invalid-geometry';

/** Something a check found. The first eight fields are the contract of `check --json`; the rest is for people. */
export interface Finding {
  readonly code: FindingCode;
  /** Catchment ids; for the bare engine a feature's id or index. Null where the finding is not about one. */
  readonly a: string | number | null;
  readonly b: string | number | null;
  /** On the CGCS2000 ellipsoid through the project's Gauss–Krüger zone; null where area means nothing. */
  readonly areaSquareMetres: number | null;
  /** Id of the agreement in force that allows it. */
  readonly declared: string | null;
  /** Ids of the units concerned, ascending. */
  readonly units: readonly string[];
  /** Children of those units who enter in the plan's stage and school year. */
  readonly children: number;
  readonly bbox: readonly [number, number, number, number] | null;

  /** Stable: the same fault has the same id in every check, so that a selection survives a re-check. */
  readonly id: string;
  readonly severity: 'error' | 'warning' | 'declared';
  /** A point inside the finding, for a mark or a label (degrees). */
  readonly place: Position | null;
  readonly geometry: Polygon | MultiPolygon | null;
  readonly widthMetres: number | null;
  /** Of ground: how far it runs along the border. Absent where there is none. */
  readonly lengthMetres?: number;
  /** over-capacity: seats there are. `children` is who would come. */
  readonly seats: number | null;
  /**
   * What Turf says of the same ground, square metres, where it differs from `areaSquareMetres`; null where Turf could
   * not say. Absent where the two agree.
   */
  readonly secondOpinionSquareMetres?: number | null;
  /** The engine could not compute this one (invalid polygon, border not traceable); Turf did. */
  readonly isBySecondEngine?: true;
  /** “警钟街小学 与 三江实验学校 重叠 1.24 公顷，涉及 3 个小区 86 名适龄儿童”. */
  readonly text: LocalizedText;
}

/** A pair that could not be computed. Never dropped silently. */
export interface CheckFailure {
  readonly a: string | number;
  readonly b: string | number | null;
  readonly reason: string;
}

export interface CheckReport {
  readonly elapsedMs: number;
  readonly findings: readonly Finding[];
  readonly failures: readonly CheckFailure[];
  /** `overlap` (0 where there are none), a count for every other code that occurs, `declared`, `overlapSquareMetres`. */
  readonly totals: Readonly<Record<string, number>>;
}
