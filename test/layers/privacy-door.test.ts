// Who may write to a disk at all, and who may say that a file was looked through. All others hand their files to
// `data/files/`, whose writers take a pass (`shared/privacy/looked-through.ts`): the compiler asks for it.
import { expect, it } from 'vitest';
import { readSourceFiles } from './source-files.ts';

const sources = readSourceFiles(['shared', 'data', 'electron', 'renderer']);
const pathsWith = (pattern: RegExp) =>
  sources.flatMap(({ path, text }) => (pattern.test(text) ? [path] : [])).sort();

it('lets only the looks through content make a pass', () => {
  expect(pathsWith(/\blookedThrough\b/u)).toEqual([
    'data/exports/look-through-rows.ts',
    'shared/privacy/look-through-texts.ts',
    'shared/privacy/looked-through.ts',
  ]);
  expect(pathsWith(/as LookedThrough\b/u)).toEqual(['shared/privacy/looked-through.ts']);
  expect(pathsWith(/\bmadeByTheProgram\b/u)).toEqual([
    'data/samples/bureau-files.ts',
    'data/samples/disputed-estate.ts',
    'data/samples/meeting-minutes.ts',
    'data/services/recent-projects.ts',
    'shared/privacy/looked-through.ts',
  ]);
});

it('lets only these write to a disk', () => {
  const writing =
    /\b(?:writeFile|writeFileSync|appendFile|appendFileSync|createWriteStream|copyFile|copyFileSync|writeSync|writev)\b/u;
  expect(pathsWith(writing)).toEqual([
    'data/files/write-atomically.ts',
    // Keys of an authority, in the user's own folder.
    'data/negotiation/authority-keys.ts',
    // The project file itself: its copy before an update.
    'data/repositories/open-project-database.ts',
    'data/repositories/open-updated-copy.ts',
  ]);
});
