// A picture of four coloured quarters under the sheets: it lies where its world file says, in every system.
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Position } from 'geojson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseMapBase, openMapBase } from '../../../../data/notice/base/open-map-base.ts';
import { noticeRuler } from '../../../../data/notice/pdf/notice-pdf-fonts.ts';
import { renderMapPng } from '../../../../data/notice/pictures/map-drawing-png.ts';
import { writeNotice } from '../../../../data/notice/write-notice.ts';
import { boxOfPositions } from '../../../../shared/geometry/planar-box.ts';
import { coordinateSystem } from '../../../../shared/import/coordinate-system.ts';
import type { MapBase } from '../../../../shared/model/notice-record.ts';
import type { Result } from '../../../../shared/model/result.ts';
import { contentBox } from '../../../../shared/notice/drawing/drawing-items.ts';
import type { DrawnPicture } from '../../../../shared/notice/drawing/map-drawing.ts';
import { mapDrawingToSvg } from '../../../../shared/notice/drawing/map-drawing-svg.ts';
import { fitMapProjection } from '../../../../shared/notice/drawing/map-projection.ts';
import { mapColours } from '../../../../shared/notice/drawing/map-style.ts';
import { chooseMapPage } from '../../../../shared/notice/sheets/choose-map-page.ts';
import { drawMapSheet } from '../../../../shared/notice/sheets/draw-map-sheet.ts';
import { layOutSheet } from '../../../../shared/notice/sheets/draw-sheet.ts';
import { fillOverBase } from '../../../../shared/notice/sheets/map-base.ts';
import { prepareNoticeMap } from '../../../../shared/notice/sheets/prepare-notice-map.ts';
import { buildNoticeCity, noticeCity } from '../../../support/notice-city.ts';

const { planId } = noticeCity;
const folder = mkdtempSync(join(tmpdir(), 'map-base-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const city = buildNoticeCity({ catchments: 4, estatesEach: 2 });
const plan = city.plan.get(planId);
const content = prepareNoticeMap(city, planId);
if (!plan || !content.ok) throw new Error('the city has a map');
const [west, south, east, north] = boxOfPositions(content.value.sources.extent);
const [middleEast, middleNorth] = [(west + east) / 2, (south + north) / 2];

const side = 400;
/** North-west, north-east, south-west, south-east. */
const quarters = ['#d00000', '#00a000', '#0000d0', '#d0a000'] as const;

function take<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.refusal.code}: ${result.refusal.message.en}`);
  return result.value;
}
const codeOf = (result: Result<unknown>) => (result.ok ? 'done' : result.refusal.code);

async function pictureBytes(type: 'png' | 'jpeg' = 'png'): Promise<Buffer> {
  const canvas = createCanvas(side, side);
  const context = canvas.getContext('2d');
  quarters.forEach((colour, index) => {
    context.fillStyle = colour;
    context.fillRect((index % 2) * 200, Math.floor(index / 2) * 200, 200, 200);
  });
  return type === 'png' ? canvas.encode('png') : canvas.encode('jpeg', 95);
}

/** Six numbers for a picture over the middle half of the plan, in a system. */
function worldFileOf(crs: string): string {
  const system = coordinateSystem(crs);
  if (!system) throw new Error(crs);
  const reach = [(east - west) / 4, (north - south) / 4] as const;
  const middle = system.fromDegrees(middleEast, middleNorth);
  const corner = system.fromDegrees(middleEast - reach[0], middleNorth + reach[1]);
  const pixel = [((middle[0] - corner[0]) * 2) / side, ((middle[1] - corner[1]) * 2) / side];
  const [x, y] = [corner[0] + (pixel[0] ?? 0) / 2, corner[1] + (pixel[1] ?? 0) / 2];
  return `${pixel[0]}\n0\n0\n${pixel[1]}\n${x}\n${y}\n`;
}

let png: Buffer;
beforeAll(async () => {
  png = await pictureBytes();
});

function lay(name: string, worldFile: string, bytes: Buffer = png): string {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  writeFileSync(file.replace(/\.png$/, '.pgw').replace(/\.jpe?g$/, '.jgw'), worldFile);
  return file;
}

function cityWith(mapBase: MapBase) {
  return buildNoticeCity({ catchments: 4, estatesEach: 2, notice: { mapBase } });
}

const page = chooseMapPage(city, planId, { size: 'A3', orientation: 'automatic' }, 'alone');
const { measureText } = noticeRuler();

async function sheetOver(mapBase: MapBase) {
  const state = cityWith(mapBase);
  const layer = take(await openMapBase(state, planId));
  return drawMapSheet(take(prepareNoticeMap(state, planId, 'public', layer)), page, measureText);
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

/** Half the picture, half the ground. */
function dimmed(colour: string): number[] {
  return channels(colour).map((value, index) => (value + (channels(mapColours.ground)[index] ?? 0)) / 2);
}

/** The picture alone, and the colour at a place on the ground. */
async function baseColours(sheet: Awaited<ReturnType<typeof sheetOver>>) {
  const picture = sheet.items.find((item): item is DrawnPicture => item.itemType === 'picture');
  if (!picture) throw new Error('no picture on the sheet');
  const image = await loadImage(Buffer.from(picture.jpeg, 'base64'));
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  const { frame } = layOutSheet(contentBox(page), '', measureText);
  const projection = fitMapProjection(content.ok ? content.value.sources.extent : [], sheet.frame, 105);
  expect([projection.scale.ratio, frame.width]).toEqual([sheet.scale?.ratio, frame.width]);
  return (at: Position): number[] => {
    const [x, y] = projection.toPage(at);
    const column = Math.floor(((x - picture.box.x) / picture.box.width) * image.width);
    const row = Math.floor(((y - picture.box.y) / picture.box.height) * image.height);
    return [...canvas.getContext('2d').getImageData(column, row, 1, 1).data.slice(0, 3)];
  };
}

function expectColour(found: number[], wanted: number[]): void {
  found.forEach((value, index) => {
    expect(Math.abs(value - (wanted[index] ?? 0)), `${found} is ${wanted}`).toBeLessThan(12);
  });
}

describe('a picture under the sheet', () => {
  it.each(['EPSG:4544', 'EPSG:4490', 'EPSG:3857', 'EPSG:4523'])(
    'lies where it belongs in %s',
    async (crs) => {
      const file = lay(`${crs.slice(5)}.png`, worldFileOf(crs));
      const base = take(await chooseMapBase(city, planId, file, crs)).base;
      const colourAt = await baseColours(await sheetOver(base));
      const step = [(east - west) / 8, (north - south) / 8] as const;
      const place = (columns: number, rows: number): Position => [
        middleEast + columns * step[0],
        middleNorth + rows * step[1],
      ];
      // In the quarters, close to where they meet (a hundredth of the plan), and just outside.
      for (const near of [1, 0.08, 1.92]) {
        expectColour(colourAt(place(-near, near)), dimmed(quarters[0]));
        expectColour(colourAt(place(near, near)), dimmed(quarters[1]));
        expectColour(colourAt(place(-near, -near)), dimmed(quarters[2]));
        expectColour(colourAt(place(near, -near)), dimmed(quarters[3]));
      }
      expectColour(colourAt(place(-2.1, 2.1)), channels(mapColours.ground));
      expectColour(colourAt(place(2.1, -2.1)), channels(mapColours.ground));
    },
  );

  it('takes the zone of the project where no system is named, and a JPEG with .jgw', async () => {
    const file = lay('photo.jpg', worldFileOf('EPSG:4544'), await pictureBytes('jpeg'));
    const { base, ...seen } = take(await chooseMapBase(city, planId, file, null));
    expect(base.crs).toBe('EPSG:4544');
    expect(seen).toMatchObject({ widthPixels: side, heightPixels: side });
    expect(seen.metresPerPixel).toBeCloseTo(Number(worldFileOf('EPSG:4544').split('\n')[0]), 3);
    const colourAt = await baseColours(await sheetOver(base));
    expectColour(
      colourAt([middleEast + (east - west) / 8, middleNorth + (north - south) / 8]),
      dimmed(quarters[1]),
    );
  });

  it('shows through the catchments, in the file of pixels too, and is named on the sheet', async () => {
    const file = lay('影像.png', worldFileOf('EPSG:4544'));
    const sheet = await sheetOver(take(await chooseMapBase(city, planId, file, null)).base);
    const texts = sheet.items.flatMap((item) => (item.itemType === 'text' ? [item.text] : []));
    expect(texts.filter((text) => /^底图：影像\.png（\d+ dpi）$/.test(text))).toHaveLength(1);
    const order = sheet.items.findIndex((item) => item.itemType === 'picture');
    const fills = sheet.items.flatMap((item, index) =>
      item.itemType === 'path' && item.fillOpacity === fillOverBase ? [index] : [],
    );
    expect(Math.min(...fills)).toBeGreaterThan(order);
    expect(fills.length).toBeGreaterThanOrEqual(4);
    // Red shows in the north-west only: more red than green on the whole, and the other way round in the north-east.
    const image = await loadImage(await renderMapPng(sheet, { dotsPerInch: 60 }));
    const canvas = createCanvas(image.width, image.height);
    canvas.getContext('2d').drawImage(image, 0, 0);
    const projection = fitMapProjection(content.ok ? content.value.sources.extent : [], sheet.frame, 105);
    const mean = (columns: number, rows: number) => {
      const [x, y] = projection.toPage([
        middleEast + (columns * (east - west)) / 8,
        middleNorth + (rows * (north - south)) / 8,
      ]);
      const scale = 60 / 25.4;
      const { data } = canvas.getContext('2d').getImageData(x * scale - 20, y * scale - 20, 40, 40);
      const sums = [0, 0, 0];
      data.forEach((value, index) => {
        if (index % 4 < 3) sums[index % 4] = (sums[index % 4] ?? 0) + value;
      });
      return { red: (sums[0] ?? 0) / 1600, green: (sums[1] ?? 0) / 1600, blue: (sums[2] ?? 0) / 1600 };
    };
    expect(mean(-1, 1).red - mean(-1, 1).green).toBeGreaterThan(25);
    expect(mean(1, 1).green - mean(1, 1).red).toBeGreaterThan(15);
    expect(mean(-1, -1).blue - mean(-1, -1).red).toBeGreaterThan(25);
    expect(mapDrawingToSvg(sheet)).toContain('<image x="');
  });
});

describe('what is refused', () => {
  const world = worldFileOf('EPSG:4544');
  const numbers = world.trim().split('\n');
  const withNumber = (index: number, word: string) =>
    numbers.map((each, at) => (at === index ? word : each)).join('\n');

  it.each([
    ['NaN', withNumber(0, 'NaN'), 1],
    ['huge', withNumber(4, '1e300'), 5],
    ['infinite', withNumber(5, 'Infinity'), 6],
    ['hexadecimal', withNumber(0, '0x10'), 1],
    ['flat', withNumber(3, '0'), undefined],
    ['short', numbers.slice(0, 5).join('\n'), undefined],
    ['long', `${world}7`, undefined],
    ['empty', '', undefined],
  ])('a world file that is %s', async (name, text, row) => {
    const file = lay(`${name}.png`, text);
    const refused = await chooseMapBase(city, planId, file, null);
    expect(refused).toMatchObject({
      ok: false,
      refusal: { code: 'world-file-wrong', file: file.replace('.png', '.pgw') },
    });
    expect(refused.ok ? undefined : refused.refusal.row).toBe(row);
  });

  it('a picture without a world file, none, a text, a broken one, and one larger than it is worth', async () => {
    const bare = join(folder, 'bare.png');
    writeFileSync(bare, png);
    expect(codeOf(await chooseMapBase(city, planId, bare, null))).toBe('world-file-missing');
    expect(codeOf(await chooseMapBase(city, planId, join(folder, 'none.png'), null))).toBe('base-missing');
    const text = lay('text.png', world, Buffer.from('not a picture at all, only letters'));
    expect(codeOf(await chooseMapBase(city, planId, text, null))).toBe('base-not-a-picture');
    const broken = lay('broken.png', world, png.subarray(0, 60));
    expect(codeOf(await chooseMapBase(city, planId, broken, null))).toBe('base-not-a-picture');
    const claims = Buffer.from(png);
    claims.writeUInt32BE(60_000, 16);
    claims.writeUInt32BE(60_000, 20);
    const large = lay('large.png', world, claims);
    expect(codeOf(await chooseMapBase(city, planId, large, null))).toBe('base-too-many-pixels');
  });

  it('an unknown system, numbers that are no coordinates in it, and a picture of elsewhere', async () => {
    const file = lay('systems.png', world);
    expect(codeOf(await chooseMapBase(city, planId, file, 'EPSG:2326'))).toBe('base-crs-unknown');
    expect(codeOf(await chooseMapBase(city, planId, file, 'EPSG:4490'))).toBe('base-crs-wrong');
    const away = lay('away.png', withNumber(5, String(Number(numbers[5]) + 100_000)));
    expect(codeOf(await chooseMapBase(city, planId, away, null))).toBe('base-elsewhere');
  });

  it('a picture that is not the one chosen any more, when the notice is written', async () => {
    const file = lay('later.png', world);
    const state = cityWith(take(await chooseMapBase(city, planId, file, null)).base);
    const write = () =>
      writeNotice({ state, planId, folder: join(folder, 'out'), formats: ['svg'], allowDraft: true });
    expect(take(await write())).toHaveLength(1);
    writeFileSync(file.replace('.png', '.pgw'), withNumber(4, String(Number(numbers[4]) + 10)));
    expect(codeOf(await write())).toBe('base-changed');
    rmSync(file);
    expect(codeOf(await write())).toBe('base-missing');
  });

  it('nothing for a copy of the same name elsewhere: the map is the same', async () => {
    const file = lay('same.png', world);
    const first = take(await chooseMapBase(city, planId, file, null)).base;
    const again = mkdtempSync(join(folder, 'copy-'));
    for (const name of ['same.png', 'same.pgw']) copyFileSync(join(folder, name), join(again, name));
    const second = take(await chooseMapBase(city, planId, join(again, 'same.png'), null)).base;
    expect(second).toEqual({ ...first, file: join(again, 'same.png') });
  });
});
