// What a planner weighs: the numbers of a catchment at rest, while its border is in hand, and by other levels.
import { expect, test } from './drivers/desk-test.ts';
import { edgesOf } from './drivers/stored-plan.ts';

test('the numbers of a catchment say how ways were measured, and move with the border in hand', async ({
  page,
  desk,
  map,
  plan,
}) => {
  await desk.selectCatchment('星野小学片区');
  const numbers = desk.inspector().getByRole('region', { name: '指标' });
  await expect(numbers).toContainText('沿道路步行', { timeout: 60_000 });
  await expect(numbers).toContainText(/平均上学距离.*步行/u);
  await expect(numbers).toContainText(/全部录取后班额/u);

  const frame = await map.frame();
  const corner = edgesOf(plan.named('星野小学片区'))
    .map(([from]) => from)
    .filter((from) => frame.isClear(frame.pixelOf(from)))
    .find((from) => plan.ownersOf(from).length === 2);
  if (!corner) throw new Error('no shared corner is in sight');
  await map.zoomInAt(frame.pixelOf(corner), 14.5);
  await page.keyboard.press('b');
  const [x, y] = (await map.frame()).pixelOf(corner);
  await map.moveTo([x, y]);
  await page.mouse.down();
  await page.mouse.move(x + 120, y + 60, { steps: 4 });
  await page.mouse.move(x + 240, y + 140, { steps: 4 });
  const inHand = page.getByRole('table', { name: '松手后' });
  await expect(inHand).toContainText('方案合计');
  await expect(inHand.getByRole('row').nth(2)).toBeVisible();
});

test('a warning level is changed in words, and undone', async ({ page, desk, plan }) => {
  await desk.mapIsDrawn();
  await page.getByText(plan.name).first().click();
  await expect(desk.inspector().getByRole('region', { name: '方案合计' })).toBeVisible();
  await desk.inspector().getByRole('button', { name: '提醒标准…' }).click();
  const dialog = page.getByRole('dialog', { name: '提醒标准' });
  await dialog.getByLabel('小学参考服务半径').fill('800');
  await dialog.getByRole('button', { name: /保\s*存/u }).click();
  await expect(dialog).toBeHidden();
  await expect(desk.inspector()).toContainText('超出参考半径 800 米', { timeout: 60_000 });
  await desk.undo();
  await expect(desk.inspector()).toContainText('超出参考半径 500 米');
});
