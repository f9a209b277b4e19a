// The map book as it comes out of a printer: its PDF is rendered, and looked at by place and by pixel.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { afterAll, describe, expect, it } from 'vitest';
import { renderMapPdf } from '../../../../data/notice/pdf/map-pdf.ts';
import { noticeRuler, registerNoticeFonts } from '../../../../data/notice/pdf/notice-pdf-fonts.ts';
import type { PageBox, PlacedLabel } from '../../../../shared/notice/drawing/map-drawing.ts';
import { mapColours } from '../../../../shared/notice/drawing/map-style.ts';
import { chooseMapPage } from '../../../../shared/notice/sheets/choose-map-page.ts';
import { type BookSheet, drawMapBook } from '../../../../shared/notice/sheets/draw-map-book.ts';
import { prepareNoticeMap } from '../../../../shared/notice/sheets/prepare-notice-map.ts';
import { buildNoticeCity, noticeCity } from '../../../support/notice-city.ts';
import { type PagePixels, readPpm, type Word, wordsOfPages } from '../../../support/pdf-pages.ts';

const hasPoppler = spawnSync('pdftoppm', ['-v']).error === undefined;
if (!hasPoppler) console.info('Skipped: poppler-utils is not installed, so no page is rendered.');

const folder = mkdtempSync(join(tmpdir(), 'rendered-pages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function render(pdf: string, page: number, dotsPerInch: number): PagePixels {
  const name = join(folder, `page-${page}-${dotsPerInch}`);
  const range = ['-f', String(page), '-l', String(page), '-singlefile'];
  execFileSync('pdftoppm', ['-r', String(dotsPerInch), ...range, pdf, name]);
  return readPpm(readFileSync(`${name}.ppm`), dotsPerInch);
}

/** The words of a page that stand in a label's boxes, as one. */
function wordsIn({ boxes }: PlacedLabel, words: readonly Word[]): Word[] {
  return words.filter(({ middle: [x, y] }) => boxes.some((box) => isIn(box, x, y)));
}

function isIn(box: PageBox, x: number, y: number): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

describe.runIf(hasPoppler)('the rendered map book', async () => {
  const state = buildNoticeCity({ catchments: 4, estatesEach: 10 });
  const content = prepareNoticeMap(state, noticeCity.planId);
  if (!content.ok) throw new Error(content.refusal.message.en);
  const page = chooseMapPage(state, noticeCity.planId, { size: 'A4', orientation: 'automatic' }, 'alone');
  const sheets: BookSheet[] = [...drawMapBook(content.value, page, noticeRuler().measureText)];
  const pdf = join(folder, 'book.pdf');
  writeFileSync(pdf, (await renderMapPdf(content.value, 'book', sheets)).bytes);
  const words = wordsOfPages(pdf);

  it('has every label whole in the place that was kept for it, and so none on another', () => {
    let seen = 0;
    sheets.forEach(({ drawing }, place) => {
      for (const label of drawing.labels) {
        const found = wordsIn(label, words[place] ?? []);
        const said = found.map(({ text }) => text).join('');
        const letters = (text: string) => [...text.replaceAll(/\s/g, '')].sort().join('');
        expect(letters(said), `${label.text} on ${drawing.title}`).toBe(letters(label.text));
        const [left, right] = [
          Math.min(...label.boxes.map(({ x }) => x)),
          Math.max(...label.boxes.map(({ x, width }) => x + width)),
        ];
        for (const { from, to } of found)
          expect([from >= left - 0.3, to <= right + 0.3]).toEqual([true, true]);
        seen += 1;
      }
    });
    expect(seen).toBeGreaterThan(60);
  });

  it('has the estates of every school inside its border, as the pixels of the border go', () => {
    content.value.sources.services.forEach(({ estates, title }, place) => {
      const { drawing } = sheets[place + 2] as BookSheet;
      const outside = floodFromFrame(render(pdf, place + 3, 100), drawing.frame);
      const middles = (wanted: (label: PlacedLabel) => boolean) =>
        drawing.labels.filter(wanted).map(({ text, boxes: [box] }) => ({
          text,
          isOutside: outside((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2),
        }));
      const base = new Set(estates.filter(({ basis }) => basis === 'base').map(({ unit }) => unit.name));
      const inside = middles(({ labelType, text }) => labelType === 'estate' && base.has(text));
      expect(inside.length).toBeGreaterThan(5);
      expect(
        inside.filter(({ isOutside }) => isOutside),
        title,
      ).toEqual([]);
      const others = middles(({ labelType, text }) => labelType === 'number' && text !== String(place + 1));
      expect(others.length).toBeGreaterThan(0);
      expect(others.every(({ isOutside }) => isOutside)).toBe(true);
    });
  });

  it('has a scale bar as long as it says, to half a percent', () => {
    const { drawing } = sheets[0] as BookSheet;
    const pixels = render(pdf, 1, 300);
    const bar = drawing.items.find(
      (item) =>
        item.itemType === 'path' &&
        item.fill === mapColours.ink &&
        item.stroke === mapColours.ink &&
        (item.parts[0]?.[0]?.[1] ?? 0) > drawing.border.y + drawing.border.height,
    );
    const [left, top] = (bar?.itemType === 'path' && bar.parts[0]?.[0]) || [0, 0];
    const isDark = (x: number) => pixels.colourAt(x, top)[0] < 160;
    const step = 25.4 / 300;
    let [from, to] = [left + 1, left + 1];
    while (isDark(from - step)) from -= step;
    while (isDark(to + step)) to += step;
    const measured = to - from + step - 0.15;
    expect(Math.abs(measured / (drawing.scale?.barMillimetres ?? 0) - 1)).toBeLessThan(0.005);
  });
});

describe.runIf(hasPoppler)('rare characters', () => {
  it('are drawn, each as itself and none as the box of a missing glyph', async () => {
    const characters = [...'荄垭埝①\u{1F600}'];
    const document = new PDFDocument({ size: [50 * characters.length, 50], margin: 0 });
    registerNoticeFonts(document);
    document.font('regular').fontSize(40);
    characters.forEach((character, place) => {
      document.text(character, place * 50 + 4, 2, { lineBreak: false });
    });
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    const ended = new Promise((resolve) => document.on('end', resolve));
    document.end();
    await ended;
    const file = join(folder, 'rare.pdf');
    writeFileSync(file, Buffer.concat(chunks));
    const pixels = render(file, 1, 72);
    const points = 25.4 / 72;
    const inkOf = (place: number) =>
      Array.from({ length: 50 * 50 }, (_, index) =>
        pixels.colourAt((place * 50 + (index % 50)) * points, Math.floor(index / 50) * points)[0] < 128
          ? 1
          : 0,
      ).join('');
    const inks = characters.map((_, place) => inkOf(place));
    for (const ink of inks.slice(0, 4)) expect(ink).toContain('1');
    // The last one is missing from the font: were another missing too, both would look alike.
    expect(new Set(inks).size).toBe(characters.length);
  });
});

/** What can be reached from the frame without crossing the border of the sheet's catchment, in millimetres. */
function floodFromFrame(pixels: PagePixels, frame: PageBox): (x: number, y: number) => boolean {
  const step = 25.4 / pixels.dotsPerInch;
  const [columns, rows] = [Math.floor(frame.width / step) - 4, Math.floor(frame.height / step) - 4];
  const isBorder = (column: number, row: number) => {
    const [red, green, blue] = pixels.colourAt(frame.x + (column + 2) * step, frame.y + (row + 2) * step);
    return blue - red > 70 && red < 110 && green < 140;
  };
  const reached = new Uint8Array(columns * rows);
  const waiting: number[] = [];
  const visit = (column: number, row: number) => {
    const index = row * columns + column;
    if (column < 0 || row < 0 || column >= columns || row >= rows || reached[index] || isBorder(column, row))
      return;
    reached[index] = 1;
    waiting.push(index);
  };
  for (let column = 0; column < columns; column += 1) {
    visit(column, 0);
    visit(column, rows - 1);
  }
  for (let row = 0; row < rows; row += 1) {
    visit(0, row);
    visit(columns - 1, row);
  }
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [column, row] = [next % columns, Math.floor(next / columns)];
    visit(column + 1, row);
    visit(column - 1, row);
    visit(column, row + 1);
    visit(column, row - 1);
  }
  return (x, y) =>
    reached[(Math.floor((y - frame.y) / step) - 2) * columns + Math.floor((x - frame.x) / step) - 2] === 1;
}
