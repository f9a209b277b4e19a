// What a campus offers, from the columns of a roster: its kind of school, classes per grade and seats per stage.
import type { CampusStage } from '../model/records.ts';
import type { Stage } from '../model/stage.ts';
import { badNumber } from './bad-number.ts';
import { rowWarning } from './import-issue.ts';
import type { ImportIssue } from './import-request.ts';
import { parseCount, parseStages, textOf } from './read-values.ts';
import type { FieldColumns } from './recognise-fields.ts';
import type { SourceRow } from './source-layer.ts';

/** Pupils of one class: GB 50099-2011 §3.0.1. Seats follow from classes where a roster has no seats. */
const classSizes: Readonly<Record<Stage, number>> = { primary: 45, junior: 50, senior: 50 };

export type StagesRead =
  | { readonly ok: true; readonly value: CampusStage[]; readonly issues: readonly ImportIssue[] }
  | { readonly ok: false; readonly issue: ImportIssue };

/** The kind of school names the stages; a count of classes or seats of a stage names it too. */
export function readCampusStages(row: SourceRow, columns: FieldColumns): StagesRead {
  const typeText = textOf(row, columns, 'stage');
  const named = parseStages(typeText === '' ? textOf(row, columns, 'name') : typeText);
  const stages: CampusStage[] = [];
  const issues: ImportIssue[] = [];
  for (const stage of ['primary', 'junior', 'senior'] as const) {
    const isOnly = named.length === 1 && named[0] === stage;
    const classesField = columns[`${stage}Classes`] || !isOnly ? `${stage}Classes` : 'classes';
    const seatsField = columns[`${stage}Seats`] || !isOnly ? `${stage}Seats` : 'seats';
    const classes = parseCount(textOf(row, columns, classesField));
    const seats = parseCount(textOf(row, columns, seatsField));
    if (classes === null || seats === null) {
      const field = classes === null ? classesField : seatsField;
      return { ok: false, issue: badNumber(row, columns[field] ?? field, textOf(row, columns, field)) };
    }
    const isOffered = named.includes(stage) || (classes ?? 0) > 0 || (seats ?? 0) > 0;
    if (!isOffered) continue;
    stages.push({
      stage,
      classesPerGrade: classes ?? 0,
      baseSeats: seats ?? (classes ?? 0) * classSizes[stage],
    });
  }
  if (stages.length === 0) {
    issues.push(
      rowWarning(
        'stage-unknown',
        row.row,
        `看不出学段（“${typeText}”）；学校已收入，但不承担划片招生`,
        `no stage in “${typeText}”; the school is taken, but offers none`,
      ),
    );
  }
  return { ok: true, value: stages, issues };
}
