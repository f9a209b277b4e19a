// The tools that cut out, draw, split and unite whole areas, by hand, as the file has it afterwards.

import type { Position } from 'geojson';
import { isPointInPolygon } from '../../shared/geometry/point-in-polygon.ts';
import { pointInside } from '../../shared/geometry/point-inside.ts';
import { expect, test } from './drivers/desk-test.ts';
import type { MapFrame, Pixel } from './drivers/map.ts';
import type { StoredPlan } from './drivers/stored-plan.ts';

const name = '星野小学片区';
const piece = '星野二部片区';
function spanOf(places: readonly (readonly number[])[]) {
  const xs = places.map(([x = 0]) => x);
  const ys = places.map(([, y = 0]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** Where estates lie in the window. */
const estatesIn = (plan: StoredPlan, frame: MapFrame) =>
  [...plan.records().unit.values()].map(({ geometry }) => {
    const places: Position[] =
      geometry.type === 'Point'
        ? [geometry.coordinates]
        : geometry.type === 'Polygon'
          ? geometry.coordinates.flat()
          : geometry.coordinates.flat(2);
    return spanOf(places.map((place) => frame.pixelOf(place)));
  });

/** Opposite corners of a square within the catchment that touches no estate. */
function emptySquare(plan: StoredPlan, frame: MapFrame): readonly [Pixel, Pixel] {
  const outline = plan
    .named(name)
    .geometry.coordinates.map((rings) => rings.map((ring) => ring.map((place) => [...frame.pixelOf(place)])));
  const { left, right, top, bottom } = spanOf(outline.flat(2));
  const estates = estatesIn(plan, frame);
  const size = 18;
  for (let y = top; y < bottom; y += 5)
    for (let x = left; x < right; x += 5) {
      const around = [-10, size + 10].flatMap((dx) => [-10, size + 10].map((dy) => [x + dx, y + dy]));
      const isInside = around.every((corner) =>
        isPointInPolygon(corner, { type: 'MultiPolygon', coordinates: outline }),
      );
      const isFree = estates.every(
        (one) => one.right < x || one.left > x + size || one.bottom < y || one.top > y + size,
      );
      if (isInside && isFree)
        return [
          [x, y],
          [x + size, y + size],
        ];
    }
  throw new Error('estates are everywhere');
}

/** A level line through the catchment, nearest to its middle, that leaves every estate whole. */
function lineThrough(plan: StoredPlan, frame: MapFrame): readonly [Pixel, Pixel] {
  const places = plan.named(name).geometry.coordinates.flat(2);
  const { left, right, top, bottom } = spanOf(places.map((place) => frame.pixelOf(place)));
  const estates = estatesIn(plan, frame).filter((one) => one.right > left && one.left < right);
  const y = Array.from({ length: Math.floor((bottom - top) * 0.8) }, (_, index) => {
    const away = Math.ceil(index / 2) * (index % 2 === 0 ? 1 : -1);
    return (top + bottom) / 2 + away;
  }).find((level) => estates.every((one) => one.bottom < level - 1 || one.top > level + 1));
  if (y === undefined) throw new Error('every level line cuts an estate');
  return [
    [left - 15, y],
    [right + 15, y],
  ];
}

test('areas are cut out, drawn as a rectangle, split off and united', async ({ page, desk, map, plan }) => {
  await desk.selectCatchment(name);
  const [before, ground, area] = [plan.outlines(), plan.groundFaults(), await desk.shownArea()];
  const frame = await map.frame();
  const [corner, opposite] = emptySquare(plan, frame);

  await test.step('a hole belongs to nobody; Escape in the middle changes nothing', async () => {
    const steps = plan.steps();
    const outline: Pixel[] = [corner, [opposite[0], corner[1]], opposite, [corner[0], opposite[1]]];
    await page.keyboard.press('c');
    for (const place of outline.slice(0, 3)) await map.click(place);
    await page.keyboard.press('Escape');
    for (const place of outline) await map.click(place);
    expect(plan.steps()).toBe(steps);
    await page.keyboard.press('Enter');
    await expect.poll(() => plan.named(name).geometry.coordinates.flat().length).toBe(2);
    await expect.poll(() => desk.shownArea()).not.toBe(area);
    expect(plan.groundFaults().gaps).toBeGreaterThan(ground.gaps);
    expect(plan.groundFaults().overlaps).toBe(ground.overlaps);
    await desk.undo();
    await expect.poll(() => plan.outlines()).toBe(before);
    await expect.poll(() => desk.shownArea()).toBe(area);
  });

  const split = page.getByRole('dialog', { name: `分割 ${name}` });
  await test.step('a line asks for the name of the piece; Escape leaves the catchment whole', async () => {
    const line = lineThrough(plan, frame);
    const steps = plan.steps();
    await page.keyboard.press('s');
    for (const place of line) await map.click(place);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await expect(split).toBeHidden();
    for (const place of line) await map.click(place);
    await page.keyboard.press('Enter');
    await expect(split).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(split).toBeHidden();
    expect(plan.steps()).toBe(steps);
    await page.keyboard.press('Enter');
    await split.getByRole('textbox').first().fill(piece);
    await split.getByRole('button', { name: '分割', exact: true }).click();
    await expect.poll(() => plan.names()).toContain(piece);
    await expect(desk.inspector()).toContainText(piece);
    expect(plan.groundFaults()).toEqual(ground);
  });

  await test.step('united by a click and Enter, the plan has one fewer; two undos lead back', async () => {
    const inTwo = plan.outlines();
    const inside = pointInside(plan.named(name).geometry);
    if (!inside) throw new Error(`${name} has no inside`);
    await page.keyboard.press('m');
    await expect(desk.hint()).toContainText(`点击要并入 ${piece}`);
    await map.click(frame.pixelOf(inside));
    await expect(desk.hint()).toContainText(`Enter 把 ${name} 并入 ${piece}`);
    await page.keyboard.press('Escape');
    await expect(desk.hint()).toContainText(`点击要并入 ${piece}`);
    await map.click(frame.pixelOf(inside));
    await page.keyboard.press('Enter');
    await expect.poll(() => plan.names()).not.toContain(name);
    expect(plan.groundFaults()).toEqual(ground);
    await expect(desk.hint()).toContainText(`点击要并入 ${piece}`);
    await desk.undo();
    await expect.poll(() => plan.outlines()).toBe(inTwo);
    await desk.undo();
    await expect.poll(() => plan.outlines()).toBe(before);
  });

  await test.step('a rectangle has two corners and asks for a name', async () => {
    const drawn = page.getByRole('dialog', { name: '新片区' });
    await page.keyboard.press('r');
    await map.click(corner);
    await page.keyboard.press('Escape');
    await map.click(corner);
    await map.click(opposite);
    await drawn.getByRole('textbox').first().fill(piece);
    await drawn.getByRole('button', { name: '加入方案' }).click();
    await expect.poll(() => plan.names()).toContain(piece);
    await expect(desk.inspector()).toContainText(piece);
    expect(plan.named(piece).geometry.coordinates.flat(2)).toHaveLength(5);
    await desk.undo();
    await expect.poll(() => plan.outlines()).toBe(before);
  });
});
