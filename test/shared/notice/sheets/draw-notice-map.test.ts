import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { MapDrawing, PageBox } from '../../../../shared/notice/drawing/map-drawing.ts';
import { mapDrawingToSvg } from '../../../../shared/notice/drawing/map-drawing-svg.ts';
import { fitMapProjection } from '../../../../shared/notice/drawing/map-projection.ts';
import { catchmentFills } from '../../../../shared/notice/drawing/map-style.ts';
import { boxesCollide } from '../../../../shared/notice/labels/label-space.ts';
import { chooseMapPage } from '../../../../shared/notice/sheets/choose-map-page.ts';
import { drawNoticeMap } from '../../../../shared/notice/sheets/draw-notice-map.ts';
import { buildNoticeCity, noticeCity } from '../../../support/notice-city.ts';

const measure = (text: string, size: number) =>
  [...text].reduce((sum, character) => sum + (character < '\u2000' ? 0.58 : 1), 0) * size;

function drawingOf(options: Parameters<typeof buildNoticeCity>[0] = {}): MapDrawing {
  const state = buildNoticeCity(options);
  const drawing = drawNoticeMap(state, noticeCity.planId, chooseMapPage(state, noticeCity.planId), measure);
  if (!drawing.ok) throw new Error(drawing.refusal.message.en);
  return drawing.value;
}

const textsOf = (drawing: MapDrawing) =>
  drawing.items.flatMap((item) => (item.itemType === 'text' ? item.text : []));

describe('drawNoticeMap', () => {
  it.each([9, 25, 49])(
    'lets no two labels of %i catchments overlap and none leave the frame',
    (catchments) => {
      const { labels, frame } = drawingOf({ catchments });
      const owned = labels.flatMap((label, owner) => label.boxes.map((box) => ({ box, owner })));
      const collisions = owned.flatMap((a, index) =>
        owned
          .slice(index + 1)
          .filter((b) => a.owner !== b.owner && boxesCollide(a.box, b.box))
          .map((b) => `${labels[a.owner]?.text} / ${labels[b.owner]?.text}`),
      );
      expect(collisions).toEqual([]);
      expect(owned.filter(({ box }) => !isWithin(box, frame))).toEqual([]);
    },
  );

  it('numbers every catchment and names every school where there is room', () => {
    const { labels, unplacedLabels } = drawingOf({ catchments: 25 });
    expect(labels.filter(({ labelType }) => labelType === 'number')).toHaveLength(25);
    expect(labels.filter(({ labelType }) => labelType === 'school')).toHaveLength(25);
    expect(unplacedLabels).toEqual([]);
  });

  it('leaves the slot of the review number empty', () => {
    expect(textsOf(drawingOf()).filter((text) => text.includes('审图号'))).toEqual(['审图号：']);
  });

  it('prints the review number that was typed', () => {
    expect(textsOf(drawingOf({ notice: { mapReviewNumber: '测试号甲' } }))).toContain('测试号甲');
  });

  it('carries the demonstration mark, number and hash', () => {
    const texts = textsOf(drawingOf()).join('\n');
    expect(texts).toContain(noticeCity.demonstration);
    expect(texts).toContain('2026-小学-001');
    expect(texts).toContain('3F9A 1C44 E07B');
  });

  it('hatches the estates under agreement', () => {
    const hatched = drawingOf().items.filter((item) => item.itemType === 'path' && item.hatch && item.stroke);
    expect(hatched.length).toBeGreaterThanOrEqual(3);
  });

  it('draws a plan with Latin names, west of Greenwich, without authorities, roads and schools', () => {
    const state = buildNoticeCity({ catchments: 4, demonstrationNotice: '' });
    const shift = ([x, y]: Position): Position => [(x ?? 0) - 180.7, (y ?? 0) + 8];
    const bare = {
      ...state,
      settings: new Map(),
      authority: new Map(),
      road: new Map(),
      barrier: new Map(),
      campus: new Map(),
      unit: new Map(),
      catchment: new Map(
        [...state.catchment].map(([id, catchment], index) => [
          id,
          {
            ...catchment,
            name: `Edmondson Heights ES ${index}`,
            authorityId: null,
            campusIds: [],
            geometry: {
              ...catchment.geometry,
              coordinates: catchment.geometry.coordinates.map((polygon) =>
                polygon.map((ring) => ring.map(shift)),
              ),
            },
          },
        ]),
      ),
    };
    const drawing = drawNoticeMap(bare, noticeCity.planId, chooseMapPage(bare, noticeCity.planId), measure);
    expect(
      drawing.ok && drawing.value.labels.filter(({ labelType }) => labelType === 'catchment').length,
    ).toBe(4);
  });

  it('writes the same SVG for the same state, and no unescaped name', () => {
    const svg = mapDrawingToSvg(drawingOf({ notice: { mapReviewNumber: '<&>' } }));
    expect(svg).toContain('&lt;&amp;&gt;');
    expect(svg).toBe(mapDrawingToSvg(drawingOf({ notice: { mapReviewNumber: '<&>' } })));
  });
});

describe('fitMapProjection', () => {
  // Geodesic by Vincenty's inverse formula on the CGCS2000 ellipsoid: independent of the projection.
  it.each([104.74, 106.4, 103.6])('is true to 0.05 percent on the ellipsoid at %s° E', (longitude) => {
    const window = { x: 20, y: 20, width: 170, height: 200 };
    const corners: Position[] = [
      [longitude - 0.05, 31.41],
      [longitude + 0.05, 31.51],
    ];
    const { toPage, scale } = fitMapProjection(corners, window, 105);
    for (const [dx, dy] of [
      [0.02, 0],
      [0, 0.02],
      [0.015, 0.01],
    ] as const) {
      const a: Position = [longitude, 31.46];
      const b: Position = [longitude + dx, 31.46 + dy];
      const [ax, ay] = toPage(a);
      const [bx, by] = toPage(b);
      const metres = (Math.hypot(bx - ax, by - ay) * scale.ratio) / 1000;
      expect(Math.abs(metres / geodesicMetres(a, b) - 1)).toBeLessThan(0.0005);
    }
    expect((scale.barMillimetres * scale.ratio) / 1000).toBeCloseTo(scale.barMetres, 6);
  });
});

describe('catchmentFills', () => {
  it('differ in lightness, so that neighbours stay apart in greyscale', () => {
    const lightness = catchmentFills.map(lightnessOf).sort((a, b) => a - b);
    const steps = lightness.slice(1).map((value, index) => value - (lightness[index] ?? 0));
    expect(Math.min(...steps)).toBeGreaterThan(3.5);
  });
});

function isWithin(box: PageBox, frame: PageBox): boolean {
  return (
    box.x >= frame.x &&
    box.y >= frame.y &&
    box.x + box.width <= frame.x + frame.width &&
    box.y + box.height <= frame.y + frame.height
  );
}

function lightnessOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 116 * Math.cbrt(0.2126 * red + 0.7152 * green + 0.0722 * blue) - 16;
}

function geodesicMetres(from: Position, to: Position): number {
  const [a, f] = [6_378_137, 1 / 298.257222101];
  const b = a * (1 - f);
  const radians = (degrees = 0) => (degrees * Math.PI) / 180;
  const L = radians((to[0] ?? 0) - (from[0] ?? 0));
  const U1 = Math.atan((1 - f) * Math.tan(radians(from[1])));
  const U2 = Math.atan((1 - f) * Math.tan(radians(to[1])));
  const [s1, c1, s2, c2] = [Math.sin(U1), Math.cos(U1), Math.sin(U2), Math.cos(U2)];
  let lambda = L;
  let [sinS, cosS, sigma, cos2A, cos2M] = [0, 0, 0, 0, 0];
  for (let round = 0; round < 100; round += 1) {
    const [sl, cl] = [Math.sin(lambda), Math.cos(lambda)];
    sinS = Math.hypot(c2 * sl, c1 * s2 - s1 * c2 * cl);
    cosS = s1 * s2 + c1 * c2 * cl;
    sigma = Math.atan2(sinS, cosS);
    const sinA = (c1 * c2 * sl) / sinS;
    cos2A = 1 - sinA ** 2;
    cos2M = cosS - (2 * s1 * s2) / cos2A;
    const C = (f / 16) * cos2A * (4 + f * (4 - 3 * cos2A));
    lambda = L + (1 - C) * f * sinA * (sigma + C * sinS * (cos2M + C * cosS * (2 * cos2M ** 2 - 1)));
  }
  const u2 = (cos2A * (a * a - b * b)) / (b * b);
  const A = 1 + (u2 / 16384) * (4096 + u2 * (-768 + u2 * (320 - 175 * u2)));
  const B = (u2 / 1024) * (256 + u2 * (-128 + u2 * (74 - 47 * u2)));
  const delta =
    B *
    sinS *
    (cos2M +
      (B / 4) * (cosS * (2 * cos2M ** 2 - 1) - (B / 6) * cos2M * (4 * sinS ** 2 - 3) * (4 * cos2M ** 2 - 3)));
  return b * A * (sigma - delta);
}
