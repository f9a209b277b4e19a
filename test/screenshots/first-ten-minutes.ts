// The pictures of docs/first-ten-minutes.md, taken in one sitting with the mouse, as the page tells it: what stops being
// true there stops this.
import { join } from 'node:path';
import { type Browser, expect, type Page } from '@playwright/test';
import { unitPlace } from '../../renderer/map/sources/unit-places.ts';
import type { BrowserHost } from '../e2e/drivers/browser-host.ts';
import { Desk } from '../e2e/drivers/desk.ts';
import { MapDriver } from '../e2e/drivers/map.ts';
import { goToSharedEdge, middleOf } from '../e2e/drivers/shared-edge.ts';
import { draftName, StoredPlan } from '../e2e/drivers/stored-plan.ts';

const viewport = { width: 1280, height: 800 };
const name = '知行小学片区';

export async function takeFirstTenMinutes(
  browser: Browser,
  host: BrowserHost,
  project: string,
  docs: string,
): Promise<void> {
  const page = await browser.newPage({ viewport, locale: 'zh-CN' });
  const take = (picture: string) => takePicture(page, join(docs, `minutes-${picture}.png`));
  const desk = new Desk(page);
  const map = new MapDriver(page);
  await desk.open(host.address);
  await desk.mapIsDrawn();

  // The tab counts them when the check has answered; before, a press on the open tab would fold it.
  await expect(page.getByRole('tab', { name: /^问题/u })).toHaveText(/\d/u, { timeout: 60_000 });
  await desk.openFindings();
  await desk.overlapOf('量子小学', '听涛小学').click();
  await desk.zoomToSelection();
  await page.mouse.move(viewport.width / 2, 1);
  await take('1-finding');

  await page.getByRole('tab', { name: /^问题/u }).click();
  const { a, b, frame, units } = await goToSharedEdge(page, {
    plan: new StoredPlan(project, draftName),
    name,
    zoom: 14,
  });
  const [unit, other = unit] = units;
  if (!unit || !other) throw new Error('no estate is near the border');
  await page.keyboard.press('b');
  await map.click(middleOf(a, b));
  await expect(page.getByRole('toolbar', { name: '所选边界' })).toBeVisible();
  await take('2-border');

  await page.keyboard.press('Escape');
  await page.keyboard.press('u');
  await map.moveTo(middleOf(a, b));
  await page.mouse.down();
  await page.mouse.move(...frame.pixelOf(unitPlace(unit)), { steps: 6 });
  await expect(page.getByRole('table', { name: '松手后' })).toBeVisible({ timeout: 30_000 });
  await take('3-push');
  await page.mouse.up();

  await page.getByRole('tab', { name: '历史' }).click();
  await expect(page.getByText(/划入/u).first()).toBeVisible({ timeout: 30_000 });
  await take('4-history');
  await desk.undo();
  await page.getByRole('tab', { name: '历史' }).click();

  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('a');
  await map.moveTo(frame.pixelOf(unitPlace(unit)));
  await page.mouse.down();
  await page.mouse.move(...frame.pixelOf(unitPlace(other)), { steps: 8 });
  await take('5-paint');
  await page.mouse.up();
  const dialog = page.getByRole('dialog', { name: '新片区' });
  await dialog.getByRole('textbox').first().fill('知行小学东片区');
  await take('6-name');
  await dialog.getByRole('button', { name: '加入方案' }).click();
  await expect(dialog).toBeHidden();

  await page.getByRole('tab', { name: '比较' }).click();
  await expect(page.getByRole('table', { name: /^比较/u })).toContainText('合计', { timeout: 60_000 });
  await page.getByRole('table', { name: /^比较/u }).getByRole('row').nth(1).click();
  await take('7-compare');

  await desk.goTo('公示');
  await desk.freezePlan('演示：问题是有意留下的');
  await take('8-freeze');
  await page.close();
}

async function takePicture(page: Page, path: string): Promise<void> {
  await page.waitForTimeout(3_000);
  await page.screenshot({ path });
  process.stdout.write(`${path}\n`);
}
