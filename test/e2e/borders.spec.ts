// A selected border redrawn at once: smoothed, straightened, led along a road, cut at the authority's border.

import { pointInside } from '../../shared/geometry/point-inside.ts';
import { borderAndRoad } from './drivers/border-and-road.ts';
import { expect, test } from './drivers/desk-test.ts';

const name = '知行小学片区';

test('a border is smoothed, straightened and led along a road, and a catchment is clipped to its authority', async ({
  page,
  desk,
  map,
  plan,
}) => {
  const before = plan.catchments();
  const changed = () => plan.changedSince(before);
  const catchment = plan.named(name);
  const inside = pointInside(catchment.geometry);
  if (!inside) throw new Error(`${name} has no inside`);
  await desk.selectCatchment(name);
  await map.zoomInAt((await map.frame()).pixelOf(inside), 14.8);
  const frame = await map.frame();
  const { border, road, roadName, ownerNames } = borderAndRoad(plan.project, catchment, frame);
  const bar = page.getByRole('toolbar', { name: '所选边界' });

  /** The owners of the border have another outline, nobody else; the window shows it, and undo takes it back. */
  const changesBoth = async (done: RegExp) => {
    await expect.poll(changed).toEqual(ownerNames);
    await expect(page.getByRole('button', { name: done })).toBeVisible();
    await desk.undo();
    await expect.poll(changed).toEqual([]);
  };

  await test.step('by keys, once it is selected; Escape lets it go and changes nothing', async () => {
    const steps = plan.steps();
    await page.keyboard.press('b');
    await map.click(border);
    await expect(bar).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(bar).toBeHidden();
    expect(plan.steps()).toBe(steps);
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
    const steps = plan.steps();
    await page.keyboard.press('t');
    await map.click(border);
    await expect(desk.hint()).toContainText('点击要沿着走的道路');
    await page.keyboard.press('Escape');
    await expect(bar).toBeHidden();
    await map.click(border);
    await map.moveTo(road);
    await expect(desk.hint()).toContainText(roadName);
    expect(plan.steps()).toBe(steps);
    await map.click(road);
    await changesBoth(/^撤销：/u);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });

  await test.step('clipped by the menu of the right mouse button', async () => {
    await page.mouse.click(...frame.pixelOf(inside), { button: 'right' });
    await page.getByRole('menuitem', { name: '裁到管理主体边界' }).click();
    await expect.poll(changed).toEqual([name]);
    await expect(page.getByRole('button', { name: `撤销：把 ${name} 裁到` })).toBeVisible();
    await desk.undo();
    await expect.poll(changed).toEqual([]);
  });
});
