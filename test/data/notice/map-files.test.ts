// The map files themselves: pixels and pages, not the drawing they come from.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { renderMapFiles } from '../../../data/notice/map-files.ts';
import { noticeRuler } from '../../../data/notice/pdf/notice-pdf-fonts.ts';
import { renderMapPng } from '../../../data/notice/pictures/map-drawing-png.ts';
import { mapColours } from '../../../shared/notice/drawing/map-style.ts';
import { chooseMapPage } from '../../../shared/notice/sheets/choose-map-page.ts';
import { drawOverviewSheet } from '../../../shared/notice/sheets/draw-map-book.ts';
import { prepareNoticeMap } from '../../../shared/notice/sheets/prepare-notice-map.ts';
import { buildNoticeCity, noticeCity } from '../../support/notice-city.ts';

const state = buildNoticeCity({ catchments: 4, estatesEach: 4 });
const content = prepareNoticeMap(state, noticeCity.planId);
if (!content.ok) throw new Error('the city has a map');
const page = chooseMapPage(state, noticeCity.planId, { size: 'A4', orientation: 'automatic' }, 'alone');
const { drawing } = drawOverviewSheet(content.value, page, noticeRuler().measureText);
const folder = mkdtempSync(join(tmpdir(), 'map-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined;
if (!hasPoppler)
  console.info('Skipped: poppler-utils is not installed, so the pages of the book are not read.');

/** Width, height and resolution of a PNG, and its pixels as red, green, blue. */
function readPng(file: Buffer) {
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const packed: Buffer[] = [];
  let pixelsPerMetre = 0;
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const name = file.toString('latin1', at + 4, at + 8);
    if (name === 'IDAT') packed.push(file.subarray(at + 8, at + 8 + length));
    if (name === 'pHYs') pixelsPerMetre = file.readUInt32BE(at + 8);
    at += 12 + length;
  }
  const rows = inflateSync(Buffer.concat(packed));
  const stride = width * 3;
  const pixels = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < stride; x += 1) {
      const above = y > 0 ? (pixels[(y - 1) * stride + x] ?? 0) : 0;
      pixels[y * stride + x] = (rows[y * (stride + 1) + 1 + x] ?? 0) + above;
    }
  }
  const colourAt = (x: number, y: number) => [...pixels.subarray(y * stride + x * 3, y * stride + x * 3 + 3)];
  return { width, height, pixelsPerMetre, colourAt };
}

describe('the map as pixels', () => {
  it('is true to size, says its resolution, and has a scale bar as long as the scale says', async () => {
    const png = readPng(await renderMapPng(drawing, { dotsPerInch: 300 }));
    const perMillimetre = 300 / 25.4;
    expect(png.width).toBe(Math.round(drawing.widthMillimetres * perMillimetre));
    expect(png.height).toBe(Math.round(drawing.heightMillimetres * perMillimetre));
    expect(png.pixelsPerMetre).toBe(11_811);
    const blocks = drawing.items.filter(
      (item) => item.itemType === 'path' && item.isClosed && item.stroke === mapColours.ink && item.fill,
    );
    const first = blocks.find(
      (item) =>
        item.itemType === 'path' && (item.parts[0]?.[0]?.[1] ?? 0) > drawing.border.y + drawing.border.height,
    );
    const [left, top] = (first?.itemType === 'path' && first.parts[0]?.[0]) || [0, 0];
    // Along the upper edge line of the bar, which runs its whole length.
    const row = Math.round(top * perMillimetre);
    const isDark = (x: number) => (png.colourAt(x, row)[0] ?? 255) < 160;
    let from = Math.round(left * perMillimetre) + 3;
    let to = from;
    while (isDark(from - 1)) from -= 1;
    while (isDark(to + 1)) to += 1;
    const measured = (to - from + 1) / perMillimetre - 0.15;
    expect(Math.abs(measured / (drawing.scale?.barMillimetres ?? 0) - 1)).toBeLessThan(0.005);
  });

  it('has no seam between bands: the frame runs through every row', async () => {
    const png = readPng(await renderMapPng(drawing, { dotsPerInch: 300 }));
    const perMillimetre = 300 / 25.4;
    const { border } = drawing;
    const [top, bottom] = [border.y, border.y + border.height].map((y) => Math.round(y * perMillimetre));
    expect((bottom ?? 0) - (top ?? 0)).toBeGreaterThan(2 * 1024);
    const x = Math.round(border.x * perMillimetre);
    for (let y = top ?? 0; y <= (bottom ?? 0); y += 1) {
      expect([y, ...png.colourAt(x, y)]).toEqual([y, 0x22, 0x26, 0x2e]);
    }
  });
});

describe('renderMapFiles', () => {
  it('writes what is asked for and counts the sheets as they are drawn', async () => {
    const heard: string[] = [];
    const made = await renderMapFiles({
      state,
      planId: noticeCity.planId,
      formats: ['map', 'book', 'svg'],
      output: 'public',
      paper: { size: 'A3', orientation: 'landscape' },
      path: join(folder, '方案'),
      onProgress: ({ label }) => heard.push(label.zh),
    });
    if (!made.ok) throw new Error(made.refusal.message.en);
    const { files, text } = made.value;
    expect(files.map(({ path }) => path.slice(folder.length + 1))).toEqual([
      '方案-示意图.pdf',
      '方案-图册.pdf',
      '方案-示意图.svg',
    ]);
    expect(heard).toContain('正在绘制图册：第6张，共6张');
    expect(noticeRuler().findMissingGlyphs(text)).toEqual([]);
    expect(String(files[2]?.bytes)).toContain('width="420mm" height="297mm"');
    writeFileSync(join(folder, 'book.pdf'), files[1]?.bytes ?? '');
  });

  it.runIf(hasPoppler)('names on every page of the book what it shows, on the paper asked for', () => {
    const pages = execFileSync('pdftotext', [join(folder, 'book.pdf'), '-'], { encoding: 'utf8' }).split(
      '\f',
    );
    content.value.sources.services.forEach(({ title, estates }, place) => {
      const words = (pages[place + 2] ?? '').replaceAll(/\s/g, '');
      expect(words).toContain(title);
      expect(words).toContain(`第${place + 3}张`);
      const named = estates.filter(({ unit }) => words.includes(unit.name.replaceAll(/\s/g, '')));
      expect(named.length).toBeGreaterThan(0);
    });
    const info = execFileSync('pdfinfo', [join(folder, 'book.pdf')], { encoding: 'utf8' });
    expect(info).toMatch(/Pages:\s+6/);
    expect(info).toMatch(/Page size:\s+1190\.55 x 841\.89/);
  });

  it('paints the set for phones 1080 pixels wide, without a map where only words may go out', async () => {
    const heights: number[][] = [];
    for (const output of ['public', 'words'] as const) {
      const made = await renderMapFiles({
        state,
        planId: noticeCity.planId,
        formats: ['phone', 'map'],
        output,
        paper: { size: 'A4', orientation: 'automatic' },
        path: join(folder, '方案'),
      });
      if (!made.ok) throw new Error(made.refusal.message.en);
      const pictures = made.value.files.filter(({ path }) => path.endsWith('.png'));
      expect(made.value.files.length - pictures.length).toBe(output === 'public' ? 1 : 0);
      expect(pictures[0]?.path).toBe(join(folder, '方案-手机图', '00-总图.png'));
      const sizes = pictures.map(({ bytes }) => readPng(Buffer.from(bytes as Uint8Array)));
      expect(sizes.map(({ width }) => width)).toEqual([1080, 1080, 1080, 1080, 1080]);
      heights.push(sizes.map(({ height }) => height));
    }
    expect(heights[0]?.every((height, place) => height - (heights[1]?.[place] ?? 0) > 800)).toBe(true);
  });
});
