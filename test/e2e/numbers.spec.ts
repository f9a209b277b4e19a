// What a planner weighs: the numbers of a catchment at rest, while its border is in hand, and by other levels.
import { expect, type Page, test } from '@playwright/test';
import { type BrowserHost, startBrowserHost } from './drivers/browser-host.ts';
import { Desk } from './drivers/desk.ts';
import { MapDriver } from './drivers/map.ts';
import { copySampleProject } from './drivers/sample-project.ts';
import { edgesOf, ownersOf, storedCatchments } from './drivers/stored-plan.ts';

const plan = '2026年小学服务片区（草案）';
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

async function select(page: Page, name: string): Promise<void> {
  await page.keyboard.press('f');
  const dialog = page.getByRole('dialog', { name: '查找' });
  await dialog.getByRole('textbox').fill(name);
  await dialog.getByRole('option').filter({ hasText: '片区' }).first().click();
  await expect(desk.inspector()).toContainText(name);
}

test('the numbers of a catchment say how ways were measured, and move with the border in hand', async ({
  page,
}) => {
  await select(page, '星野小学片区');
  const numbers = desk.inspector().getByRole('region', { name: '指标' });
  await expect(numbers).toContainText('沿道路步行', { timeout: 60_000 });
  await expect(numbers).toContainText(/平均上学距离.*步行/u);
  await expect(numbers).toContainText(/全部录取后班额/u);

  const catchment = storedCatchments(project, plan).find(({ name }) => name === '星野小学片区');
  if (!catchment) throw new Error('the catchment is gone');
  const frame = await map.frame();
  const corner = edgesOf(catchment)
    .map(([from]) => from)
    .filter((from) => frame.isClear(frame.pixelOf(from)))
    .find((from) => ownersOf(storedCatchments(project, plan), from).length === 2);
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

test('a warning level is changed in words, and undone', async ({ page }) => {
  await page.getByText(plan).first().click();
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
