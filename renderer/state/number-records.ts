// Which records the numbers of a plan are made of, and what an edit changed among them.
import { changeOfRecords, type RecordChange } from '../../shared/history/record-change.ts';
import type { ProjectState } from '../../shared/model/project-state.ts';
import type { RecordKind } from '../../shared/model/records.ts';

const countedKinds: readonly RecordKind[] = [
  'settings',
  'campus',
  'cluster',
  'unit',
  'road',
  'barrier',
  'plan',
  'catchment',
  'agreement',
];

/** What has to be put and removed to come from one state to the other; all of it where there was none. */
export function changeOfNumberRecords(before: ProjectState | null, after: ProjectState): RecordChange {
  return changeOfRecords(before, after, countedKinds);
}
