// The picture set for phones, from the drawing model.
import { describe, expect, it } from 'vitest';
import type { MapDrawing } from '../../../../shared/notice/drawing/map-drawing.ts';
import { boxesCollide } from '../../../../shared/notice/labels/label-space.ts';
import { planPhonePictures } from '../../../../shared/notice/phone/phone-pictures.ts';
import { prepareNoticeMap } from '../../../../shared/notice/sheets/prepare-notice-map.ts';
import type { NoticeOutput } from '../../../../shared/notice/words/notice-words.ts';
import {
  buildNoticeCity,
  filledNotice,
  type NoticeCityOptions,
  noticeCity,
} from '../../../support/notice-city.ts';

const measure = (text: string, size: number) =>
  [...text].reduce((sum, character) => sum + (character < '\u2000' ? 0.58 : 1), 0) * size;

function picturesOf(options: NoticeCityOptions = {}, output: NoticeOutput = 'public') {
  const state = buildNoticeCity({ catchments: 9, estatesEach: 5, ...options });
  const content = prepareNoticeMap(state, noticeCity.planId, output);
  if (!content.ok) throw new Error(content.refusal.message.en);
  const pictures = planPhonePictures(content.value, output !== 'words', measure);
  return { content: content.value, pictures, drawings: pictures.map(({ draw }) => draw()) };
}

const wordsOf = (drawing: MapDrawing | undefined) =>
  (drawing?.items ?? []).map((item) => (item.itemType === 'text' ? item.text : '')).join('');

const reviewed = { ...filledNotice, mapReviewNumber: '测试号甲', mapReviewDocument: '测试文件' };

describe('pictures for phones', () => {
  const { content, pictures, drawings } = picturesOf({ notice: reviewed });

  it('are one of the plan and one a school, with range, estates, source, number and date', () => {
    expect(pictures).toHaveLength(10);
    expect(pictures[0]?.name).toBe('00-总图');
    content.sources.services.forEach((service, place) => {
      const words = wordsOf(drawings[place + 1]);
      expect(pictures[place + 1]?.name).toBe(`0${service.number}-${service.title}`);
      expect(words).toContain(service.title);
      for (const { unit } of service.estates) expect(words).toContain(unit.name);
      const range = service.catchment?.rangeText ?? '';
      expect(words).toContain(range);
      for (const word of ['示例市教育体育局', '2026-小学-001', '3F9A 1C44 E07B', '2026年4月20日']) {
        expect(words).toContain(word);
      }
    });
  });

  it('keep all words inside the picture, and labels of the map off each other', () => {
    for (const { items, labels, widthMillimetres, heightMillimetres } of drawings) {
      const strays = items.filter(
        (item) =>
          item.itemType === 'text' &&
          !item.rotationDegrees &&
          item.anchor === 'start' &&
          (item.at[0] < 0 || item.at[0] + item.width > widthMillimetres || item.at[1] > heightMillimetres),
      );
      expect(strays).toEqual([]);
      const owned = labels.flatMap((label, owner) => label.boxes.map((box) => ({ box, owner })));
      const collisions = owned.filter((a, index) =>
        owned.slice(index + 1).some((b) => a.owner !== b.owner && boxesCollide(a.box, b.box)),
      );
      expect(collisions).toEqual([]);
    }
  });

  it('number every catchment on the map of the plan', () => {
    const numbers = drawings[0]?.labels.filter(({ labelType }) => labelType === 'number');
    expect(numbers?.map(({ text }) => Number(text)).sort((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9,
    ]);
  });

  it('carry the review number on a public map alone', () => {
    for (const drawing of drawings) expect(wordsOf(drawing)).toContain('审图号：测试号甲');
    for (const output of ['internal', 'words'] as const) {
      const others = picturesOf({ notice: reviewed }, output).drawings;
      for (const drawing of others) expect(wordsOf(drawing)).not.toContain('审图号');
    }
  });

  it('say on every one that a draft is one, and on internal ones that they are', () => {
    for (const drawing of picturesOf({ planStatus: 'draft' }).drawings) {
      expect(wordsOf(drawing)).toContain('内部工作用图，不得公开');
      expect(wordsOf(drawing)).toContain('草稿');
      expect(drawing.items.some((item) => item.itemType === 'text' && item.opacity)).toBe(true);
    }
    for (const drawing of picturesOf({}, 'internal').drawings) {
      expect(wordsOf(drawing)).toContain('内部工作用图，不得公开');
    }
  });

  it('have no map where only words may be published', () => {
    const { drawings: wordsOnly } = picturesOf({}, 'words');
    for (const { scale, labels, items } of wordsOnly) {
      expect(scale).toBeNull();
      expect(labels).toEqual([]);
      // Nothing drawn is longer than the corners of a box.
      const corners = items.flatMap((item) =>
        item.itemType === 'path' ? item.parts.map((part) => part.length) : [],
      );
      expect(Math.max(...corners)).toBeLessThanOrEqual(5);
    }
    expect(wordsOf(wordsOnly[0])).not.toContain('示意图');
  });
});
