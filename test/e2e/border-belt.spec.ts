// Two officials look along their border: who lives nearer to the other side's school, which estates could be swapped
// so that every year balances, and a proposal that becomes a draft agreement.
import { expect, test } from './drivers/desk-test.ts';

test('a belt is measured, a swap is found and becomes a draft with the same seats each way', async ({
  page,
  desk,
}) => {
  await desk.goTo('边界协商');

  await test.step('without two authorities the belt says what to choose', async () => {
    await page.getByText('边界带', { exact: true }).click();
    await expect(page.getByText('先在上面选两个管理主体')).toBeVisible();
  });

  await test.step('the belt of 涪城 and 经开 is measured and ranked', async () => {
    await desk.choosePair('涪城区', '经开区');
    await page.getByRole('button', { name: '测量边界带' }).click();
    const table = page.getByRole('table', { name: '边界带' });
    await expect(table).toBeVisible({ timeout: 60_000 });
    const gains = await table.locator('tbody tr td:last-child').allTextContents();
    const metres = gains.map((text) => Number(text.replace(/[+,]/gu, '')));
    expect(metres.length).toBeGreaterThan(2);
    expect(metres).toEqual(metres.toSorted((a, b) => b - a));
    expect(metres.at(-1)).toBeGreaterThanOrEqual(200);
  });

  await test.step('an estate shows its ways to the schools of both sides', async () => {
    await page.getByRole('row').filter({ hasText: '示例·金桂花园' }).click();
    const ways = page.getByRole('region', { name: '示例·金桂花园到双方学校' });
    await expect(ways).toContainText('三江实验学校');
    await expect(ways).toContainText('六一学校');
    await expect(desk.inspector()).toContainText('示例·金桂花园');
  });

  await test.step('a feeder is entered for it, listed beside its own school, and removed again', async () => {
    await desk.inspector().getByRole('button', { name: '增加对口或派位…' }).click();
    const dialog = page.getByRole('dialog', { name: '增加对口升学或多校划片' });
    await dialog.getByLabel('方式').click();
    await page.getByTitle('对口升学', { exact: true }).last().click();
    await dialog.getByLabel('学校（校区）').fill('三江');
    await page.keyboard.press('Enter');
    await dialog.getByLabel('依据').fill('招生办法（2026）3号');
    await dialog.getByRole('button', { name: '保存' }).click();
    await expect(dialog).toBeHidden();
    const feeder = desk.inspector().getByRole('listitem').filter({ hasText: '招生办法（2026）3号' });
    await expect(feeder).toContainText('对口升学');
    await feeder.getByRole('button', { name: '删去三江实验学校' }).click();
    await expect(feeder).toHaveCount(0);
  });

  await test.step('its case is opened with what was measured, and stands among the open ones', async () => {
    await page.getByRole('button', { name: '为它立卷…' }).click();
    const dialog = page.getByRole('dialog', { name: '为边界小区立卷' });
    await dialog.getByLabel('诉求').fill('希望到三江实验学校上学');
    await dialog.getByRole('button', { name: '测量并立卷' }).click();
    await expect(desk.inspector()).toContainText('与对方小区互换', { timeout: 60_000 });
    await expect(page.getByRole('button').filter({ hasText: '希望到三江实验学校上学' })).toBeVisible();
  });

  await test.step('a swap balances in every year and becomes a draft', async () => {
    await page.getByText('互换推荐', { exact: true }).click();
    await page.getByLabel('可绕行（米）').fill('600');
    await page.getByRole('button', { name: '寻找互换' }).click();
    const first = page.locator('.swap-card').first();
    await expect(first).toContainText('每名儿童平均少走', { timeout: 60_000 });
    const differences = await first.locator('tbody tr td:last-child').allTextContents();
    expect(differences).toHaveLength(3);
    for (const text of differences) {
      expect(Math.abs(Number(text.replace('−', '-')))).toBeLessThanOrEqual(2);
    }
    await first.getByRole('button', { name: '转为协议草案' }).click();
    const dialog = page.getByRole('dialog', { name: '新拟协议' });
    await expect(dialog.getByText('两个方向相等')).toBeVisible();
    await dialog.getByRole('button', { name: '保存为草案' }).click();
    await expect(dialog).toBeHidden();
    await page.getByText('协议', { exact: true }).click();
    await expect(
      page.getByRole('button').filter({ hasText: '涪城区与经开区学位数量对等互换协议' }),
    ).toBeVisible();
  });
});
