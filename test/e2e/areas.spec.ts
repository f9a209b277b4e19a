// The tools that cut out, draw, split and unite whole areas, by hand, as the file has it afterwards.
import { expect, type Page, test } from '@playwright/test';
import type { Position } from 'geojson';
import { isPointInPolygon } from '../../shared/geometry/point-in-polygon.ts';
import { pointInside } from '../../shared/geometry/point-inside.ts';
import { type BrowserHost, startBrowserHost } from './drivers/browser-host.ts';
import { Desk } from './drivers/desk.ts';
import { MapDriver, type MapFrame, type Pixel } from './drivers/map.ts';
import { copySampleProject } from './drivers/sample-project.ts';
import { readSteps, readStored, storedCatchments } from './drivers/stored-plan.ts';

const plan = '2026年小学服务片区（草案）';
const name = '星野小学片区';
const piece = '星野二部片区';
let project: string;
let host: BrowserHost;
let desk: Desk;
let map: MapDriver;

test.beforeEach(async ({ page }) => {
  project = await copySampleProject();
  host = await startBrowserHost(project);
  desk = new Desk(page);
  map = new MapDriver(page);
  await desk.open(host.address);
  await desk.mapIsDrawn();
  await page.keyboard.press('f');
  const dialog = page.getByRole('dialog', { name: '查找' });
  await dialog.getByRole('textbox').fill(name);
  await dialog.getByRole('option').filter({ hasText: '片区' }).first().click();
  await expect(desk.inspector()).toContainText(name);
});

test.afterEach(() => host.stop());

const catchments = () => storedCatchments(project, plan);
const names = () => catchments().map((one) => one.name);
const asText = () => JSON.stringify(catchments().map(({ name: of, geometry }) => [of, geometry.coordinates]));
const hint = (page: Page) => page.getByRole('status').filter({ hasText: /Esc|点击/u });
const shownArea = () =>
  desk
    .inspector()
    .getByText(/^[\d,.]+ 公顷$/u)
    .first()
    .textContent();

function geometryOf(wanted: string) {
  const found = catchments().find((one) => one.name === wanted);
  if (!found) throw new Error(`${wanted} is not in the plan`);
  return found.geometry;
}

function spanOf(places: readonly (readonly number[])[]) {
  const xs = places.map(([x = 0]) => x);
  const ys = places.map(([, y = 0]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** Where estates lie in the window. */
const estatesIn = (frame: MapFrame) =>
  [...readStored(project).unit.values()].map(({ geometry }) => {
    const places: Position[] =
      geometry.type === 'Point'
        ? [geometry.coordinates]
        : geometry.type === 'Polygon'
          ? geometry.coordinates.flat()
          : geometry.coordinates.flat(2);
    return spanOf(places.map((place) => frame.pixelOf(place)));
  });

/** Opposite corners of a square within the catchment that touches no estate. */
function emptySquare(frame: MapFrame): readonly [Pixel, Pixel] {
  const outline = geometryOf(name).coordinates.map((rings) =>
    rings.map((ring) => ring.map((place) => [...frame.pixelOf(place)])),
  );
  const { left, right, top, bottom } = spanOf(outline.flat(2));
  const estates = estatesIn(frame);
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
function lineThrough(frame: MapFrame): readonly [Pixel, Pixel] {
  const places = geometryOf(name).coordinates.flat(2);
  const { left, right, top, bottom } = spanOf(places.map((place) => frame.pixelOf(place)));
  const estates = estatesIn(frame).filter((one) => one.right > left && one.left < right);
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

test('areas are cut out, drawn as a rectangle, split off and united', async ({ page }) => {
  const [before, area] = [asText(), await shownArea()];
  const frame = await map.frame();
  const [corner, opposite] = emptySquare(frame);

  await test.step('a hole belongs to nobody; Escape in the middle changes nothing', async () => {
    const steps = readSteps(project);
    const outline: Pixel[] = [corner, [opposite[0], corner[1]], opposite, [corner[0], opposite[1]]];
    await page.keyboard.press('c');
    for (const place of outline.slice(0, 3)) await map.click(place);
    await page.keyboard.press('Escape');
    for (const place of outline) await map.click(place);
    expect(readSteps(project)).toBe(steps);
    await page.keyboard.press('Enter');
    await expect.poll(() => geometryOf(name).coordinates.flat().length).toBe(2);
    await expect.poll(shownArea).not.toBe(area);
    await desk.undo();
    await expect.poll(asText).toBe(before);
    await expect.poll(shownArea).toBe(area);
  });

  const split = page.getByRole('dialog', { name: `分割 ${name}` });
  await test.step('a line asks for the name of the piece; Escape leaves the catchment whole', async () => {
    const line = lineThrough(frame);
    const steps = readSteps(project);
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
    expect(readSteps(project)).toBe(steps);
    await page.keyboard.press('Enter');
    await split.getByRole('textbox').first().fill(piece);
    await split.getByRole('button', { name: '分割', exact: true }).click();
    await expect.poll(names).toContain(piece);
    await expect(desk.inspector()).toContainText(piece);
  });

  await test.step('united by a click and Enter, the plan has one fewer; two undos lead back', async () => {
    const inTwo = asText();
    const inside = pointInside(geometryOf(name));
    if (!inside) throw new Error(`${name} has no inside`);
    await page.keyboard.press('m');
    await expect(hint(page)).toContainText(`点击要并入 ${piece}`);
    await map.click(frame.pixelOf(inside));
    await expect(hint(page)).toContainText(`Enter 把 ${name} 并入 ${piece}`);
    await page.keyboard.press('Escape');
    await expect(hint(page)).toContainText(`点击要并入 ${piece}`);
    await map.click(frame.pixelOf(inside));
    await page.keyboard.press('Enter');
    await expect.poll(names).not.toContain(name);
    await expect(hint(page)).toContainText(`点击要并入 ${piece}`);
    await desk.undo();
    await expect.poll(asText).toBe(inTwo);
    await desk.undo();
    await expect.poll(asText).toBe(before);
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
    await expect.poll(names).toContain(piece);
    await expect(desk.inspector()).toContainText(piece);
    expect(geometryOf(piece).coordinates.flat(2)).toHaveLength(5);
    await desk.undo();
    await expect.poll(asText).toBe(before);
  });
});
