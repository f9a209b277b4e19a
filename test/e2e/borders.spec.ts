// A selected border redrawn at once: led along a river, a district's border or a road, smoothed, straightened; and a
// catchment cut at its authority's border.

import { pointInside } from '../../shared/geometry/point-inside.ts';
import { type BorderAndLine, borderAndLine } from './drivers/border-and-line.ts';
import { expect, test } from './drivers/desk-test.ts';

const name = '知行小学片区';
/** Its borders run near a river and near the border of a district. */
const besideRiver = '星野小学片区';

test('a border is led along a river, a district and a road, smoothed and straightened, and a catchment is clipped', async ({
  page,
  desk,
  map,
  plan,
}) => {
  const [before, ground] = [plan.catchments(), plan.groundFaults()];
  const changed = () => plan.changedSince(before);
  const bar = page.getByRole('toolbar', { name: '所选边界' });

  /** The owners of the border have another outline, nobody else, and it is theirs together still; undo takes it back. */
  const changesBoth = async ({ ownerNames }: BorderAndLine, done: RegExp) => {
    await expect.poll(changed).toEqual(ownerNames);
    await expect(page.getByRole('button', { name: done })).toBeVisible();
    expect(plan.groundFaults()).toEqual(ground);
    await desk.undo();
    await expect.poll(changed).toEqual([]);
  };

  /** Escape in the middle lets the border go and changes nothing. */
  const leadAlong = async (place: BorderAndLine) => {
    const steps = plan.steps();
    await page.keyboard.press('t');
    await map.click(place.border);
    // A border may run along the district's already: the hint speaks of that line then.
    await expect(desk.hint()).toContainText('Esc 取消选中');
    await page.keyboard.press('Escape');
    await expect(bar).toBeHidden();
    await map.click(place.border);
    await map.moveTo(place.line);
    await expect(desk.hint()).toContainText(place.lineName);
    expect(plan.steps()).toBe(steps);
    await map.click(place.line);
    await changesBoth(place, /^撤销：/u);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  };

  await test.step('along a river and along the border of a district', async () => {
    await desk.selectCatchment(besideRiver);
    const catchment = plan.named(besideRiver);
    const frame = await map.frame();
    for (const layer of ['barriers', 'districts'] as const)
      await leadAlong(borderAndLine(plan, catchment, frame, { layer, isRedrawn: false }));
  });

  await desk.selectCatchment(name);
  const catchment = plan.named(name);
  const inside = pointInside(catchment.geometry);
  if (!inside) throw new Error(`${name} has no inside`);
  await map.zoomInAt((await map.frame()).pixelOf(inside), 14.8);
  const frame = await map.frame();
  const place = borderAndLine(plan, catchment, frame, { layer: 'roads', isRedrawn: true });

  await test.step('by keys, once it is selected; Escape lets it go and changes nothing', async () => {
    const steps = plan.steps();
    await page.keyboard.press('b');
    await map.click(place.border);
    await expect(bar).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(bar).toBeHidden();
    expect(plan.steps()).toBe(steps);
    await map.click(place.border);
    await expect(bar).toBeVisible();
    await page.keyboard.press('o');
    await changesBoth(place, /^撤销：平滑/u);
    await expect(bar).toBeVisible();
    await page.keyboard.press('k');
    await changesBoth(place, /^撤销：拉直/u);
    await page.keyboard.press('Escape');
  });

  await test.step('along a road', () => leadAlong(place));

  await test.step('clipped by the menu of the right mouse button', async () => {
    await page.mouse.click(...frame.pixelOf(inside), { button: 'right' });
    await page.getByRole('menuitem', { name: '裁到管理主体边界' }).click();
    await expect.poll(changed).toEqual([name]);
    await expect(page.getByRole('button', { name: `撤销：把 ${name} 裁到` })).toBeVisible();
    await desk.undo();
    await expect.poll(changed).toEqual([]);
  });
});
