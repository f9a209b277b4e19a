import { expect, it } from 'vitest';
import { allActions } from '../../../renderer/app/all-actions.ts';
import { matchesShortcut } from '../../../renderer/app/shortcut.ts';

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

it('tells undo from redo and a letter from a command', () => {
  expect(matchesShortcut({ ...none, key: 'z', ctrlKey: true }, 'mod+z')).toBe(true);
  expect(matchesShortcut({ ...none, key: 'Z', ctrlKey: true, shiftKey: true }, 'mod+z')).toBe(false);
  expect(matchesShortcut({ ...none, key: 'Z', ctrlKey: true, shiftKey: true }, 'mod+shift+z')).toBe(true);
  expect(matchesShortcut({ ...none, key: 'f', ctrlKey: true }, 'f')).toBe(false);
  expect(matchesShortcut({ ...none, key: '?', shiftKey: true }, '?')).toBe(true);
});

it('gives no two actions the same id or key', () => {
  const ids = allActions.map(({ id }) => id);
  const keys = allActions.flatMap(({ shortcut }) => shortcut ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(keys).size).toBe(keys.length);
});
