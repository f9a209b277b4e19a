// A finding put right from the inspector: what a fix would change is seen on the map and read before it is done.
import { expect, test } from './drivers/desk-test.ts';

test('findings are put right after a look at what changes; undo brings each back', async ({ page, desk }) => {
  await desk.openFindings();
  const fixes = desk.inspector().getByRole('group', { name: '可以这样改' });
  const effects = desk.inspector().getByRole('table', { name: '会有的变化' });
  const findingRow = (sentence: RegExp) => page.getByRole('row').filter({ hasText: sentence });
  const overlap = desk.overlapOf('文翁小学片区', '杏坛小学片区');
  await overlap.click();

  await test.step('the second press or Escape leaves everything as it was', async () => {
    await fixes.getByRole('button', { name: '划入 文翁小学片区' }).click();
    await expect(effects).toContainText('杏坛小学片区−10.26 公顷');
    await page.keyboard.press('Escape');
    await expect(effects).toBeHidden();
    await expect(overlap).toBeVisible();
  });

  await test.step('figures say who loses what', async () => {
    await fixes.getByRole('button', { name: '划入 杏坛小学片区' }).click();
    await expect(effects).toContainText('文翁小学片区−10.26 公顷−1−38');
    await expect(effects.getByRole('row')).toHaveCount(2);
  });

  await test.step('done, the findings about it are gone at once', async () => {
    await desk.inspector().getByRole('button', { name: '照此修改' }).click();
    await expect(overlap).toBeHidden();
    await expect(findingRow(/示例·白鹭小区/u)).toBeHidden();
  });

  await test.step('one undo takes it back', async () => {
    await desk.undo();
    await expect(overlap).toBeVisible();
    await expect(findingRow(/示例·白鹭小区/u)).toBeVisible();
  });

  await test.step('an estate that a border cuts goes to one side whole', async () => {
    const cut = findingRow(/紫藤花园 被片区界线分割/u);
    await cut.click();
    await fixes.getByRole('button', { name: '整个小区划入 远航小学片区' }).click();
    await expect(effects.getByRole('row').filter({ hasText: '远航小学片区' })).toContainText('+');
    await desk.inspector().getByRole('button', { name: '照此修改' }).click();
    await expect(cut).toBeHidden();
    await desk.undo();
    await expect(cut).toBeVisible();
  });

  await test.step('a sliver is closed by joining borders', async () => {
    const sliver = findingRow(/弦歌小学片区 与 芙蓉溪小学片区 之间有细长重叠/u);
    await sliver.click();
    await fixes.getByRole('button', { name: /合拢相距/u }).click();
    await expect(effects).toContainText('芙蓉溪小学片区−344 平方米');
    await desk.inspector().getByRole('button', { name: '照此修改' }).click();
    await expect(sliver).toBeHidden();
    await desk.undo();
    await expect(sliver).toBeVisible();
  });

  await test.step('ground of nobody goes to the neighbour that is chosen', async () => {
    const gap = findingRow(/有 18\.75 公顷 不属于任何片区/u);
    await gap.click();
    await fixes.getByRole('button', { name: '划入 澄湖小学片区' }).click();
    await expect(effects).toContainText('澄湖小学片区+18.75 公顷');
    await desk.inspector().getByRole('button', { name: '照此修改' }).click();
    await expect(gap).toBeHidden();
    await desk.undo();
    await expect(gap).toBeVisible();
  });
});
