// A selected border redrawn at once: smoothed, straightened, led along a road, cut at the authority's border.
import { expect, type Page, test } from '@playwright/test';
import { pointInside } from '../../shared/geometry/point-inside.ts';
import { borderAndRoad } from './drivers/border-and-road.ts';
import { type BrowserHost, startBrowserHost } from './drivers/browser-host.ts';
import { Desk } from './drivers/desk.ts';
import { MapDriver } from './drivers/map.ts';
import { copySampleProject } from './drivers/sample-project.ts';
import { selectCatchment } from './drivers/shared-edge.ts';
import { readSteps, storedCatchments } from './drivers/stored-plan.ts';

const plan = '2026年小学服务片区（草案）';
const name = '知行小学片区';
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
});

test.afterEach(() => host.stop());

const catchments = () => storedCatchments(project, plan);
const changed = (before: ReturnType<typeof catchments>) =>
  catchments().flatMap(({ name: of, geometry }, index) =>
    JSON.stringify(geometry) === JSON.stringify(before[index]?.geometry) ? [] : [of],
  );
const hint = (page: Page) => page.getByRole('status').filter({ hasText: /Esc|点击/u });

test('a border is smoothed, straightened and led along a road, and a catchment is clipped to its authority', async ({
  page,
}) => {
  const before = catchments();
  const catchment = before.find((one) => one.name === name);
  const inside = catchment && pointInside(catchment.geometry);
  if (!inside) throw new Error(`${name} has no inside`);
  await selectCatchment(page, name);
  await map.zoomInAt((await map.frame()).pixelOf(inside), 14.8);
  const frame = await map.frame();
  const { border, road, roadName, ownerNames } = borderAndRoad(project, catchment, frame);
  const bar = page.getByRole('toolbar', { name: '所选边界' });

  /** The owners of the border have another outline, nobody else; the window shows it, and undo takes it back. */
  const changesBoth = async (done: RegExp) => {
    await expect.poll(() => changed(before)).toEqual(ownerNames);
    await expect(page.getByRole('button', { name: done })).toBeVisible();
    await desk.undo();
    await expect.poll(() => changed(before)).toEqual([]);
  };

  await test.step('by keys, once it is selected; Escape lets it go and changes nothing', async () => {
    const steps = readSteps(project);
    await page.keyboard.press('b');
    await map.click(border);
    await expect(bar).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(bar).toBeHidden();
    expect(readSteps(project)).toBe(steps);
    await map.click(border);
    await expect(bar).toBeVisible();
    await page.keyboard.press('o');
    await changesBoth(/^撤销：平滑/u);
    await expect(bar).toBeVisible();
    await page.keyboard.press('k');
    await changesBoth(/^撤销：拉直/u);
    await page.keyboard.press('Escape');
  });

  await test.step('along a road that is pointed at; Escape in the middle changes nothing', async () => {
    const steps = readSteps(project);
    await page.keyboard.press('t');
    await map.click(border);
    await expect(hint(page)).toContainText('点击要沿着走的道路');
    await page.keyboard.press('Escape');
    await expect(bar).toBeHidden();
    await map.click(border);
    await map.moveTo(road);
    await expect(hint(page)).toContainText(roadName);
    expect(readSteps(project)).toBe(steps);
    await map.click(road);
    await changesBoth(/^撤销：/u);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });

  await test.step('clipped by the menu of the right mouse button', async () => {
    await page.mouse.click(...frame.pixelOf(inside), { button: 'right' });
    await page.getByRole('menuitem', { name: '裁到管理主体边界' }).click();
    await expect.poll(() => changed(before)).toEqual([name]);
    await expect(page.getByRole('button', { name: `撤销：把 ${name} 裁到` })).toBeVisible();
    await desk.undo();
    await expect.poll(() => changed(before)).toEqual([]);
  });
});
