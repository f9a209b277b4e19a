// The tools that move borders and whole estates, with the mouse as a person would, as the file has it afterwards.

import { unitPlace } from '../../renderer/map/sources/unit-places.ts';
import { expect, test } from './drivers/desk-test.ts';
import type { Pixel } from './drivers/map.ts';
import { beyondEdge, goToSharedEdge, middleOf } from './drivers/shared-edge.ts';

const name = '远航小学片区';

const around = ([x, y]: Pixel): [Pixel, Pixel, Pixel] => [
  [x - 20, y - 20],
  [x + 20, y - 20],
  [x, y + 20],
];

test('a border is reshaped by a line and pushed over an estate', async ({ page, desk, map, plan }) => {
  const { a, b, beyond, frame, neighbour, units } = await goToSharedEdge(page, { plan, name });
  const [before, ground, area] = [plan.outlines(), plan.groundFaults(), await desk.shownArea()];
  /**
   * The edit has left no gap or overlap. Takes it back, once the screen shows it: before, undo would take back a vertex
   * of what is in hand.
   */
  const undoEdit = async () => {
    await expect.poll(() => desk.shownArea()).not.toBe(area);
    expect(plan.groundFaults()).toEqual(ground);
    await desk.undo();
    await expect.poll(() => plan.outlines()).toBe(before);
    await expect.poll(() => desk.shownArea()).toBe(area);
  };
  const [unit] = units;
  const estate = frame.pixelOf(unitPlace(unit));

  await test.step('what lies between the line and the border comes in; Escape in the middle changes nothing', async () => {
    const line = [beyond(0.3, -12), beyond(0.4, 24), beyond(0.6, 24), beyond(0.7, -12)];
    const steps = plan.steps();
    await page.keyboard.press('e');
    for (const place of line.slice(0, 2)) await map.click(place);
    await page.keyboard.press('Escape');
    expect(plan.steps()).toBe(steps);
    for (const place of line) await map.click(place);
    await page.keyboard.press('Enter');
    await expect.poll(() => plan.outlines()).not.toBe(before);
    expect(
      plan.ownersOf(plan.verticesOf(name).find((place) => !before.includes(place.join(','))) ?? []),
    ).toEqual([name, neighbour.name].sort());
    await undoEdit();
  });

  await test.step('a line through the middle of an estate asks who has it; left, nothing has changed', async () => {
    const { share, far } = beyondEdge(a, b, estate);
    const line = [
      beyond(share - 0.2, -12),
      beyond(share - 0.15, far),
      beyond(share + 0.15, far),
      beyond(share + 0.2, -12),
    ];
    const steps = plan.steps();
    const dialog = page.getByRole('dialog', { name: '这样会切开小区' });
    await page.keyboard.press('e');
    for (const place of line) await map.click(place);
    await page.keyboard.press('Enter');
    await expect(dialog).toContainText(unit.name);
    await dialog.getByRole('button', { name: /取\s?消/u }).click();
    await expect(dialog).toBeHidden();
    expect(plan.steps()).toBe(steps);
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('radio')).not.toHaveCount(0);
    await dialog.getByText(`整个小区划给 ${name}`).click();
    await dialog.getByRole('button', { name: '照此修改' }).click();
    await expect.poll(() => plan.holderOf(unit)).toBe(name);
    // Keys are the dialog's while it stands.
    await expect(dialog).toBeHidden();
    await undoEdit();

    for (const place of line) await map.click(place);
    await page.keyboard.press('Enter');
    await dialog.getByText('仍然切开，理由是…').click();
    await expect(dialog.getByRole('button', { name: '照此修改' })).toHaveAttribute('aria-disabled', 'true');
    await dialog.getByRole('textbox', { name: '切开的理由' }).fill('两期由两个社区管理');
    await dialog.getByRole('button', { name: '照此修改' }).click();
    await expect.poll(() => plan.splitReasonOf(unit)).toBe('两期由两个社区管理');
    await expect(dialog).toBeHidden();
    await undoEdit();
    expect(plan.splitReasonOf(unit)).toBeUndefined();
  });

  await test.step('pushed, it brings the estate in; Escape in the middle changes nothing', async () => {
    const steps = plan.steps();
    await page.keyboard.press('u');
    await map.moveTo(middleOf(a, b));
    await page.mouse.down();
    await page.mouse.move(...estate, { steps: 6 });
    await expect(desk.hint()).toContainText(name);
    await page.keyboard.press('Backspace');
    await expect(desk.hint()).not.toContainText('松开把');
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(plan.steps()).toBe(steps);
    await map.drag(middleOf(a, b), estate);
    await expect.poll(() => plan.holderOf(unit)).toBe(name);
    await undoEdit();
  });

  await test.step('clicked, painted or caught with a lasso, the estate comes in too; Escape lets it go', async () => {
    const [x, y] = estate;
    const steps = plan.steps();
    await page.keyboard.press('a');
    await map.moveTo([x - 6, y]);
    await page.mouse.down();
    await map.moveTo([x + 6, y]);
    await expect(desk.hint()).toContainText('松开把 1 个小区');
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(plan.steps()).toBe(steps);
    await map.click([x, y]);
    await expect.poll(() => plan.holderOf(unit)).toBe(name);
    await undoEdit();
    await map.drag([x - 6, y], [x + 6, y]);
    await expect.poll(() => plan.holderOf(unit)).toBe(name);
    await undoEdit();
    await page.keyboard.press('l');
    for (const place of around([x, y])) await map.click(place);
    await page.keyboard.press('Enter');
    await expect.poll(() => plan.holderOf(unit)).toBe(name);
    await undoEdit();
  });

  await test.step('painted or caught with nothing selected, it becomes a catchment of its own, with a name', async () => {
    const [x, y] = estate;
    const dialog = page.getByRole('dialog', { name: '新片区' });
    const steps = plan.steps();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('a');
    await map.drag([x - 6, y], [x + 6, y]);
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await page.keyboard.press('l');
    await map.pull(around([x, y]));
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect(dialog).toBeHidden();
    await map.pull(around([x, y]));
    await page.mouse.up();
    await dialog.getByRole('textbox').first().fill('圈出的片区');
    expect(plan.steps()).toBe(steps);
    await dialog.getByRole('button', { name: '加入方案' }).click();
    await expect.poll(() => plan.holderOf(unit)).toBe('圈出的片区');
    await expect(desk.inspector()).toContainText('圈出的片区');
    await desk.undo();
    await expect.poll(() => plan.outlines()).toBe(before);
  });
});
