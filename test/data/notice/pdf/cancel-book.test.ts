import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runJob } from '../../../../data/workers/run-job.ts';
import { buildNoticeCity, noticeCity } from '../../../support/notice-city.ts';

it('a map book that is given up between two sheets leaves no file, nor a part of one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cancel-book-'));
  const cancel = new AbortController();
  const heard: string[] = [];
  const done = await runJob(
    'write-notice',
    {
      state: buildNoticeCity({ catchments: 25 }),
      planId: noticeCity.planId,
      folder,
      formats: ['book'],
      allowDraft: true,
      output: 'internal',
      changeReasons: new Map(),
    },
    {
      signal: cancel.signal,
      onProgress: ({ label }) => {
        heard.push(label.zh);
        if (label.zh.includes('图册：第3张')) cancel.abort();
      },
    },
  );
  expect(done.ok ? 'done' : done.refusal.code).toBe('cancelled');
  expect(heard.some((label) => label.includes('图册：第3张，共27张'))).toBe(true);
  expect(heard.some((label) => label.includes('第27张，'))).toBe(false);
  expect(readdirSync(folder)).toEqual([]);
  rmSync(folder, { recursive: true, force: true });
});
