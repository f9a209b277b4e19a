import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderNoticePdf } from '../../../../data/notice/pdf/notice-pdf.ts';
import { noticeRuler } from '../../../../data/notice/pdf/notice-pdf-fonts.ts';
import { buildNotice } from '../../../../shared/notice/build-notice.ts';
import type { MapDrawing } from '../../../../shared/notice/drawing/map-drawing.ts';
import { chooseMapPage } from '../../../../shared/notice/sheets/choose-map-page.ts';
import { drawNoticeMap } from '../../../../shared/notice/sheets/draw-notice-map.ts';
import { buildNoticeCity, filledNotice, noticeCity } from '../../../support/notice-city.ts';

type PopplerTool = 'pdftoppm' | 'pdfinfo' | 'pdffonts' | 'pdftotext';

function runPoppler(tool: PopplerTool, options: readonly string[]): string {
  return execFileSync(tool, options, { encoding: 'utf8' });
}

function isInstalled(tool: PopplerTool): boolean {
  return spawnSync(tool, ['-v']).error === undefined;
}

const hasPoppler = isInstalled('pdftoppm');
if (!hasPoppler)
  console.info('Skipped: pdftoppm (poppler-utils) is not installed, so no page can be looked at.');

const millimetresPerPixel = 25.4 / 100;
let folder: string;
let pdfPath: string;
let map: MapDrawing;

async function render(
  options: Parameters<typeof buildNoticeCity>[0],
): Promise<{ bytes: Buffer; map: MapDrawing }> {
  const state = buildNoticeCity(options);
  const document = buildNotice(state, noticeCity.planId);
  const page = chooseMapPage(state, noticeCity.planId);
  const drawing = drawNoticeMap(state, noticeCity.planId, page, noticeRuler().measureText);
  if (!document.ok || !drawing.ok) throw new Error('the city has a notice');
  return { bytes: await renderNoticePdf(document.value, drawing.value), map: drawing.value };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'notice-pdf-'));
  pdfPath = join(folder, 'notice.pdf');
  const rendered = await render({ catchments: 16, estatesEach: 12, notice: filledNotice });
  writeFileSync(pdfPath, rendered.bytes);
  map = rendered.map;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('renderNoticePdf', () => {
  it('gives the same bytes for the same plan', async () => {
    const again = await render({ catchments: 16, estatesEach: 12, notice: filledNotice });
    expect(again.bytes.equals(readFileSync(pdfPath))).toBe(true);
  });

  it('has a glyph for every character, rare ones of place names included', () => {
    expect(noticeRuler().findMissingGlyphs('荄垭埝堎塝垱郪雎枧①②㎡〔〕《》—·【】℃')).toEqual([]);
    expect(noticeRuler().findMissingGlyphs('学\u{1F600}')).toEqual(['\u{1F600}']);
  });

  it('draws no empty box: glyph 0 is in no text of any page', () => {
    const streams = contentStreams(readFileSync(pdfPath));
    const shown = streams.flatMap((stream) =>
      [...stream.matchAll(/<([0-9a-f]+)>/g)].map(([, hex]) => hex ?? ''),
    );
    const glyphs = shown.flatMap((hex) => hex.match(/.{4}/g) ?? []);
    expect(glyphs.length).toBeGreaterThan(3000);
    expect(glyphs.filter((glyph) => glyph === '0000')).toEqual([]);
  });

  it.runIf(hasPoppler)('is tagged, in Chinese, with its title, number and hash, and fonts embedded', () => {
    const info = runPoppler('pdfinfo', [pdfPath]);
    expect(info).toMatch(/Title:\s+关于公示2026年小学服务片区划分方案的公告/);
    expect(info).toMatch(/Tagged:\s+yes/);
    const fonts = runPoppler('pdffonts', [pdfPath]).split('\n').slice(2).filter(Boolean);
    expect(fonts.every((line) => /NotoSansSC.*\byes yes yes\b/.test(line))).toBe(true);
  });

  it.runIf(hasPoppler)('says on every page that the data are made up, and numbers the pages', () => {
    const pages = runPoppler('pdftotext', ['-layout', pdfPath, '-'])
      .split('\f')
      .filter((page) => page.trim() !== '');
    expect(pages.length).toBeGreaterThan(6);
    pages.forEach((page, index) => {
      expect(page).toContain(noticeCity.demonstration);
      expect(page.replaceAll(' ', '')).toContain(`—${index + 1}—`);
    });
  });

  it.runIf(hasPoppler)('has words of the text on the page that is signed', async () => {
    // One line too many for the signature to stand on the page where the text ends.
    const contacts = Array.from({ length: 9 }, (_, at) => ({
      name: `第${at + 1}科`,
      phone: '0000-1234567',
      address: '',
    }));
    const { bytes } = await render({ catchments: 4, estatesEach: 2, notice: { ...filledNotice, contacts } });
    const path = join(folder, 'signed.pdf');
    writeFileSync(path, bytes);
    const pages = runPoppler('pdftotext', ['-layout', path, '-']).split('\f');
    const signed = pages.find((page) => page.includes('附件：1.'))?.replace(/\s/g, '') ?? '';
    expect(signed).toContain('2026年5月5日');
    expect(signed).toContain('第9科：0000-1234567。附件：1.');
  });

  it.runIf(hasPoppler)('repeats the head of the table on every page it goes on to', () => {
    const pages = runPoppler('pdftotext', ['-layout', pdfPath, '-']).split('\f');
    const withRange = pages.filter((page) => /示例·.*（/.test(page) && !page.includes('一、划分依据'));
    expect(withRange.filter((page) => !/序号|小区/.test(page))).toEqual([]);
  });

  it.runIf(hasPoppler)('keeps to the type area on every page but the map', () => {
    const last = pageCount();
    for (let page = 1; page < last; page += 1) {
      const { width, height, isDark } = pageImage(page);
      const [left, right] = [27 / millimetresPerPixel, 185.5 / millimetresPerPixel];
      let strays = 0;
      for (let y = 0; y < height; y += 1) {
        for (let x = 0; x < width; x += 1) if ((x < left || x > right) && isDark(x, y)) strays += 1;
      }
      expect(strays).toBe(0);
    }
  });

  it.runIf(hasPoppler)('fills the map page, and its scale bar is as long as the scale says', () => {
    const { width, height, isDark, isWhite } = pageImage(pageCount());
    let coloured = 0;
    for (let y = 0; y < height; y += 4) for (let x = 0; x < width; x += 4) if (!isWhite(x, y)) coloured += 1;
    expect(coloured / ((width * height) / 16)).toBeGreaterThan(0.4);
    const bar = map.items.find(
      (item) =>
        item.itemType === 'path' &&
        item.fill === '#22262e' &&
        item.isClosed &&
        Math.abs((item.parts[0]?.[0]?.[1] ?? 0) - (map.border.y + map.border.height + 8.5)) < 1e-6,
    );
    const start = bar?.itemType === 'path' ? bar.parts[0]?.[0] : undefined;
    expect(start).toBeDefined();
    const [x, y] = start ?? [0, 0];
    const row = Math.round((y + 0.04) / (25.4 / 600));
    const measured = darkRun(pageImage(pageCount(), 600), Math.round(x / (25.4 / 600)), row) * (25.4 / 600);
    expect(Math.abs(measured / (map.scale?.barMillimetres ?? 0) - 1)).toBeLessThan(0.005);
    expect(isDark(0, 0)).toBe(false);
  });
});

function pageCount(): number {
  return Number(/Pages:\s+(\d+)/.exec(runPoppler('pdfinfo', [pdfPath]))?.[1]);
}

interface PageImage {
  readonly width: number;
  readonly height: number;
  readonly isDark: (x: number, y: number) => boolean;
  readonly isWhite: (x: number, y: number) => boolean;
}

/** A page as grey pixels (PGM), at 100 dpi unless asked otherwise. */
function pageImage(page: number, dotsPerInch = 100): PageImage {
  const out = join(folder, `page-${page}-${dotsPerInch}`);
  const range = ['-f', String(page), '-l', String(page)];
  runPoppler('pdftoppm', ['-gray', '-r', String(dotsPerInch), ...range, '-singlefile', pdfPath, out]);
  const bytes = readFileSync(`${out}.pgm`);
  const [, widthText, heightText] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1')) ?? [];
  const [width, height] = [Number(widthText), Number(heightText)];
  const pixels = bytes.subarray(bytes.length - width * height);
  const at = (x: number, y: number) => pixels[y * width + x] ?? 255;
  return { width, height, isDark: (x, y) => at(x, y) < 110, isWhite: (x, y) => at(x, y) > 250 };
}

/** Length in pixels of the dark line through a pixel. */
function darkRun(image: PageImage, x: number, y: number): number {
  let start = x + 5;
  let end = x + 5;
  while (image.isDark(start - 1, y)) start -= 1;
  while (image.isDark(end + 1, y)) end += 1;
  return end - start + 1;
}

function contentStreams(bytes: Buffer): string[] {
  const text = bytes.toString('latin1');
  const streams: string[] = [];
  for (const match of text.matchAll(/\/Length (\d+)\s*\/Filter \/FlateDecode\s*>>\s*stream\r?\n/g)) {
    const start = (match.index ?? 0) + match[0].length;
    try {
      const content = inflateSync(bytes.subarray(start, start + Number(match[1]))).toString('latin1');
      if (/\bTJ\b|\bTj\b/.test(content)) streams.push(content);
    } catch {
      // a font program or an image: not text of a page
    }
  }
  return streams;
}
