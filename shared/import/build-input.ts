// What a builder of one target gets and gives. A builder never touches the state: it says which records there should be.

import type { ProjectState } from '../model/project-state.ts';
import type { ProjectRecord } from '../model/records.ts';
import type { ImportIssue, ImportRequest } from './import-request.ts';
import type { FieldColumns } from './recognise-fields.ts';
import type { SourceRow } from './source-layer.ts';

export interface BuildInput {
  readonly request: ImportRequest;
  /** Geometry in degrees, rings closed, valid. */
  readonly rows: readonly SourceRow[];
  readonly columns: FieldColumns;
  /** All columns of the file. */
  readonly allColumns: readonly string[];
  readonly state: ProjectState;
  /** For counts without a year. */
  readonly schoolYear: number;
  /** ISO 8601, for a plan that is made. */
  readonly now: string;
  /** A new random id, for the rare case that the stable one belongs to something else. */
  readonly createId: (prefix: string) => string;
}

export interface BuildOutcome {
  readonly records: readonly ProjectRecord[];
  /** A row with an error among them is refused. */
  readonly issues: readonly ImportIssue[];
}
