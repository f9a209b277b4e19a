// A bureau's files come in one by one: what they are is shown first, nothing is stored by a trial, and every refused
// row says why.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { bureauFileNames, writeBureauFiles } from '../../data/samples/bureau-files.ts';
import { createSession } from '../../electron/session/create-session.ts';
import { expect, test } from './drivers/desk-test.ts';
import { pickFile } from './drivers/file-dialog.ts';
import { readSteps, readStored } from './drivers/stored-plan.ts';

let folder: string;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'huapian-bureau-'));
  await writeBureauFiles(folder);
});

test.use({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from the pattern.
  project: async ({}, use) => {
    const path = join(mkdtempSync(join(tmpdir(), 'huapian-spec-')), '新工程.gpkg');
    const { api } = createSession({ rememberProjects: false });
    const created = await api.createProject({ path, sample: false, jobId: 'spec' });
    if (!created.ok) throw new Error(created.refusal.message.en);
    await api.closeProject({});
    await use(path);
  },
});

const dialogOf = (page: Page) => page.getByRole('dialog', { name: '导入文件' });

async function choose(page: Page, path: string, button = '选择文件…') {
  const dialog = dialogOf(page);
  if (!(await dialog.isVisible())) await page.keyboard.press('Control+i');
  await dialog.getByRole('button', { name: button }).click();
  await pickFile(page, '选择要导入的文件', path);
  await expect(dialog.getByText('行数')).toBeVisible();
  return dialog;
}

async function tryThenImport(page: Page, expected: string) {
  const dialog = dialogOf(page);
  await dialog.getByRole('button', { name: '试导入' }).click();
  await expect(dialog.getByRole('status').filter({ hasText: expected })).toBeVisible();
  await dialog.getByRole('button', { name: '导入', exact: true }).click();
  await expect(dialog.getByRole('status').filter({ hasText: '已导入' })).toBeVisible();
}

async function close(page: Page) {
  await dialogOf(page).getByRole('button', { name: '关闭' }).last().click();
  await expect(dialogOf(page)).toBeHidden();
}

test('districts and last year’s catchments go in, each seen before it is stored, and undo takes one back', async ({
  page,
  desk,
  project,
}) => {
  await test.step('encoding and coordinates are shown with their evidence; a trial stores nothing', async () => {
    const dialog = await choose(page, join(folder, bureauFileNames.districts));
    await expect(dialog).toContainText('GB18030');
    await expect(dialog).toContainText('EPSG:4523');
    await expect(dialog).toContainText('.prj 文件写明');
    await expect(dialog.getByRole('cell', { name: '涪城区' })).toBeVisible();
    await expect(dialog.getByRole('button', { name: '导入', exact: true })).toBeDisabled();
    await dialog.getByRole('button', { name: '试导入' }).click();
    await expect(dialog.getByText('读 3 行，可导入 3，拒绝 0')).toBeVisible();
    expect(readStored(project).district.size).toBe(0);
    await dialog.getByRole('button', { name: '导入', exact: true }).click();
    await expect(
      dialog.getByRole('status').filter({ hasText: '行政区.shp：读 3 行，已导入 3，拒绝 0' }),
    ).toBeVisible();
    await expect.poll(() => readStored(project).district.size).toBe(3);
    await expect(page.getByText('这个工程还没有数据')).toBeHidden();
  });

  await test.step('the dialog stays; the same file again would change nothing, and says so', async () => {
    await expect(dialogOf(page).getByRole('button', { name: '选下一个文件…' })).toBeFocused();
    const dialog = await choose(page, join(folder, bureauFileNames.districts), '选下一个文件…');
    await dialog.getByRole('button', { name: '试导入' }).click();
    await expect(dialog.getByRole('status').filter({ hasText: '3 行与工程里的完全相同' })).toBeVisible();
    await expect(dialog.getByText('可导入 3')).toBeHidden();
    const button = dialog.getByRole('button', { name: '导入', exact: true });
    await expect(button).toBeDisabled();
    await button.focus();
    await expect(page.getByRole('tooltip').filter({ hasText: '没有要导入的' })).toBeVisible();
    await close(page);
  });

  await test.step('catchments go into a plan that is named after their file', async () => {
    const dialog = await choose(page, join(folder, bureauFileNames.juniorCatchments));
    await expect(dialog.getByLabel('放入方案')).toHaveValue('初中服务片区2025');
    await tryThenImport(page, '读 19 行');
    await close(page);
    const plans = page.getByRole('region', { name: '方案', exact: true });
    await expect(plans.getByRole('button', { name: /初中服务片区2025.*草案.*2025/u })).toBeVisible();
    expect(readStored(project).catchment.size).toBe(19);
    await desk.mapIsDrawn();
  });

  await test.step('one undo takes the whole file back', async () => {
    await desk.undo();
    await expect.poll(() => readStored(project).catchment.size).toBe(0);
    expect(readStored(project).district.size).toBe(3);
  });
});

test('refused rows are named with their reason, and the rest goes in only when asked', async ({
  page,
  desk: _open,
  project,
}) => {
  const table = join(folder, '小区.csv');
  const rows = ['编号,小区名称,经度,纬度,户数', 'X1,好小区,104.74,31.46,200', 'X2,坏小区,东边,31.46,100'];
  writeFileSync(table, rows.join('\r\n'));
  const before = readSteps(project);
  const dialog = await choose(page, table);
  await dialog.getByRole('button', { name: '试导入' }).click();
  const row = dialog.getByRole('row').filter({ hasText: '东边' }).last();
  await expect(row).toContainText('3');
  await expect(row).toContainText('列“经度”的“东边”不是数字');
  expect(readSteps(project)).toBe(before);
  await dialog.getByRole('button', { name: '只导入可用的 1 行' }).click();
  await expect(
    dialog.getByRole('status').filter({ hasText: '小区.csv：读 2 行，已导入 1，拒绝 1' }),
  ).toBeVisible();
  await expect.poll(() => [...readStored(project).unit.values()].map(({ name }) => name)).toEqual(['好小区']);
});

test('a shapefile without .prj says on what its coordinates were recognised, and can be told otherwise', async ({
  page,
  desk: _open,
  project,
}) => {
  rmSync(join(folder, '行政区.prj'));
  const dialog = await choose(page, join(folder, bureauFileNames.districts));
  await expect(dialog).toContainText('文件未写明坐标系');
  await expect(dialog).toContainText('带号 35');
  await dialog.getByRole('combobox', { name: /坐标系/u }).click();
  await page.getByTitle(/EPSG:4490/u).click();
  await dialog.getByRole('button', { name: '试导入' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '不可能是 EPSG:4490' })).toContainText('EPSG:4523');
  expect(readStored(project).district.size).toBe(0);
});
