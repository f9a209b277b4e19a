// What may change and what did: an authority is edited alone, commands and places are found by pinyin, the history is
// walked back and forth over a restart, catchments become school districts that follow them.
import type { Page } from '@playwright/test';
import type { Position } from 'geojson';
import { unitPlace } from '../../renderer/map/sources/unit-places.ts';
import { expect, test } from './drivers/desk-test.ts';
import type { MapFrame, Pixel } from './drivers/map.ts';
import { goToSharedEdge, middleOf } from './drivers/shared-edge.ts';
import { outlineOf, StoredPlan } from './drivers/stored-plan.ts';

const locks = (page: Page) => page.getByRole('region', { name: '锁定' }).first();
const history = (page: Page) => page.getByRole('table', { name: '历史' });
const stepNamed = (page: Page, text: string | RegExp) =>
  history(page).getByRole('row').filter({ hasText: text });

async function pick(page: Page, key: string, dialogName: string, typed: string, option: string) {
  await page.keyboard.press(key);
  const dialog = page.getByRole('dialog', { name: dialogName });
  await dialog.getByRole('textbox').fill(typed);
  await expect(dialog.getByRole('option').first()).toContainText(option);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
}

/** The corner of a square of so many pixels in sight that no estate reaches into. */
function freeCorner(plan: StoredPlan, { pixelOf, isClear }: MapFrame, size: number): Position {
  const estates = [...plan.records().unit.values()].map((unit) => outlineOf(unit).map(pixelOf));
  const [first] = [...plan.records().unit.values()]
    .map((unit) => unitPlace(unit))
    .filter((place) => isClear(pixelOf(place)));
  const [longitude = 0, latitude = 0] = first ?? [];
  for (let step = 0; step < 2_500; step += 1) {
    const corner = [longitude + ((step % 50) - 25) / 1_000, latitude + (Math.floor(step / 50) - 25) / 1_000];
    const place = corner.map((degrees) => Number(degrees.toFixed(5)));
    const [x, y] = pixelOf(place);
    const reachesIn = ([px, py]: Pixel) => px > x - 8 && px < x + size + 8 && py > y - 8 && py < y + size + 8;
    const isFree = !estates.some((outline) => outline.some(reachesIn));
    if (isFree && isClear([x, y]) && isClear([x + size, y + size])) return place;
  }
  throw new Error('estates are everywhere');
}

test('one authority is edited alone: the others say why they hold, until a command found by pinyin opens them', async ({
  page,
  desk,
  plan,
}) => {
  await desk.mapIsDrawn();
  const lockedKinds = () => plan.locks().map(({ targetKind }) => targetKind);

  await test.step('padlocks are clicked: of one authority, of one catchment, of one school; then all are opened', async () => {
    const padlock = (name: string) => locks(page).getByRole('button', { name, exact: true });
    await padlock('锁定 游仙区').click();
    await expect.poll(lockedKinds).toEqual(['authority']);
    await locks(page)
      .getByRole('button', { name: /^游仙区 ?\d/u })
      .click();
    await expect(padlock('锁定 桃源小学片区')).toHaveAttribute('aria-disabled', 'true');
    await padlock('解锁 游仙区').click();
    await expect.poll(lockedKinds).toEqual([]);
    await padlock('锁定 桃源小学片区').click();
    await expect.poll(lockedKinds).toEqual(['catchment']);
    await pick(page, 'f', '查找', '桃源小学', '桃源小学');
    await desk.inspector().getByRole('button', { name: '锁定', exact: true }).click();
    await expect.poll(() => lockedKinds().sort()).toEqual(['campus', 'catchment']);
    await locks(page).getByRole('button', { name: '全部解锁' }).click();
    await expect.poll(lockedKinds).toEqual([]);
  });

  await locks(page).getByRole('button', { name: '只编辑 涪城区' }).click();
  await expect(page.getByRole('region', { name: '方案', exact: true })).toContainText(/草案.*小学.*4/u);
  expect(plan.locks().length).toBe(4);

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
  await expect.poll(() => plan.locks().length).toBe(0);
  await desk.undo();
  await expect(desk.inspector()).toContainText('随“游仙区”锁定');
  expect(plan.locks().length).toBe(4);
});

test('the history leads back to a step and forward again, also after a restart', async ({
  page,
  host,
  desk,
  plan,
}) => {
  await desk.mapIsDrawn();
  await locks(page).getByRole('button', { name: '只编辑 涪城区' }).click();
  await locks(page).getByRole('button', { name: '全部解锁' }).click();
  await page.getByRole('tab', { name: '历史' }).click();
  await expect(stepNamed(page, '解锁')).toContainText('现在在这里');
  const before = stepNamed(page, /生效，2025/u).first();
  await before.getByRole('button', { name: '回到这里' }).click();
  await expect(before).toContainText('现在在这里');
  expect(plan.locks().length).toBe(0);

  await host.stop();
  await host.start();
  await desk.open(host.address);
  await page.getByRole('tab', { name: '历史' }).click();
  await expect(before).toContainText('现在在这里');
  await stepNamed(page, '只编辑 涪城区').getByRole('button', { name: '重做到这里' }).click();
  await expect(stepNamed(page, '只编辑 涪城区')).toContainText('现在在这里');
  expect(plan.locks().length).toBe(4);
  await expect(stepNamed(page, '解锁')).toContainText('重做到这里');
});

test('catchments become school districts that follow them until they are cut loose', async ({
  page,
  desk,
  map,
  project,
}) => {
  await page.getByRole('button', { name: '新建方案' }).first().click();
  const dialog = page.getByRole('dialog', { name: '新建方案' });
  await dialog.getByLabel('起点').click();
  await page.getByTitle(/学区：由“2026年小学/u).click();
  await expect(dialog.getByLabel('方案名称')).toHaveValue('安州区小学学区方案');
  await dialog.getByRole('button', { name: '新建方案' }).click();
  await expect(dialog).toBeHidden();
  const plan = new StoredPlan(project, '安州区小学学区方案');
  await expect(desk.inspector()).toContainText('学区划分');
  const draw = page.getByRole('toolbar').getByRole('button', { name: '画片区' });
  await expect(draw).toHaveAttribute('aria-disabled', 'true');

  const before = plan.catchments();
  expect(before.map(({ name }) => name)).toContain('松鹤学区');
  await page
    .getByRole('region', { name: '方案', exact: true })
    .getByText('2026年小学服务片区（草案）')
    .click();
  await pick(page, 'f', '查找', 'syxxpq', '桑园小学片区');
  await desk.inspector().getByRole('button', { name: '删除片区' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
  await expect.poll(() => plan.catchments()).not.toEqual(before);
  await desk.undo();
  await expect.poll(() => plan.catchments()).toEqual(before);

  await page.getByRole('region', { name: '方案', exact: true }).getByText(plan.name).click();
  await desk.inspector().getByRole('button', { name: '脱离片区方案' }).click();
  await expect(desk.inspector()).toContainText('不跟随，自己画');
  await expect(draw).toHaveAttribute('aria-disabled', 'false');

  await test.step('one more is drawn by hand, a corner of it by its figures; undo takes back a corner, then all', async () => {
    const loose = plan.steps();
    const cutLoose = plan.catchments();
    const frame = await map.frame();
    const corner = freeCorner(plan, frame, 50);
    const [x, y] = frame.pixelOf(corner);
    await page.keyboard.press('p');
    await page.keyboard.press('n');
    const entry = page.getByRole('textbox', { name: '输入坐标' });
    await entry.fill(corner.join(', '));
    await entry.press('Enter');
    await entry.press('Escape');
    await map.click([x + 40, y]);
    await map.click([x + 40, y + 40]);
    await desk.undo();
    await map.click([x + 20, y + 40]);
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: '新学区' });
    await form.getByRole('textbox').first().fill('手画学区');
    expect(plan.steps()).toBe(loose);
    await form.getByRole('button', { name: '加入方案' }).click();
    const drawn = () => plan.catchments().find(({ name }) => name === '手画学区');
    await expect.poll(() => drawn()?.geometry.coordinates.flat(2)).toHaveLength(4);
    expect(drawn()?.geometry.coordinates.flat(2)).toContainEqual(corner);
    await expect(desk.inspector()).toContainText('手画学区');
    await desk.undo();
    await expect.poll(() => plan.catchments()).toEqual(cutLoose);
  });

  await test.step('an estate is painted, or caught with a lasso, into a district; a border moves for both its owners', async () => {
    const member = '松鹤学区';
    const { a, b, beyond, frame, neighbour, units } = await goToSharedEdge(page, { plan, name: member });
    const [unit] = units;
    const [x, y] = frame.pixelOf(unitPlace(unit));
    const [before, ground, area] = [plan.catchments(), plan.groundFaults(), await desk.shownArea()];
    const isDone = async (owners: readonly string[]) => {
      await expect.poll(() => plan.changedSince(before).sort()).toEqual([...owners].sort());
      await expect.poll(() => desk.shownArea()).not.toBe(area);
      expect(plan.groundFaults()).toEqual(ground);
      await desk.undo();
      await expect.poll(() => plan.changedSince(before)).toEqual([]);
      await expect.poll(() => desk.shownArea()).toBe(area);
    };
    await page.keyboard.press('a');
    await map.drag([x - 6, y], [x + 6, y]);
    await expect.poll(() => plan.holderOf(unit)).toBe(member);
    await isDone([member, neighbour.name]);
    await page.keyboard.press('l');
    for (const [dx, dy] of [
      [-20, -20],
      [20, -20],
      [0, 20],
    ] as const)
      await map.click([x + dx, y + dy]);
    await page.keyboard.press('Enter');
    await expect.poll(() => plan.holderOf(unit)).toBe(member);
    await isDone([member, neighbour.name]);
    await page.keyboard.press('b');
    await map.drag(middleOf(a, b), beyond(0.5, 14));
    await isDone([member, neighbour.name]);
  });
});
