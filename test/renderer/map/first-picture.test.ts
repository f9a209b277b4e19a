import {
  createPropertyExpression,
  latest,
  type StylePropertySpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { layersOfPicture } from '../../../renderer/map/first-picture/draw-picture.ts';
import { evaluateExpression } from '../../../renderer/map/first-picture/evaluate-expression.ts';
import { fitView } from '../../../renderer/map/first-picture/fitted-view.ts';
import { movedAside, pixelLines } from '../../../renderer/map/first-picture/pixel-lines.ts';
import { buildStyle } from '../../../renderer/map/style/build-style.ts';
import { layerOrder } from '../../../renderer/state/visible-layers.ts';
import { area } from './small-project.ts';

const zooms = [6, 9.4, 10.7, 12, 13.9, 16.2, 19];
const no = {
  isLocked: false,
  isOfStage: false,
  isBridge: false,
  hasOutline: false,
  isSelected: false,
  isStrong: false,
};
const features = [
  { ...no, hue: 3, isOfStage: true, sign: 'circle/tight/18', roadClass: 'trunk', children: 40, seats: 360 },
  {
    ...no,
    hue: 11,
    isLocked: true,
    isSelected: true,
    sign: 'both/over/20',
    roadClass: 'minor',
    isBridge: true,
  },
  { ...no, hasOutline: true, isStrong: true, side: 'first', children: 200 },
];

/** What the picture asks of a layer; the rest of the style is MapLibre's alone. */
const asked =
  /^(fill|line|circle|icon)-(color|opacity|pattern|width|offset|cap|join|radius|stroke-.*|image|size|anchor)$/u;

describe('layersOfPicture', () => {
  it('has all that shows at a zoom but names, which would have to find their places first', () => {
    const style = buildStyle('light', new Set(layerOrder));
    const far = layersOfPicture(style, 11);
    const isName = (id: string) => !far.some((layer) => layer.id === id);
    const left = style.layers.filter(({ id, minzoom = 0 }) => minzoom <= 11 && isName(id));
    expect(left.length).toBeGreaterThan(0);
    for (const { type, layout } of left) expect([type, layout]).toEqual(['symbol', withoutImage]);
    expect(new Set(far.map(({ type }) => type))).toEqual(
      new Set(['background', 'fill', 'line', 'circle', 'symbol']),
    );
    expect(layersOfPicture(style, 16).length).toBeGreaterThan(far.length);
    expect(layersOfPicture(buildStyle('light', new Set()), 11).length).toBeLessThan(far.length);
  });
});

const withoutImage = expect.not.objectContaining({ 'icon-image': expect.anything() });

describe('evaluateExpression', () => {
  it('says of every fill, line, dot and sign what MapLibre says', () => {
    const compared: string[] = [];
    for (const layer of buildStyle('light', new Set(layerOrder)).layers) {
      for (const group of ['paint', 'layout'] as const) {
        const specifications = specificationsOf(`${group}_${layer.type}`);
        for (const [property, value] of Object.entries(layer[group] ?? {})) {
          const specification = specifications[property];
          if (!asked.test(property) || !specification || !Array.isArray(value)) continue;
          const theirs = createPropertyExpression(value, property, specification);
          if (theirs.result === 'error') throw new Error(`${layer.id} ${property}`);
          for (const zoom of zooms) {
            for (const properties of features) {
              const feature = { type: 1 as const, properties };
              const said = theirs.value.evaluate({ zoom }, feature);
              const mine = evaluateExpression(value, { zoom, properties, geometryType: 'Point' });
              compared.push(`${layer.id} ${property}`);
              const where = `${layer.id} ${property} ${zoom} ${JSON.stringify(properties)}`;
              if (typeof mine === 'number') expect(mine, where).toBeCloseTo(Number(said), 9);
              else if (property.endsWith('-color')) expect(hexOf(said), where).toBe(mine);
              else expect(String(said), where).toBe(mine);
            }
          }
        }
      }
    }
    expect(new Set(compared).size).toBeGreaterThan(30);
  });

  it('refuses what it does not know, rather than draw something else', () => {
    const input = { zoom: 10, properties: {}, geometryType: 'Point' };
    expect(() => evaluateExpression(['rgb', 1, 2, 3], input)).toThrow('rgb');
  });
});

function specificationsOf(group: string): Readonly<Record<string, StylePropertySpecification>> {
  return (latest as unknown as Record<string, Record<string, StylePropertySpecification>>)[group] ?? {};
}

function hexOf(colour: unknown): string {
  const { r, g, b } = colour as { r: number; g: number; b: number };
  return `#${[r, g, b]
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

describe('fitView', () => {
  it('fits the bounds between the paddings and keeps their middle in the middle', () => {
    const view = fitView([104.6, 31.3, 104.9, 31.6], 872, 622);
    if (!view) throw new Error('no room');
    expect([view.yOf(31.6), view.yOf(31.3)]).toEqual([expect.closeTo(48, 6), expect.closeTo(574, 6)]);
    expect((view.xOf(104.6) + view.xOf(104.9)) / 2).toBeCloseTo(436, 6);
    expect([view.xOf(view.centre[0]), view.yOf(view.centre[1])]).toEqual([
      expect.closeTo(436, 6),
      expect.closeTo(311, 6),
    ]);
    // 0.3° of longitude are 512 · 2^zoom / 1200 pixels.
    expect(view.xOf(104.9) - view.xOf(104.6)).toBeCloseTo((512 * 2 ** view.zoom) / 1200, 6);
  });

  it('has no view of bounds for which there is no room', () => {
    expect(fitView([104.6, 31.3, 104.9, 31.6], 90, 622)).toBeNull();
  });
});

describe('pixel lines', () => {
  const square = [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
    [0, 0],
  ] as const;

  it('moves a ring to the inside, corners with it', () => {
    expect(movedAside(square, 1)).toEqual(
      [
        [1, 1],
        [9, 1],
        [9, 9],
        [1, 9],
        [1, 1],
      ].map(([x = 0, y = 0]) => [expect.closeTo(x, 9), expect.closeTo(y, 9)]),
    );
  });

  it('turns outer rings clockwise on the screen and leaves out what does not show', () => {
    const view = fitView([104.6, 31.3, 104.9, 31.6], 872, 622);
    if (!view) throw new Error('no room');
    const west = [104.7, 31.4];
    const ring = area(west, [104.8, 31.4], [104.80001, 31.4], [104.8, 31.5], [104.7, 31.5]);
    const [line = []] = pixelLines(ring, view);
    expect(line).toHaveLength(5);
    const area2 = line.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = line[index + 1] ?? [x, y];
      return sum + x * nextY - nextX * y;
    }, 0);
    expect(area2).toBeGreaterThan(0);
  });
});
