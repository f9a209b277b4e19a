import type { FlatGeometries } from '../../shared/geometry/flat-geometries.ts';
import type { ProjectRecord, RecordKind } from '../../shared/model/records.ts';
import type { CatchmentNumbers, PlanNumbers } from '../../shared/numbers/plan-numbers.ts';
import type { TotalNumbers } from '../../shared/numbers/total-numbers.ts';
import type { DistanceTable } from '../../shared/walking/walking-distances.ts';

/** What the window asks of the numbers desk. It holds the records and is told what changes in them. */
export type NumbersRequest =
  | {
      readonly name: 'change';
      /** Forget all records first: another project, or news was missed. */
      readonly isOther: boolean;
      readonly put: readonly ProjectRecord[];
      readonly removed: readonly { readonly kind: RecordKind; readonly id: string }[];
      readonly planId: string | null;
    }
  | {
      readonly name: 'try';
      readonly ids: readonly string[];
      /** The campuses that each would serve; missing: those it has. */
      readonly campusIds?: readonly (readonly string[] | undefined)[];
      /** Those of the ids that are not in the plan yet. */
      readonly newIds?: readonly string[];
      readonly geometries: FlatGeometries;
    }
  | { readonly name: 'stop-measuring' };

export type NumbersAnswer =
  | { readonly name: 'stored'; readonly numbers: PlanNumbers | null }
  /** Only the catchments that the hand has changed. */
  | {
      readonly name: 'tried';
      readonly changed: readonly CatchmentNumbers[];
      readonly total: TotalNumbers | null;
    }
  /** Null: not measuring. */
  | { readonly name: 'measuring'; readonly fraction: number | null }
  | { readonly name: 'measured'; readonly table: DistanceTable };
