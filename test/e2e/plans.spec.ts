// Plans: a draft is branched from the approved one, renamed and put away; what is not a draft can't be edited and says so.
import type { Page } from '@playwright/test';
import { expect, test } from './drivers/desk-test.ts';
import { approvedName, StoredPlan } from './drivers/stored-plan.ts';

const plans = (page: Page) => page.getByRole('region', { name: '方案', exact: true });
const planRow = (page: Page, name: string) => plans(page).getByRole('listitem').filter({ hasText: name });

async function choose(page: Page, plan: string, item: string) {
  await plans(page)
    .getByRole('button', { name: `更多操作: ${plan}` })
    .click();
  await page.getByRole('menuitem', { name: item }).click();
}

test('a draft is branched from the approved plan, renamed and archived; the approved one can only be looked at', async ({
  page,
  desk,
  plan,
}) => {
  await desk.mapIsDrawn();
  const approved = new StoredPlan(plan.project, approvedName);
  const planNamed = (name: string) => [...plan.records().plan.values()].find((one) => one.name === name);
  await choose(page, approved.name, '从此方案分出草案…');
  const dialog = page.getByRole('dialog', { name: '新建方案' });
  await dialog.getByLabel('方案名称').fill('试画一稿');
  await dialog.getByRole('button', { name: '新建方案' }).click();
  await expect(dialog).toBeHidden();
  await expect(planRow(page, '试画一稿')).toContainText('草案');
  await expect(desk.inspector()).toContainText('试画一稿');
  expect(planNamed('试画一稿')?.parentId).toBe(planNamed(approved.name)?.id);
  expect(new StoredPlan(plan.project, '试画一稿').names().sort()).toEqual(approved.names().sort());

  // A name that is taken is refused with words; they leave once another is saved.
  const refusal = page.getByRole('alert').filter({ hasText: `已有名为“${approved.name}”的方案` });
  for (const name of [approved.name, '二稿']) {
    await choose(page, '试画一稿', '改名');
    await plans(page).getByRole('textbox', { name: '方案名称' }).fill(name);
    await page.keyboard.press('Enter');
    if (name === approved.name) await expect(refusal).toBeVisible();
    if (name === approved.name) await page.keyboard.press('Escape');
  }
  await expect(planRow(page, '二稿')).toBeVisible();
  await expect.poll(() => planNamed('试画一稿')).toBeUndefined();
  await expect(refusal).toBeHidden({ timeout: 5000 });

  await choose(page, '二稿', '归档');
  await expect(planRow(page, '二稿')).toContainText('归档');
  await desk.undo();
  await expect(planRow(page, '二稿')).toContainText('草案');

  await planRow(page, approved.name).getByRole('button').first().click();
  await expect(desk.inspector()).toContainText('已批准');
  const draw = page
    .getByRole('toolbar')
    .getByRole('button', { name: /画|多边形/u })
    .first();
  await expect(draw).toHaveAttribute('aria-disabled', 'true');
  await draw.hover();
  await expect(page.getByRole('tooltip')).toContainText('这是已批准的方案，不能修改；请从它分出一个草案');
  const before = plan.steps();
  await page.keyboard.press('p');
  await expect(draw).toHaveAttribute('aria-pressed', 'false');

  await page.keyboard.press('f');
  await page.getByRole('dialog', { name: '查找' }).getByRole('textbox').fill('星野小学片区');
  await page.keyboard.press('Enter');
  await expect(desk.inspector()).toContainText('星野小学片区');
  const remove = desk.inspector().getByRole('button', { name: '删除片区' });
  await expect(remove).toBeDisabled();
  expect(plan.steps()).toBe(before);

  // Copied from there to a draft, over what that holds; Escape in the middle copies nothing.
  const idInDraft = () => plan.named('星野小学片区').id;
  const idBefore = idInDraft();
  const copy = page.getByRole('dialog', { name: '复制 星野小学片区 到另一个方案' });
  for (const isDone of [false, true]) {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: '命令' }).getByRole('textbox').fill('fzd');
    await page.getByRole('option').filter({ hasText: '复制到另一个方案' }).first().click();
    await expect(copy).toContainText(plan.name);
    if (!isDone) await page.keyboard.press('Escape');
  }
  expect(plan.steps()).toBe(before);
  await copy.getByRole('button', { name: '复制并打开' }).click();
  await expect.poll(idInDraft).not.toBe(idBefore);
  await expect(copy).toBeHidden();
  await desk.undo();
  await expect.poll(idInDraft).toBe(idBefore);
});
