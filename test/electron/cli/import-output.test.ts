import { expect, test, vi } from 'vitest';
import { describeImport, type FileReport } from '../../../electron/cli/import-output.ts';
import { rowError, rowWarning } from '../../../shared/import/import-issue.ts';

const input = {
  positionals: [],
  options: {},
  language: 'zh',
  say: (text: { zh: string }) => text.zh,
  onEvent: () => undefined,
} as const;

const good: FileReport = {
  file: '好.csv',
  read: 2,
  imported: 2,
  refused: 0,
  crs: 'EPSG:4490',
  encoding: 'utf-8',
  issues: [rowWarning('ring-closed', 2, '已补上', 'closed')],
  change: null,
};
const broken: FileReport = {
  ...good,
  file: '坏.csv',
  read: 3,
  imported: 0,
  refused: 3,
  encoding: 'gb18030',
  issues: [rowError('missing-name', 4, '没有名称', 'no name')],
};

test('several files answer in the fields of one, each issue with its file', () => {
  const { json, status } = describeImport([good, { ...good, file: '也好.csv', encoding: 'gb18030' }], input);
  expect(status).toBe(0);
  expect(json).toMatchObject({ read: 4, imported: 4, refused: 0, crs: 'EPSG:4490', encoding: null });
  expect((json as { issues: unknown[] }).issues).toMatchObject([
    { file: '好.csv' },
    { file: '也好.csv', row: 2 },
  ]);
});

test('of several files nothing counts as imported where one is refused', () => {
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const { json, status } = describeImport([good, broken], input);
  expect(written.mock.calls.join('')).toMatch(/^坏\.csv:4: 没有名称\n/u);
  written.mockRestore();
  expect(status).toBe(2);
  expect(json).toMatchObject({
    read: 5,
    imported: 0,
    refused: 5,
    files: [
      { read: 2, imported: 0, refused: 2 },
      { read: 3, imported: 0, refused: 3 },
    ],
    error: { code: 'missing-name', file: '坏.csv', row: 4 },
  });
});
