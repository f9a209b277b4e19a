// The app's own file dialog, as the browser host shows it.
import { basename, dirname } from 'node:path';
import { expect, type Page } from '@playwright/test';

async function goToFolder(page: Page, title: string, folder: string) {
  const dialog = page.getByRole('dialog', { name: title });
  const line = dialog.getByRole('textbox', { name: '文件夹' });
  await expect(line).toHaveValue(/./u);
  await line.fill(folder);
  await line.press('Enter');
  await expect(line).toHaveValue(folder);
  return dialog;
}

export async function pickFile(page: Page, title: string, path: string): Promise<void> {
  const dialog = await goToFolder(page, title, dirname(path));
  await dialog
    .getByRole('row')
    .filter({ hasText: basename(path) })
    .click();
  await dialog.getByRole('button', { name: '打开', exact: true }).click();
  await expect(dialog).toBeHidden();
}

export async function saveFileAs(page: Page, title: string, path: string): Promise<void> {
  const dialog = await goToFolder(page, title, dirname(path));
  await dialog.getByRole('textbox', { name: '文件名' }).fill(basename(path));
  await expect(dialog.getByRole('button', { name: '保存到这里' })).toHaveAttribute('aria-disabled', 'false');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
}
