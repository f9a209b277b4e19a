// Sheets of a map for every paper and the sheets of a map book, from the drawing model.
import { describe, expect, it } from 'vitest';
import type {
  DrawnPath,
  MapDrawing,
  PageBox,
  PagePosition,
} from '../../../../shared/notice/drawing/map-drawing.ts';
import { mapColours } from '../../../../shared/notice/drawing/map-style.ts';
import { boxesCollide } from '../../../../shared/notice/labels/label-space.ts';
import { chooseMapPage } from '../../../../shared/notice/sheets/choose-map-page.ts';
import { drawMapBook } from '../../../../shared/notice/sheets/draw-map-book.ts';
import { drawMapSheet } from '../../../../shared/notice/sheets/draw-map-sheet.ts';
import { paperSizes } from '../../../../shared/notice/sheets/paper.ts';
import { prepareNoticeMap } from '../../../../shared/notice/sheets/prepare-notice-map.ts';
import { buildNoticeCity, type NoticeCityOptions, noticeCity } from '../../../support/notice-city.ts';

const measure = (text: string, size: number) =>
  [...text].reduce((sum, character) => sum + (character < '\u2000' ? 0.58 : 1), 0) * size;

function mapOf(options: NoticeCityOptions = {}) {
  const state = buildNoticeCity({ catchments: 9, estatesEach: 5, ...options });
  const content = prepareNoticeMap(state, noticeCity.planId);
  if (!content.ok) throw new Error(content.refusal.message.en);
  return { state, content: content.value };
}

function bookOf(options: NoticeCityOptions = {}) {
  const { state, content } = mapOf(options);
  const page = chooseMapPage(state, noticeCity.planId, { size: 'A4', orientation: 'automatic' }, 'alone');
  return { content, sheets: [...drawMapBook(content, page, measure)] };
}

const textsOf = (drawing: MapDrawing) =>
  drawing.items.flatMap((item) => (item.itemType === 'text' ? item.text : []));

const { content, sheets } = bookOf();

describe('a sheet on any paper', () => {
  const { state } = mapOf();
  const papers = paperSizes.flatMap((size) =>
    (['portrait', 'landscape'] as const).map((orientation) => ({ size, orientation })),
  );

  it.each(papers)('$size $orientation has its size, a true bar and all of its items on the page', (paper) => {
    const page = chooseMapPage(state, noticeCity.planId, paper, 'alone');
    const drawing = drawMapSheet(content, page, measure);
    expect(drawing.widthMillimetres > drawing.heightMillimetres).toBe(paper.orientation === 'landscape');
    const { scale } = drawing;
    expect(((scale?.barMillimetres ?? 0) * (scale?.ratio ?? 0)) / 1000).toBeCloseTo(
      scale?.barMetres ?? -1,
      6,
    );
    expect(drawing.unplacedLabels).toEqual([]);
    const whole: PageBox = {
      x: 0,
      y: 0,
      width: drawing.widthMillimetres,
      height: drawing.heightMillimetres,
    };
    const strays = drawing.items.filter(
      (item) => item.itemType === 'text' && !item.rotationDegrees && !isWithin(textBox(item), whole),
    );
    expect(strays).toEqual([]);
  });

  it('shows the ground larger on larger paper, with lettering that grows less', () => {
    const [small, large] = (['A4', 'A0'] as const).map((size) =>
      drawMapSheet(
        content,
        chooseMapPage(state, noticeCity.planId, { size, orientation: 'portrait' }, 'alone'),
        measure,
      ),
    );
    const enlarged = (small?.scale?.ratio ?? 0) / (large?.scale?.ratio ?? 1);
    expect(enlarged).toBeGreaterThan(3.5);
    const titleSize = (drawing: MapDrawing | undefined) =>
      drawing?.items.find((item) => item.itemType === 'text' && item.text === drawing.title);
    const [before, after] = [titleSize(small), titleSize(large)];
    const growth =
      before?.itemType === 'text' && after?.itemType === 'text' ? after.size / before.size : Number.NaN;
    expect(growth).toBeCloseTo(2.1, 5);
  });

  it('has degrees on all four sides, where the graticule meets the frame', () => {
    const drawing = drawMapSheet(content, chooseMapPage(state, noticeCity.planId), measure);
    const degrees = drawing.items.flatMap((item) =>
      item.itemType === 'text' && /^\d+°.*[EN]$/.test(item.text) ? item : [],
    );
    const sides = (test: (at: PagePosition) => boolean) => degrees.filter(({ at }) => test(at)).length;
    const { frame } = drawing;
    expect(sides(([, y]) => y < frame.y)).toBeGreaterThan(1);
    expect(sides(([, y]) => y > frame.y + frame.height)).toBeGreaterThan(1);
    expect(sides(([x]) => x < frame.x)).toBeGreaterThan(1);
    expect(sides(([x]) => x > frame.x + frame.width)).toBeGreaterThan(1);
  });
});

describe('a map book', () => {
  it('is the overview, the index, and a sheet for every school under its number', () => {
    expect(sheets).toHaveLength(2 + 9);
    expect(sheets.map(({ sheetNumber }) => sheetNumber)).toEqual(sheets.map((_, place) => place + 1));
    expect(new Set(sheets.map(({ sheetCount }) => sheetCount))).toEqual(new Set([sheets.length]));
    content.sources.services.forEach(({ number, title }, place) => {
      const sheet = sheets[place + 2];
      expect(sheet?.drawing.title).toBe(`${number}　${title}`);
      const index = textsOf(sheets[1]?.drawing as MapDrawing);
      expect(index[index.indexOf(title) + 1]).toBe(`第${sheet?.sheetNumber}张`);
    });
  });

  it('lets no label lie on another or leave the frame, on any sheet', () => {
    for (const { drawing } of sheets) {
      const owned = drawing.labels.flatMap((label, owner) => label.boxes.map((box) => ({ box, owner })));
      const collisions = owned.filter((a, index) =>
        owned.slice(index + 1).some((b) => a.owner !== b.owner && boxesCollide(a.box, b.box)),
      );
      expect(collisions).toEqual([]);
      expect(owned.filter(({ box }) => !isWithin(box, drawing.frame))).toEqual([]);
    }
  });

  it('has the estates of the list by name on the sheet of their school, inside its border', () => {
    let seen = 0;
    content.sources.services.forEach(({ estates }, place) => {
      const drawing = sheets[place + 2]?.drawing as MapDrawing;
      const border = drawing.items.find(
        (item): item is DrawnPath => item.itemType === 'path' && item.stroke === mapColours.focus,
      );
      const base = estates.filter(({ basis }) => basis === 'base').map(({ unit }) => unit.name);
      for (const name of base) {
        const label = drawing.labels.find(({ labelType, text }) => labelType === 'estate' && text === name);
        if (!label) {
          expect(drawing.unplacedLabels).toContain(name);
          continue;
        }
        seen += 1;
        const [box] = label.boxes;
        const middle: PagePosition = [
          (box?.x ?? 0) + (box?.width ?? 0) / 2,
          (box?.y ?? 0) + (box?.height ?? 0) / 2,
        ];
        expect(isInside(middle, border?.parts ?? []), `${name} on ${drawing.title}`).toBe(true);
      }
    });
    expect(seen).toBeGreaterThan(35);
  });

  it('says on every sheet of a draft that it is one and internal', () => {
    for (const { drawing } of bookOf({ planStatus: 'draft' }).sheets) {
      const watermark = drawing.items.find((item) => item.itemType === 'text' && item.opacity);
      expect(watermark).toMatchObject({ text: expect.stringContaining('内部工作用图，不得公开') });
    }
  });

  it('carries the stamp of its paper, and none of another', () => {
    const stampsOf = (options: NoticeCityOptions) =>
      textsOf(bookOf(options).sheets[2]?.drawing as MapDrawing).filter((text) =>
        /^(草稿|征求意见稿|公示)$/.test(text),
      );
    expect(stampsOf({ planStatus: 'draft' })).toEqual(['草稿']);
    expect(stampsOf({ notice: { template: 'consultation' } })).toEqual(['征求意见稿']);
    expect(stampsOf({ notice: { template: 'publicity' } })).toEqual(['公示']);
    expect(stampsOf({ notice: { template: 'announcement' } })).toEqual([]);
  });
});

function textBox(item: { at: PagePosition; width: number; size: number; anchor: string }): PageBox {
  const shift = item.anchor === 'middle' ? 0.5 : item.anchor === 'end' ? 1 : 0;
  return {
    x: item.at[0] - item.width * shift,
    y: item.at[1] - item.size,
    width: item.width,
    height: item.size * 1.2,
  };
}

function isWithin(box: PageBox, outer: PageBox): boolean {
  const tolerance = 1e-6;
  return (
    box.x >= outer.x - tolerance &&
    box.y >= outer.y - tolerance &&
    box.x + box.width <= outer.x + outer.width + tolerance &&
    box.y + box.height <= outer.y + outer.height + tolerance
  );
}

function isInside([x, y]: PagePosition, rings: readonly (readonly PagePosition[])[]): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index += 1) {
      const [[ax, ay], [bx, by]] = [ring[index - 1] ?? [0, 0], ring[index] ?? [0, 0]];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}
