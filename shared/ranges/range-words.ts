// What a range text says, part by part. Grammar (domain: how offices write ranges):
//
//   range  := clause ("；" clause)*            clause := area | "以及" area | "以及" estates | "除" (area | estates) "外"
//             | "由下列小区组成的区域：" estates
//   area   := limit ("，" limit)* "区域"       clockwise around the area
//   limit  := line ["从" place "至" place "段"] "以" side | side "至" line | "经" place ("—" place)* "折线" ["以" side]
//   place  := [nth] line "交叉口" | … "以" side "约" metres "米处" | side "端" | line "与" line "交叉口以东320米以北120米处"
//             | ("东经" | "西经") "…°" ("北纬" | "南纬") "…°处"
import type { Direction, Side } from './compass.ts';

export interface Crossing {
  readonly other: string;
  /** Counted from 1 from west to east or north to south, where the two lines cross more than once; else null. */
  readonly ordinal: number | null;
}

/** A place on the line of its limit, or anywhere (`offset`, `coordinates`). */
export type RangePlace =
  | ({ readonly placeType: 'crossing' } & Crossing)
  | ({ readonly placeType: 'along'; readonly direction: Direction; readonly metres: number } & Crossing)
  | { readonly placeType: 'end'; readonly direction: Direction }
  | ({
      readonly placeType: 'offset';
      readonly line: string;
      readonly eastMetres: number;
      readonly northMetres: number;
    } & Crossing)
  | { readonly placeType: 'coordinates'; readonly longitude: number; readonly latitude: number };

export interface LineLimit {
  readonly limitType: 'line';
  readonly line: string;
  readonly side: Side;
  readonly from: RangePlace | null;
  readonly to: RangePlace | null;
}

/** Straight from the limit before to the one after, by these places; no named line runs there. */
export interface BendLimit {
  readonly limitType: 'bends';
  readonly places: readonly RangePlace[];
  readonly side: Side | null;
}

export type RangeLimit = LineLimit | BendLimit;

/** In order around the area. */
export type RangeArea = readonly RangeLimit[];

export interface RangeWords {
  readonly areas: readonly RangeArea[];
  readonly exceptAreas: readonly RangeArea[];
  /** Names of estates whose own ground is the area: for borders that no line of the city names. */
  readonly memberEstates: readonly string[];
  /** Names of estates. */
  readonly alsoEstates: readonly string[];
  readonly exceptEstates: readonly string[];
}
