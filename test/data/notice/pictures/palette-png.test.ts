// Fewer colours must not be seen: what is flat keeps its colour, and an edge of a letter is off by little.
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { expect, it } from 'vitest';
import { noticeRuler } from '../../../../data/notice/pdf/notice-pdf-fonts.ts';
import { choosePalette } from '../../../../data/notice/pictures/choose-palette.ts';
import { renderMapPng } from '../../../../data/notice/pictures/map-drawing-png.ts';
import { renderPalettePng } from '../../../../data/notice/pictures/palette-png.ts';
import { planPhonePictures } from '../../../../shared/notice/phone/phone-pictures.ts';
import { prepareNoticeMap } from '../../../../shared/notice/sheets/prepare-notice-map.ts';
import { buildNoticeCity, noticeCity } from '../../../support/notice-city.ts';

it('keeps all colours of a picture that has few, and the frequent ones of any', () => {
  const few = choosePalette(Uint32Array.from({ length: 900 }, (_, at) => at % 200));
  expect(few.colours).toHaveLength(200 * 3);
  for (let colour = 0; colour < 200; colour += 1)
    expect(few.colours[(few.entryOf.get(colour) ?? 0) * 3]).toBe(colour);
  // A white page with 5,000 shades of which none is seen twice.
  const shades = Array.from({ length: 5000 }, (_, at) => (at * 3331) & 0xffffff);
  const many = choosePalette(Uint32Array.from([...new Array(20_000).fill(0xffffffff), ...shades]));
  expect(many.colours.length).toBeLessThanOrEqual(256 * 3);
  const white = (many.entryOf.get(0xffffff) ?? 0) * 3;
  expect([...many.colours.subarray(white, white + 3)]).toEqual([255, 255, 255]);
  expect(shades.every((colour) => many.entryOf.has(colour))).toBe(true);
});

it('packs a picture for phones to half the bytes at most, the same to the eye', async () => {
  const content = prepareNoticeMap(buildNoticeCity({ catchments: 4 }), noticeCity.planId);
  if (!content.ok) throw new Error(content.refusal.message.en);
  const [, picture] = planPhonePictures(content.value, true, noticeRuler().measureText);
  const drawing = picture?.draw();
  if (!drawing) throw new Error('the city has pictures');
  const options = { dotsPerInch: (540 / drawing.widthMillimetres) * 25.4 };
  const [full, small] = [await renderMapPng(drawing, options), await renderPalettePng(drawing, options)];
  expect(small.length).toBeLessThan(full.length / 2);
  expect((await renderPalettePng(drawing, options)).equals(small)).toBe(true);
  const [one, other] = [await pixelsOf(full), await pixelsOf(small)];
  expect(other.length).toBe(one.length);
  const offs = Array.from(one, (value, at) => Math.abs(value - (other[at] ?? 0)));
  expect(offs.reduce((sum, off) => sum + off, 0) / offs.length).toBeLessThan(0.5);
  expect(offs.filter((off) => off > 24).length / offs.length).toBeLessThan(0.001);
});

async function pixelsOf(png: Buffer): Promise<Uint8Array> {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return new Uint8Array(context.getImageData(0, 0, image.width, image.height).data);
}
