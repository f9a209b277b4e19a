import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeNotice } from '../../../data/notice/write-notice.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import { buildNoticeCity, filledNotice, noticeCity } from '../../support/notice-city.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-notice-'));
});

afterEach(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true, force: true });
});

function withPlanName(name: string): ProjectState {
  const state = buildNoticeCity({ catchments: 4, notice: filledNotice });
  const plan = state.plan.get(noticeCity.planId);
  if (!plan) throw new Error('the city has this plan');
  return { ...state, plan: new Map(state.plan).set(plan.id, { ...plan, name }) };
}

describe('writeNotice', () => {
  it('writes every format asked for under names that every system takes', async () => {
    const written = await writeNotice({
      state: withPlanName('2026年/小学:片区?'),
      planId: noticeCity.planId,
      folder,
      formats: ['pdf', 'xlsx', 'svg'],
    });
    expect(written.ok && written.value.every(({ bytes }) => bytes > 5000)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual([
      '2026年_小学_片区_-公示.pdf',
      '2026年_小学_片区_-公示附表.xlsx',
      '2026年_小学_片区_-示意图.svg',
    ]);
  });

  it('refuses a plan that is not frozen and writes nothing', async () => {
    const state = buildNoticeCity({ catchments: 4, planStatus: 'draft' });
    const written = await writeNotice({ state, planId: noticeCity.planId, folder, formats: ['pdf'] });
    expect(written.ok ? null : written.refusal.code).toBe('plan-not-frozen');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('marks a draft in its file name', async () => {
    const state = buildNoticeCity({ catchments: 4, planStatus: 'draft' });
    await writeNotice({ state, planId: noticeCity.planId, folder, formats: ['svg'], allowDraft: true });
    expect(readdirSync(folder)).toEqual(['2026年小学片区-草稿-示意图.svg']);
    expect(readFileSync(join(folder, '2026年小学片区-草稿-示意图.svg'), 'utf8')).toContain('不得公开');
  });

  it('refuses a folder that is a file, with a hint', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const state = buildNoticeCity({ catchments: 4 });
    const written = await writeNotice({ state, planId: noticeCity.planId, folder: file, formats: ['svg'] });
    expect(written.ok ? null : written.refusal).toMatchObject({ code: 'folder-not-writable', file });
  });

  it('refuses characters that would print as blank boxes, and names them', async () => {
    const state = withPlanName('片区\u{1F600}');
    const written = await writeNotice({ state, planId: noticeCity.planId, folder, formats: ['pdf'] });
    expect(written.ok ? null : written.refusal.code).toBe('missing-glyph');
    expect(written.ok ? '' : written.refusal.message.zh).toContain('U+1F600');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('reports progress that only rises', async () => {
    const fractions: number[] = [];
    await writeNotice({
      state: buildNoticeCity({ catchments: 4 }),
      planId: noticeCity.planId,
      folder,
      formats: ['pdf', 'xlsx'],
      onProgress: ({ fraction }) => fractions.push(fraction ?? 0),
    });
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions.length).toBeGreaterThan(3);
  });
});
