// The tools that move borders and whole estates, with the mouse as a person would, as the file has it afterwards.
import { expect, type Page, test } from '@playwright/test';
import { unitPlace } from '../../renderer/map/sources/unit-places.ts';
import { isPointInPolygon } from '../../shared/geometry/point-in-polygon.ts';
import type { Unit } from '../../shared/model/records.ts';
import { type BrowserHost, startBrowserHost } from './drivers/browser-host.ts';
import { Desk } from './drivers/desk.ts';
import { MapDriver, type Pixel } from './drivers/map.ts';
import { copySampleProject } from './drivers/sample-project.ts';
import { beyondEdge, goToSharedEdge, middleOf } from './drivers/shared-edge.ts';
import { ownersOf, readSteps, storedCatchments } from './drivers/stored-plan.ts';

const plan = '2026年小学服务片区（草案）';
const name = '远航小学片区';
let project: string;
let host: BrowserHost;
let desk: Desk;
let map: MapDriver;

test.beforeEach(async ({ page }) => {
  project = await copySampleProject();
  host = await startBrowserHost(project);
  desk = new Desk(page);
  map = new MapDriver(page);
  await desk.open(host.address);
  await desk.mapIsDrawn();
});

test.afterEach(() => host.stop());

const catchments = () => storedCatchments(project, plan);
const named = (wanted: string) => catchments().find((one) => one.name === wanted);
const hint = (page: Page) => page.getByRole('status').filter({ hasText: /Esc|点击/u });
const holderOf = (unit: Unit) =>
  catchments().find(({ geometry }) => isPointInPolygon(unitPlace(unit), geometry))?.name;
const asText = () => JSON.stringify(catchments().map(({ name: of, geometry }) => [of, geometry.coordinates]));
const geometryOf = (wanted: string) => named(wanted)?.geometry.coordinates.flat(2) ?? [];

const around = ([x, y]: Pixel): Pixel[] => [
  [x - 20, y - 20],
  [x + 20, y - 20],
  [x, y + 20],
];

/** What the inspector says of the selected catchment's area: the screen shows an edit when it says another. */
const shownArea = () =>
  desk
    .inspector()
    .getByText(/^[\d,.]+ 公顷$/u)
    .first()
    .textContent();

/** Takes the last edit back, once the screen shows it: before, undo would take back a vertex of what is in hand. */
async function undoTo(before: string, areaBefore: string | null) {
  await expect.poll(shownArea).not.toBe(areaBefore);
  await desk.undo();
  await expect.poll(asText).toBe(before);
  await expect.poll(shownArea).toBe(areaBefore);
}

test('a border is reshaped by a line and pushed over an estate', async ({ page }) => {
  const { a, b, beyond, frame, neighbour, units } = await goToSharedEdge(page, { project, plan, name });
  const [before, area] = [asText(), await shownArea()];
  const [unit] = units;
  const estate = frame.pixelOf(unitPlace(unit));

  await test.step('what lies between the line and the border comes in; Escape in the middle changes nothing', async () => {
    const line = [beyond(0.3, -12), beyond(0.4, 24), beyond(0.6, 24), beyond(0.7, -12)];
    const steps = readSteps(project);
    await page.keyboard.press('e');
    for (const place of line.slice(0, 2)) await map.click(place);
    await page.keyboard.press('Escape');
    expect(readSteps(project)).toBe(steps);
    for (const place of line) await map.click(place);
    await page.keyboard.press('Enter');
    await expect.poll(asText).not.toBe(before);
    expect(
      ownersOf(catchments(), geometryOf(name).find((place) => !before.includes(place.join(','))) ?? []),
    ).toEqual([name, neighbour.name].sort());
    await undoTo(before, area);
  });

  await test.step('a line through the middle of an estate asks who has it; left, nothing has changed', async () => {
    const { share, far } = beyondEdge(a, b, estate);
    const line = [
      beyond(share - 0.2, -12),
      beyond(share - 0.15, far),
      beyond(share + 0.15, far),
      beyond(share + 0.2, -12),
    ];
    const steps = readSteps(project);
    const dialog = page.getByRole('dialog', { name: '这样会切开小区' });
    await page.keyboard.press('e');
    for (const place of line) await map.click(place);
    await page.keyboard.press('Enter');
    await expect(dialog).toContainText(unit.name);
    await dialog.getByRole('button', { name: /取\s?消/u }).click();
    await expect(dialog).toBeHidden();
    expect(readSteps(project)).toBe(steps);
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('radio')).not.toHaveCount(0);
    await dialog.getByText(`整个小区划给 ${name}`).click();
    await dialog.getByRole('button', { name: '照此修改' }).click();
    await expect.poll(() => holderOf(unit)).toBe(name);
    // Keys are the dialog's while it stands.
    await expect(dialog).toBeHidden();
    await undoTo(before, area);
  });

  await test.step('pushed, it brings the estate in; Escape in the middle changes nothing', async () => {
    const steps = readSteps(project);
    await page.keyboard.press('u');
    await map.moveTo(middleOf(a, b));
    await page.mouse.down();
    await page.mouse.move(...estate, { steps: 6 });
    await expect(hint(page)).toContainText(name);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(readSteps(project)).toBe(steps);
    await map.drag(middleOf(a, b), estate);
    await expect.poll(() => holderOf(unit)).toBe(name);
    await undoTo(before, area);
  });

  await test.step('painted or caught with a lasso, the estate comes in too', async () => {
    const [x, y] = estate;
    await page.keyboard.press('a');
    await map.drag([x - 6, y], [x + 6, y]);
    await expect.poll(() => holderOf(unit)).toBe(name);
    await undoTo(before, area);
    await page.keyboard.press('l');
    for (const place of around([x, y])) await map.click(place);
    await page.keyboard.press('Enter');
    await expect.poll(() => holderOf(unit)).toBe(name);
    await undoTo(before, area);
  });

  await test.step('painted or caught with nothing selected, it becomes a catchment of its own, with a name', async () => {
    const [x, y] = estate;
    const dialog = page.getByRole('dialog', { name: '新片区' });
    const steps = readSteps(project);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('a');
    await map.drag([x - 6, y], [x + 6, y]);
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await page.keyboard.press('l');
    for (const place of around([x, y])) await map.click(place);
    await page.keyboard.press('Enter');
    await dialog.getByRole('textbox').first().fill('圈出的片区');
    expect(readSteps(project)).toBe(steps);
    await dialog.getByRole('button', { name: '加入方案' }).click();
    await expect.poll(() => holderOf(unit)).toBe('圈出的片区');
    await expect(desk.inspector()).toContainText('圈出的片区');
    await desk.undo();
    await expect.poll(asText).toBe(before);
  });
});
