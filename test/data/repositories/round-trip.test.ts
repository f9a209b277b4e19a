import { expect, test } from 'vitest';
import { openProjectFile } from '../../../data/repositories/project-file.ts';
import { applyChangeSet } from '../../../shared/history/apply-change-set.ts';
import { invertChangeSet } from '../../../shared/history/invert-change-set.ts';
import { createProjectState, listRecords } from '../../../shared/model/project-state.ts';
import { type ProjectRecord, recordKinds } from '../../../shared/model/records.ts';
import { usualWarningLevels } from '../../../shared/model/warning-levels.ts';
import { changeSetOf, firstSettings, randomRecords } from './random-project.ts';
import { closedProject, entryOf, temporaryProject, unwrap } from './temporary-project.ts';

const seeds = Array.from({ length: 8 }, (_, index) => index + 1);
const inOrder = (records: readonly ProjectRecord[]) => listRecords(createProjectState(records));

test('the seeded records hold every kind', () => {
  const kinds = new Set(randomRecords(1).map(({ kind }) => kind));
  expect(recordKinds.filter((kind) => !kinds.has(kind))).toEqual(['settings']);
});

test.each(seeds)('records of every kind come back as they were (seed %i)', (seed) => {
  const records = randomRecords(seed);
  const file = unwrap(openProjectFile(closedProject(records)));
  expect(file.readRecords()).toEqual(inOrder([firstSettings, ...records]));
  expect(file.verify().problems).toEqual([]);
  file.close();
});

test.each(seeds)('replacing every record and undoing it gives the first records again (seed %i)', (seed) => {
  const first = randomRecords(seed);
  const other = new Map(randomRecords(seed + 1000).map((record) => [`${record.kind} ${record.id}`, record]));
  const file = temporaryProject(first);
  // Same id, other content, where both seeds made a record of that name; the rest of the other seed is added.
  const updated = first.flatMap((before) => {
    const after = other.get(`${before.kind} ${before.id}`);
    return after ? [{ before, after }] : [];
  });
  const known = new Set(first.map(({ kind, id }) => `${kind} ${id}`));
  const added = [...other.values()].filter(({ kind, id }) => !known.has(`${kind} ${id}`));
  const change = changeSetOf({ updated, added });
  const state = createProjectState([firstSettings, ...first]);
  file.commit(entryOf(change, 'second'));
  expect(file.readRecords()).toEqual(listRecords(applyChangeSet(state, change)));
  file.commit(entryOf(invertChangeSet(change), 'third', { action: 'undo', refersTo: 2 }));
  expect(file.readRecords()).toEqual(listRecords(state));
  file.commit(entryOf(changeSetOf({ removed: first }), 'fourth'));
  expect(file.readRecords()).toEqual([firstSettings]);
  expect(file.verify().problems).toEqual([]);
});

test('a logged change set comes back as it was applied', () => {
  const records = randomRecords(3);
  const file = temporaryProject(records);
  expect(file.readLoggedChangeSet(1)).toEqual(changeSetOf({ added: records }));
});

test('settings can be changed and keep their id', () => {
  const file = temporaryProject();
  const after = { ...firstSettings, projectName: '改名', sliverWidthMetres: 1.5, activePlanId: 'gone' };
  file.commit(entryOf(changeSetOf({ updated: [{ before: firstSettings, after }] }), 'rename'));
  expect(file.readRecords()).toEqual([after]);
});

test('warning levels are kept, and forgotten again by undo', () => {
  const file = temporaryProject();
  const warningLevels = { ...usualWarningLevels, tightLoadPercent: 85.5, juniorRadiusMetres: 1200 };
  const after = { ...firstSettings, warningLevels };
  file.commit(entryOf(changeSetOf({ updated: [{ before: firstSettings, after }] }), 'levels'));
  expect(file.readRecords()).toEqual([after]);
  file.commit(entryOf(changeSetOf({ updated: [{ before: after, after: firstSettings }] }), 'undo'));
  expect(file.readRecords()).toEqual([firstSettings]);
});
