import { expect, test } from 'vitest';
import { folderOfCaller } from '../../../electron/cli/working-folder.ts';

test('paths are of the folder that npm run cli was called from', () => {
  expect(folderOfCaller({ npm_lifecycle_event: 'cli', INIT_CWD: '/资料' })).toBe('/资料');
});

test('another script of npm, or none, says nothing about it', () => {
  expect(folderOfCaller({ npm_lifecycle_event: 'test', INIT_CWD: '/资料' })).toBeNull();
  expect(folderOfCaller({})).toBeNull();
});
