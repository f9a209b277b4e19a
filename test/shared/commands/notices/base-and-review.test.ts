import { describe, expect, it } from 'vitest';
import { editNotice } from '../../../../shared/commands/notices/edit-notice.ts';
import { mapContentHash } from '../../../../shared/commands/notices/map-content-hash.ts';
import type { ProjectState } from '../../../../shared/model/project-state.ts';
import type { Notice } from '../../../../shared/model/records.ts';
import { buildNoticeCity, noticeCity } from '../../../support/notice-city.ts';

const { planId } = noticeCity;
const sha256 = (text: string) => text;
const context = { sha256 } as Parameters<typeof editNotice>[2];
const review = { mapReviewNumber: '测试号甲', mapReviewDate: '2026-05-06', mapReviewDocument: '文件' };
const mapBase = { file: '/档案/影像.png', crs: 'EPSG:4544', sha256: 'a'.repeat(64) };

function edited(state: ProjectState, changes: Partial<Notice> | { mapBase: null }) {
  const done = editNotice(state, { name: 'edit-notice', planId, changes }, context);
  if (!done.ok) throw new Error(done.refusal.message.en);
  return { label: done.value.label.zh, notice: done.value.updated[0]?.after as Notice };
}

describe('the picture under the maps and the review number', () => {
  it.each([
    ['laid', undefined, mapBase],
    ['changed', mapBase, { ...mapBase, sha256: 'b'.repeat(64) }],
    ['renamed', mapBase, { ...mapBase, file: '/档案/别名.png' }],
    ['read in another system', mapBase, { ...mapBase, crs: 'EPSG:4490' }],
    ['taken away', mapBase, null],
  ])('%s, it clears the number and says so', (_, before, after) => {
    const state = buildNoticeCity({
      catchments: 2,
      notice: { ...review, ...(before ? { mapBase: before } : {}) },
    });
    const { label, notice } = edited(state, { mapBase: after } as { mapBase: null });
    expect(notice).toMatchObject({ mapReviewNumber: '', mapReviewDate: '', mapReviewHash: '' });
    expect(notice.mapBase).toEqual(after ?? undefined);
    expect(label).toContain('底图有变，审图号 测试号甲 已清除');
  });

  it('moved to another folder, it is the same map', () => {
    const state = buildNoticeCity({ catchments: 2, notice: { ...review, mapBase } });
    const { notice } = edited(state, { mapBase: { ...mapBase, file: 'D:\\地图\\影像.png' } });
    expect(notice.mapReviewNumber).toBe('测试号甲');
  });

  it('is part of what a number typed with it is bound to', () => {
    const state = buildNoticeCity({ catchments: 2, notice: { issuer: '甲' } });
    const { notice } = edited(state, { ...review, mapBase });
    const after = { ...state, notice: new Map(state.notice).set(notice.id, notice) };
    expect(notice.mapReviewHash).toBe(mapContentHash(after, planId, sha256));
    expect(notice.mapReviewHash).not.toBe(mapContentHash(state, planId, sha256));
  });
});
