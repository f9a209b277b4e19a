import { isAbsolute } from 'node:path';
import { expect, test } from 'vitest';
import { userDataFolder } from '../../../electron/session/user-data-folder.ts';

test('an empty XDG_DATA_HOME is as none, so that nothing is written beside whatever was started from', () => {
  expect(userDataFolder({ XDG_DATA_HOME: '' }, 'linux')).toBe(userDataFolder({}, 'linux'));
  expect(isAbsolute(userDataFolder({ XDG_DATA_HOME: '' }, 'linux'))).toBe(true);
});

test('HUAPIAN_USER_DATA overrides every custom', () => {
  expect(userDataFolder({ HUAPIAN_USER_DATA: '/x', XDG_DATA_HOME: '/y' }, 'linux')).toBe('/x');
});
