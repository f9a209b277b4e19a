import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { discardTemporary, placeFile, temporaryNameFor } from '../../../data/database/place-file.ts';
import { temporaryFolder } from '../repositories/temporary-project.ts';

test('a placed file has its name and the temporary one is gone', () => {
  const path = join(temporaryFolder(), 'a.gpkg');
  const temporary = temporaryNameFor(path);
  writeFileSync(temporary, 'content');
  placeFile(temporary, path);
  expect([readFileSync(path, 'utf8'), existsSync(temporary)]).toEqual(['content', false]);
});

test('a file that is there is not replaced', () => {
  const path = join(temporaryFolder(), 'a.gpkg');
  const temporary = temporaryNameFor(path);
  writeFileSync(path, 'old');
  writeFileSync(temporary, 'new');
  expect(() => placeFile(temporary, path)).toThrow(/EEXIST/);
  expect(readFileSync(path, 'utf8')).toBe('old');
});

test('a discarded attempt leaves no journal either', () => {
  const folder = temporaryFolder();
  const temporary = temporaryNameFor(join(folder, 'a.gpkg'));
  writeFileSync(temporary, '');
  writeFileSync(`${temporary}-journal`, '');
  discardTemporary(temporary);
  expect(readdirSync(folder)).toEqual([]);
});
