// What may change and what did: an authority is edited alone, commands and places are found by pinyin, the history is
// walked back and forth over a restart, catchments become school districts that follow them.
import { expect, type Page, test } from '@playwright/test';
import { type BrowserHost, startBrowserHost } from './drivers/browser-host.ts';
import { Desk } from './drivers/desk.ts';
import { copySampleProject } from './drivers/sample-project.ts';
import { readStored, storedCatchments } from './drivers/stored-plan.ts';

let project: string;
let host: BrowserHost;
let desk: Desk;

test.beforeEach(async ({ page }) => {
  project = await copySampleProject();
  host = await startBrowserHost(project);
  desk = new Desk(page);
  await desk.open(host.address);
  await desk.mapIsDrawn();
});

test.afterEach(() => host.stop());

const locks = (page: Page) => page.getByRole('region', { name: '锁定' }).first();
const history = (page: Page) => page.getByRole('table', { name: '历史' });
const stepNamed = (page: Page, text: string | RegExp) =>
  history(page).getByRole('row').filter({ hasText: text });
const lockCount = () => readStored(project).lock.size;

async function pick(page: Page, key: string, dialogName: string, typed: string, option: string) {
  await page.keyboard.press(key);
  const dialog = page.getByRole('dialog', { name: dialogName });
  await dialog.getByRole('textbox').fill(typed);
  await expect(dialog.getByRole('option').first()).toContainText(option);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
}

test('one authority is edited alone: the others say why they hold, until a command found by pinyin opens them', async ({
  page,
}) => {
  await locks(page).getByRole('button', { name: '只编辑 涪城区' }).click();
  await expect(page.getByRole('region', { name: '方案', exact: true })).toContainText(/草案.*小学.*4/u);
  expect(lockCount()).toBe(4);

  await pick(page, 'f', '查找', 'taoyuanxxpq', '桃源小学片区');
  await expect(desk.inspector()).toContainText('随“游仙区”锁定');
  await expect(desk.inspector().getByRole('button', { name: '删除片区' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await page.keyboard.press('b');
  await expect(page.getByText(/管理主体 游仙区已锁定，桃源小学片区 的边界不能改动/u).first()).toBeVisible();

  await pick(page, 'Control+k', '命令', 'qbjs', '全部解锁');
  await expect(desk.inspector()).toContainText('未锁定');
  await expect.poll(lockCount).toBe(0);
  await desk.undo();
  await expect(desk.inspector()).toContainText('随“游仙区”锁定');
  expect(lockCount()).toBe(4);
});

test('the history leads back to a step and forward again, also after a restart', async ({ page }) => {
  await locks(page).getByRole('button', { name: '只编辑 涪城区' }).click();
  await locks(page).getByRole('button', { name: '全部解锁' }).click();
  await page.getByRole('tab', { name: '历史' }).click();
  await expect(stepNamed(page, '解锁')).toContainText('现在在这里');
  const before = stepNamed(page, /生效，2025/u).first();
  await before.getByRole('button', { name: '回到这里' }).click();
  await expect(before).toContainText('现在在这里');
  expect(lockCount()).toBe(0);

  await host.stop();
  host = await startBrowserHost(project);
  await desk.open(host.address);
  await page.getByRole('tab', { name: '历史' }).click();
  await expect(before).toContainText('现在在这里');
  await stepNamed(page, '只编辑 涪城区').getByRole('button', { name: '重做到这里' }).click();
  await expect(stepNamed(page, '只编辑 涪城区')).toContainText('现在在这里');
  expect(lockCount()).toBe(4);
  await expect(stepNamed(page, '解锁')).toContainText('重做到这里');
});

test('catchments become school districts that follow them until they are cut loose', async ({ page }) => {
  await page.getByRole('button', { name: '新建方案' }).first().click();
  const dialog = page.getByRole('dialog', { name: '新建方案' });
  await dialog.getByLabel('起点').click();
  await page.getByTitle(/学区：由“2026年小学/u).click();
  await expect(dialog.getByLabel('方案名称')).toHaveValue('安州区小学学区方案');
  await dialog.getByRole('button', { name: '新建方案' }).click();
  await expect(dialog).toBeHidden();
  const plan = '安州区小学学区方案';
  await expect(desk.inspector()).toContainText('学区划分');
  const draw = page.getByRole('toolbar').getByRole('button', { name: '画片区' });
  await expect(draw).toHaveAttribute('aria-disabled', 'true');

  const before = storedCatchments(project, plan);
  expect(before.map(({ name }) => name)).toContain('松鹤学区');
  await page
    .getByRole('region', { name: '方案', exact: true })
    .getByText('2026年小学服务片区（草案）')
    .click();
  await pick(page, 'f', '查找', 'syxxpq', '桑园小学片区');
  await desk.inspector().getByRole('button', { name: '删除片区' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
  await expect.poll(() => storedCatchments(project, plan)).not.toEqual(before);
  await desk.undo();
  await expect.poll(() => storedCatchments(project, plan)).toEqual(before);

  await page.getByRole('region', { name: '方案', exact: true }).getByText(plan).click();
  await desk.inspector().getByRole('button', { name: '脱离片区方案' }).click();
  await expect(desk.inspector()).toContainText('不跟随，自己画');
  await expect(draw).toHaveAttribute('aria-disabled', 'false');
});
