// A hint is read in the window and on the command line: options come in brackets, after words that hold in both.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const folders = ['shared/import', 'data/files'];

const linesWithOptions = folders.flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => readFileSync(join(root, folder, name), 'utf8').split('\n'))
    .filter((line) => /\s--[a-z]/u.test(line) && !line.trim().startsWith('//')),
);

it('finds hints that name options', () => {
  expect(linesWithOptions.length).toBeGreaterThan(4);
});

it.each(linesWithOptions)('says that options are of the command line: %s', (line) => {
  expect(line).toMatch(/（命令行[用如] --|\((?:on the command line )?--[^()]+\)/u);
  expect(line).toMatch(/命令行|command line/u);
});
