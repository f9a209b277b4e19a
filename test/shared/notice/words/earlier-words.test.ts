// What is carried over from an earlier notice to the next, and what is not.
import { describe, expect, it } from 'vitest';
import { emptyNotice } from '../../../../shared/model/empty-notice.ts';
import type { Notice, Plan } from '../../../../shared/model/records.ts';
import {
  fillEmptyWords,
  findEarlierWords,
  sameFields,
} from '../../../../shared/notice/words/earlier-words.ts';
import { buildNoticeCity, filledNotice, noticeCity } from '../../../support/notice-city.ts';

const lastYears: Notice = {
  ...emptyNotice(noticeCity.parentId),
  title: '关于公示示例市2025年小学服务片区的公告',
  issuer: '示例市教育体育局',
  basis: ['《示例市2025年招生工作意见》（示教体〔2025〕9号）'],
  introduction: '现将2025年服务片区予以公示。',
  adjustmentReason: '因新校建成调整。',
  closing: '特此公告。',
  periodFrom: '2025-05-06',
  periodTo: '2025-05-15',
  issuedOn: '2024-02-29',
  contacts: [{ name: '基础教育科', phone: '0000-1234567', address: '示例路1号' }],
  mapReviewNumber: '审0001号',
  mapReviewDate: '2025-05-01',
  mapReviewDocument: '某文件',
  mapReviewHash: 'hash',
};

function cityWith(notice: Notice | null, plan: Partial<Plan> = {}) {
  const state = buildNoticeCity({ extraRecords: notice ? [notice] : [] });
  const known = state.plan.get(noticeCity.planId);
  if (!known) throw new Error('the city has a plan');
  return { state, plan: { ...known, ...plan } };
}

describe('words of an earlier notice', () => {
  it('are offered for the next year, days and title moved on by a year', () => {
    const { state, plan } = cityWith(lastYears);
    const earlier = findEarlierWords(state, plan, 'publicity');
    expect(earlier?.plan.id).toBe(noticeCity.parentId);
    expect(earlier?.words).toEqual({
      title: '关于公示示例市2026年小学服务片区的公告',
      issuer: lastYears.issuer,
      basis: lastYears.basis,
      introduction: '现将2026年服务片区予以公示。',
      periodFrom: '2026-05-06',
      periodTo: '2026-05-15',
      issuedOn: '2025-02-28',
      contacts: lastYears.contacts,
      closing: '特此公告。',
    });
  });

  it('are offered whole for a new version of the same year', () => {
    const { state, plan } = cityWith(lastYears, { schoolYear: 2025 });
    const words = findEarlierWords(state, plan, 'publicity')?.words;
    expect(words).toMatchObject({ adjustmentReason: lastYears.adjustmentReason, periodFrom: '2025-05-06' });
  });

  it('leave out the sentences of another paper, and always the map review', () => {
    const { state, plan } = cityWith(lastYears);
    const words = findEarlierWords(state, plan, 'correction')?.words ?? {};
    expect(Object.keys(words)).toEqual(['issuer', 'basis', 'periodFrom', 'periodTo', 'issuedOn', 'contacts']);
  });

  it('come from a plan that is no ancestor where there is no better one', () => {
    const { state, plan } = cityWith(lastYears, { parentId: null });
    expect(findEarlierWords(state, plan, 'publicity')?.plan.id).toBe(noticeCity.parentId);
    expect(findEarlierWords(state, { ...plan, schoolYear: 2024 }, 'publicity')).toBe(null);
  });

  it('fill only what is empty, and are known again', () => {
    const { state, plan } = cityWith(lastYears);
    const offered = findEarlierWords(state, plan, 'publicity')?.words ?? {};
    const written = {
      ...emptyNotice(plan.id),
      ...filledNotice,
      contacts: [{ name: ' ', phone: '', address: '' }],
    };
    const filled = fillEmptyWords(written, offered);
    expect(Object.keys(filled)).toEqual(['title', 'introduction', 'contacts', 'closing']);
    expect(sameFields({ ...written, ...filled }, offered)).toEqual([
      'title',
      'issuer',
      'introduction',
      'periodFrom',
      'periodTo',
      'contacts',
      'closing',
    ]);
  });

  it('are none where nobody wrote any', () => {
    const { state, plan } = cityWith(null);
    expect(findEarlierWords(state, plan, 'publicity')).toBe(null);
  });
});
