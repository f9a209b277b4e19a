import { expect, it } from 'vitest';
import { findByName } from '../../../renderer/state/find-by-name.ts';
import { createProjectState } from '../../../shared/model/project-state.ts';
import { borderRecords } from '../sample-records.ts';

const state = createProjectState(borderRecords);

it('finds by a part of the name, names that begin with it first', () => {
  const found = findByName(state, null, 's-east', 10);
  expect(found.map(({ selection }) => selection)).toEqual([{ kind: 'campus', id: 'c-east' }]);
});

it('finds an estate by its house number and says which', () => {
  expect(findByName(state, null, 'u-west路12', 10)).toMatchObject([
    { selection: { kind: 'unit', id: 'u-west' }, detail: 'u-west路12号' },
  ]);
});

it('finds nothing for blank text and no more than asked for', () => {
  expect(findByName(state, null, '  ', 10)).toEqual([]);
  expect(findByName(state, null, 'e', 2)).toHaveLength(2);
});
