import type { RecordKind } from '../../shared/model/records.ts';

/** The one thing that is selected everywhere: on the map, in tables, in findings, in the inspector. */
export interface Selection {
  readonly kind: RecordKind | 'finding';
  readonly id: string;
}
