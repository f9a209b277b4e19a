import { describe, expect, it } from 'vitest';
import { editNotice } from '../../../../shared/commands/notices/edit-notice.ts';
import { mapContentHash } from '../../../../shared/commands/notices/map-content-hash.ts';
import type { ProjectState } from '../../../../shared/model/project-state.ts';
import type { Notice } from '../../../../shared/model/records.ts';
import { chooseMapPage } from '../../../../shared/notice/sheets/choose-map-page.ts';
import { planMapBook } from '../../../../shared/notice/sheets/draw-map-book.ts';
import { prepareNoticeMap } from '../../../../shared/notice/sheets/prepare-notice-map.ts';
import { englishSchoolName } from '../../../../shared/notice/words/english-names.ts';
import { buildNoticeCity, noticeCity } from '../../../support/notice-city.ts';

const { planId } = noticeCity;
const measure = (text: string, size: number) =>
  [...text].reduce((sum, character) => sum + (character < '\u2000' ? 0.58 : 1), 0) * size;

function textsOf(notice: Partial<Notice>): string[][] {
  const state = buildNoticeCity({ catchments: 4, notice });
  const content = prepareNoticeMap(state, planId);
  if (!content.ok) throw new Error(content.refusal.message.en);
  return planMapBook(content.value, chooseMapPage(state, planId), measure).map(({ draw }) =>
    draw().items.flatMap((item) => (item.itemType === 'text' ? item.text : [])),
  );
}

describe('englishSchoolName', () => {
  it.each([
    ['调元实验小学', 'Tiaoyuan Experimental Primary School'],
    ['翠湖第一小学', 'Cuihu No. 1 Primary School'],
    ['高水九年一贯制学校', 'Gaoshui Nine-Year School'],
    ['火炬实验小学东校区', 'Huoju Experimental Primary School East Campus'],
    ['西安小学', "Xi'an Primary School"],
    ['女娲中学', 'Nüwa Middle School'],
    ['Edmondson Heights ES', 'Edmondson Heights ES'],
  ])('%s is %s', (name, english) => expect(englishSchoolName(name)).toBe(english));
});

describe('labels in Chinese and English', () => {
  const sheets = textsOf({ mapLabels: 'bilingual', template: 'consultation' });

  it('have English in title, legend and scale, in the index and on the school of a sheet', () => {
    const [overview = [], index = [], school = []] = sheets;
    expect(overview.join('\n')).toContain('Map of Primary School Service Areas, 2026');
    expect(overview).toEqual(expect.arrayContaining(['School', 'Service area border', '图　例　Legend']));
    expect(overview.some((text) => text.startsWith('比例尺 Scale'))).toBe(true);
    expect(overview).toEqual(
      expect.arrayContaining(['北 N', '征求意见稿', 'Draft for comments', '审图号 Review no.：']),
    );
    expect(overview.some((text) => /千米 km$|米 m$/.test(text))).toBe(true);
    expect(overview.filter((text) => /^CGCS2000, Gauss–Krüger|^Data of 20\d\d-/.test(text))).toHaveLength(2);
    expect(school.some((text) => /^第\d+张　共\d+张　Sheet \d+ of \d+$/.test(text))).toBe(true);
    const english = 'Cuihu No. 1 Primary School';
    expect(index).toContain(english);
    // Below the name on the map, and at the head of the sheet.
    expect(school).toContain(english);
    expect(school.some((text) => text.startsWith(`${english}　`))).toBe(true);
  });

  it('are Chinese alone unless asked for', () => {
    const latin = textsOf({})
      .flat()
      .filter((text) => /[a-z]{3}/.test(text));
    expect(latin).toEqual([]);
  });
});

describe('a change of the labels', () => {
  const sha256 = (text: string) => `${text.length} ${text.slice(-60)}`;
  const review = { mapReviewNumber: '测试号甲', mapReviewDate: '2026-05-06', mapReviewDocument: '文件' };
  const context = { sha256 } as Parameters<typeof editNotice>[2];

  function edited(state: ProjectState, changes: Partial<Notice>) {
    const done = editNotice(state, { name: 'edit-notice', planId, changes } as never, context);
    if (!done.ok) throw new Error(done.refusal.message.en);
    const [update] = done.value.updated;
    return { label: done.value.label.zh, notice: update?.after as Notice };
  }

  it('is another map: it clears the review number and says so', () => {
    const state = buildNoticeCity({ catchments: 4, notice: review });
    const { label, notice } = edited(state, { mapLabels: 'bilingual' });
    expect(notice).toMatchObject({ mapLabels: 'bilingual', mapReviewNumber: '', mapReviewHash: '' });
    expect(label).toContain('审图号 测试号甲 已清除');
  });

  it('keeps a number that is typed with it, for the map as it then is', () => {
    const state = buildNoticeCity({ catchments: 4, notice: { issuer: '甲' } });
    const { notice } = edited(state, { ...review, mapLabels: 'bilingual' });
    const after = { ...state, notice: new Map([[notice.id, notice]]) };
    expect(notice.mapReviewHash).toBe(mapContentHash(after, planId, sha256));
    expect(notice.mapReviewHash).not.toBe(mapContentHash(state, planId, sha256));
  });
});
