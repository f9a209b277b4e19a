// The window in English has no Chinese but the names in the data, and no text is fainter than 4.5 in either theme.
import type { Page } from '@playwright/test';
import { bureauFileNames } from '../../data/samples/bureau-files.ts';
import { en } from '../../renderer/words/en.ts';
import { expect, test } from './drivers/desk-test.ts';
import { readStored } from './drivers/stored-plan.ts';
import { chineseOutsideData, dataStrings, readFaintText, readVisibleText } from './drivers/visible-text.ts';

/** `desk.undo` on the screen is a word that was never written. */
const wordKey = new RegExp(`^(${Object.keys(en).join('|')})\\.[a-zA-Z.-]+$`, 'u');
/** The only words of the other language: the ways back to it. */
const waysBack = ['中文', '切换为中文'];

/** The screens of the desk in English, one after the other. */
async function walkThroughDesks(page: Page, look: (screen: string) => Promise<void>) {
  await expect(page.locator('[data-map-ready="true"]')).toBeVisible({ timeout: 60_000 });
  await look('catchments');
  await page.getByRole('tab', { name: /^Findings/u }).click();
  const row = page
    .getByRole('row')
    .filter({ hasText: /overlap/iu })
    .first();
  await row.click();
  await expect(page.getByRole('region', { name: 'Inspector' })).toContainText(/overlap/iu);
  await look('findings');
  for (const drawer of [/balance/iu, /history/iu]) {
    await page.getByRole('tab', { name: drawer }).click();
    await look(`drawer ${drawer}`);
  }
  for (const [key, dialog] of [
    ['?', 'keys'],
    ['Control+k', 'palette'],
    ['Control+i', 'import'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toBeVisible();
    await look(dialog);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await page.getByRole('tab', { name: 'Border estates' }).click();
  await look('border');
  await page.getByRole('tab', { name: 'Notice' }).click();
  await expect(page.getByRole('button', { name: /^Freeze/u })).toBeVisible();
  await look('notice');
}

test('in English no Chinese is left but the names, and no word is missing', async ({
  page,
  desk: _open,
  project,
}) => {
  // The history names the files that the sample came from.
  const data = [...Object.values(bureauFileNames), ...dataStrings(readStored(project))];
  const complaints: Record<string, string[]> = {};
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('tab', { name: 'Catchments' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await walkThroughDesks(page, async (screen) => {
    const texts = (await readVisibleText(page)).filter((text) => !waysBack.includes(text));
    const bad = [...chineseOutsideData(texts, data), ...texts.filter((text) => wordKey.test(text))];
    if (bad.length > 0) complaints[screen] = bad;
  });
  expect(complaints).toEqual({});
});

test('the start screen is English too, and both are remembered', async ({ page, desk: _open, project }) => {
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Dark' }).click();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('textbox').fill('close');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: en.app.name })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const texts = (await readVisibleText(page)).filter((text) => !waysBack.includes(text));
  const data = dataStrings(readStored(project));
  expect(chineseOutsideData(texts, [project, ...data])).toEqual([]);
  await page.reload();
  await expect(page.getByRole('heading', { name: en.app.name })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

for (const theme of ['light', 'dark'] as const) {
  test(`text has a contrast of at least 4.5 in the ${theme} theme`, async ({ page, desk: _open }) => {
    const complaints: Record<string, unknown> = {};
    await page.getByRole('button', { name: 'English' }).click();
    if (theme === 'dark') await page.getByRole('button', { name: 'Dark' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await walkThroughDesks(page, async (screen) => {
      const faint = await readFaintText(page);
      if (faint.length > 0) complaints[screen] = faint;
    });
    expect(complaints).toEqual({});
  });
}
