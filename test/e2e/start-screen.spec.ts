// Without a project: a new one, one that was open before, one that is none, and long work that is stopped.
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserHost, startBrowserHost } from './drivers/browser-host.ts';
import { expect, test } from './drivers/desk-test.ts';
import { pickFile, saveFileAs } from './drivers/file-dialog.ts';

let folder: string;
let host: BrowserHost;

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huapian-spec-'));
});

test.afterEach(() => host.stop());

test('a new project says what to do first, and is among the recent ones after a restart', async ({
  page,
}) => {
  const userData = mkdtempSync(join(tmpdir(), 'huapian-user-'));
  host = await startBrowserHost(null, userData);
  await page.goto(host.address);
  await expect(page.getByText('还没有打开过工程')).toBeVisible();
  await page.getByRole('button', { name: '新建工程' }).press('Enter');
  await expect(page.getByRole('textbox', { name: '文件名' })).toBeFocused();
  await saveFileAs(page, '新工程存到哪里', join(folder, '我区2026.gpkg'));
  await expect(page.getByText('这个工程还没有数据')).toBeVisible();
  await expect(page.getByText('还没有方案')).toBeVisible();
  await host.stop();

  await host.start();
  await page.goto(host.address);
  await page.getByRole('button', { name: /我区2026/u }).click();
  await expect(page.getByRole('tab', { name: '划片' })).toBeVisible();
  await expect(page.getByText('这个工程还没有数据')).toBeVisible();
});

test('a text file renamed .gpkg is refused with a sentence and stays as it was', async ({ page }) => {
  const impostor = join(folder, '方案.gpkg');
  writeFileSync(impostor, '这不是数据库，只是一段文字。\n'.repeat(50));
  const before = readFileSync(impostor);
  host = await startBrowserHost(null);
  await page.goto(host.address);
  await page.getByRole('button', { name: '打开工程…' }).click();
  await pickFile(page, '打开工程', impostor);
  const message = page.getByRole('alert').filter({ hasText: '方案.gpkg' });
  await expect(message).toContainText('GeoPackage');
  await expect(message).not.toContainText(/内部错误|Error|SQLITE/u);
  await expect(page.getByRole('button', { name: '打开示例城市' })).toBeVisible();
  expect(readFileSync(impostor).equals(before)).toBe(true);
  expect(readdirSync(folder)).toEqual(['方案.gpkg']);
});

test('making the sample city shows its progress and can be stopped', async ({ page }) => {
  const path = join(folder, '示例城市.gpkg');
  host = await startBrowserHost(null);
  await page.goto(host.address);
  await page.getByRole('button', { name: '打开示例城市' }).click();
  await saveFileAs(page, '示例工程存到哪里', path);
  const jobs = page.getByRole('region', { name: '正在进行的工作' });
  await expect(jobs.getByRole('progressbar')).toBeVisible();
  await jobs.getByRole('button', { name: '取消' }).click();
  await expect(jobs).toBeHidden();
  await expect(page.getByRole('button', { name: '打开示例城市' })).toBeVisible();
  expect(existsSync(path)).toBe(false);
});
