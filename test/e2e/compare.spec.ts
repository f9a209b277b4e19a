// Two plans against each other: who moves, where on the map, side by side.
import type { Page } from '@playwright/test';
import { moveSharedBorders } from './drivers/changed-draft.ts';
import { expect, test } from './drivers/desk-test.ts';
import { approvedName, draftName } from './drivers/stored-plan.ts';

test.use({
  project: async ({ project }, use) => {
    await moveSharedBorders(project, draftName, 3);
    await use(project);
  },
});

const moves = (page: Page) => page.getByRole('table', { name: /^比较/u });
const cameraOf = (page: Page, map: 'map' | 'other-map') =>
  page
    .locator(`[data-testid="${map}"]`)
    .evaluate(({ dataset }) => [dataset.mapLongitude, dataset.mapLatitude, dataset.mapZoom].join(' '));

test('what moves between a draft and its parent is listed, shown on the map and side by side', async ({
  page,
  desk,
  plan,
}) => {
  await desk.mapIsDrawn();
  await test.step('the parent is compared with unless another plan is chosen', async () => {
    await page.getByRole('tab', { name: '比较' }).click();
    await expect(page.getByText(`${approvedName}（母本）`)).toBeVisible();
    await expect(moves(page).getByRole('row').filter({ hasText: '公顷' }).first()).toBeVisible();
    await expect(moves(page)).toContainText('合计');
  });

  await test.step('a row brings the map to what moves', async () => {
    const before = await cameraOf(page, 'map');
    await moves(page).getByRole('row').nth(1).click();
    await expect(moves(page).getByRole('row').nth(1)).toHaveAttribute('aria-selected', 'true');
    await expect.poll(() => cameraOf(page, 'map')).not.toBe(before);
  });

  await test.step('beside it the other plan, which looks where the first looks', async () => {
    await page.getByRole('button', { name: '并排显示' }).click();
    await expect(page.getByTestId('other-map')).toHaveAttribute('data-map-ready', 'true', {
      timeout: 60_000,
    });
    await expect.poll(() => cameraOf(page, 'other-map')).toBe(await cameraOf(page, 'map'));
    await page.getByTestId('other-map').getByRole('button', { name: '放大' }).click();
    await expect
      .poll(async () => (await cameraOf(page, 'other-map')) === (await cameraOf(page, 'map')))
      .toBe(true);
  });

  await test.step('a ticked change is taken back in the draft after a look at what it changes; Escape changes nothing', async () => {
    const drafted = plan.outlines();
    const takeBack = `按“${approvedName}”改回所选`;
    const dialog = page.getByRole('dialog', { name: takeBack });
    await page.getByRole('button', { name: '并排显示' }).click();
    await moves(page).getByRole('checkbox').first().check();
    await expect(page.getByRole('button', { name: `把所选写入“${approvedName}”` })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    for (const isDone of [false, true]) {
      await page.getByRole('button', { name: takeBack }).click();
      await expect(dialog.getByRole('table')).toBeVisible();
      if (!isDone) await page.keyboard.press('Escape');
      else await dialog.getByRole('button', { name: '照此修改' }).click();
      await expect(dialog).toBeHidden();
      if (!isDone) expect(plan.outlines()).toBe(drafted);
    }
    await expect.poll(() => plan.outlines()).not.toBe(drafted);
    await desk.undo();
    await expect.poll(() => plan.outlines()).toBe(drafted);
  });

  await test.step('undo of the edits leaves two plans that do not differ', async () => {
    for (let step = 0; step < 3; step++) await desk.undo();
    await expect(page.getByText('两个方案没有差别')).toBeVisible();
  });
});
