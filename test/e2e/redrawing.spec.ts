// The tools that move borders and whole estates, with the mouse as a person would, as the file has it afterwards.
import { expect, type Page, test } from '@playwright/test';
import type { Position } from 'geojson';
import { unitPlace } from '../../renderer/map/sources/unit-places.ts';
import { isPointInPolygon } from '../../shared/geometry/point-in-polygon.ts';
import type { Catchment, Unit } from '../../shared/model/records.ts';
import { type BrowserHost, startBrowserHost } from './drivers/browser-host.ts';
import { Desk } from './drivers/desk.ts';
import { MapDriver, type MapFrame, type Pixel } from './drivers/map.ts';
import { copySampleProject } from './drivers/sample-project.ts';
import { edgesOf, ownersOf, readSteps, readStored, storedCatchments } from './drivers/stored-plan.ts';

const plan = '2026年小学服务片区（草案）';
const name = '星野小学片区';
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

interface Scene {
  /** A long edge that the catchment shares with a neighbour, in the window. */
  readonly edge: readonly [from: Position, to: Position];
  readonly a: Pixel;
  readonly b: Pixel;
  readonly neighbour: Catchment;
  /** Estates of the neighbour in the window, nearest to the edge first. */
  readonly units: readonly Unit[];
  readonly frame: MapFrame;
  /** A place so many pixels beyond a share of the edge, on the neighbour's side. */
  readonly beyond: (share: number, pixels: number) => Pixel;
}

async function select(page: Page, wanted: string) {
  await page.keyboard.press('f');
  const dialog = page.getByRole('dialog', { name: '查找' });
  await dialog.getByRole('textbox').fill(wanted);
  await dialog.getByRole('option').filter({ hasText: '片区' }).first().click();
  await expect(desk.inspector()).toContainText(wanted);
}

const middleOf = ([x1, y1]: Pixel, [x2, y2]: Pixel, share = 0.5): Pixel => [
  x1 + (x2 - x1) * share,
  y1 + (y2 - y1) * share,
];

/** Selects the catchment and goes near the longest edge it shares with a neighbour that has estates. */
async function goToSharedEdge(page: Page): Promise<Scene> {
  await select(page, name);
  const whole = await map.frame();
  const all = catchments();
  const lengthOf = ([from, to]: readonly [Position, Position]) => {
    const [a, b] = [whole.pixelOf(from), whole.pixelOf(to)];
    return Math.hypot(a[0] - b[0], a[1] - b[1]);
  };
  const sharers = ([from, to]: readonly [Position, Position]) =>
    ownersOf(all, from).filter((owner) => ownersOf(all, to).includes(owner));
  const [edge] = all
    .filter((one) => one.name === name)
    .flatMap(edgesOf)
    .filter((one) => sharers(one).length === 2 && one.every((end) => whole.isClear(whole.pixelOf(end))))
    .sort((one, other) => lengthOf(other) - lengthOf(one));
  if (!edge) throw new Error('no shared edge is in sight');
  const neighbour = all.find((one) => one.name !== name && sharers(edge).includes(one.name));
  if (!neighbour) throw new Error('nobody is beyond the edge');
  await map.zoomInAt(middleOf(whole.pixelOf(edge[0]), whole.pixelOf(edge[1])), 15.6);
  const frame = await map.frame();
  const [a, b] = [frame.pixelOf(edge[0]), frame.pixelOf(edge[1])];
  const middle = middleOf(a, b);
  const away = (unit: Unit) => {
    const [x, y] = frame.pixelOf(unitPlace(unit));
    return Math.hypot(x - middle[0], y - middle[1]);
  };
  const units = [...readStored(project).unit.values()]
    .filter((unit) => isPointInPolygon(unitPlace(unit), neighbour.geometry))
    .filter((unit) => frame.isClear(frame.pixelOf(unitPlace(unit))))
    .sort((one, other) => away(one) - away(other));
  const far = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const normal: Pixel = [(b[1] - a[1]) / far, (a[0] - b[0]) / far];
  // Rings run counter-clockwise on the ground, so with the window's axis downwards what is beyond is on this side.
  const beyond = (share: number, pixels: number): Pixel => {
    const [x, y] = middleOf(a, b, share);
    return [x - normal[0] * pixels, y - normal[1] * pixels];
  };
  return { edge, a, b, neighbour, units, frame, beyond };
}

/** Where along an edge a pixel lies (0…1), and how far from it. */
function fromEdge([ax, ay]: Pixel, [bx, by]: Pixel, [x, y]: Pixel): readonly [share: number, far: number] {
  const length = Math.hypot(bx - ax, by - ay);
  const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length;
  const off = ((x - ax) * (by - ay) - (y - ay) * (bx - ax)) / length;
  return [along / length, Math.abs(off)];
}

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
  const { a, b, beyond, frame, neighbour, units } = await goToSharedEdge(page);
  const [before, area] = [asText(), await shownArea()];
  const [unit] = units;
  if (!unit) throw new Error('no estate is near');

  await test.step('what lies between the line and the border comes in; Escape in the middle changes nothing', async () => {
    const line = [beyond(0.3, -12), beyond(0.4, 40), beyond(0.6, 40), beyond(0.7, -12)];
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
    const [share, far] = fromEdge(a, b, frame.pixelOf(unitPlace(unit)));
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
    await undoTo(before, area);
  });

  await test.step('pushed, it brings the estate in; Escape in the middle changes nothing', async () => {
    const steps = readSteps(project);
    await page.keyboard.press('u');
    await map.moveTo([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]);
    await page.mouse.down();
    await page.mouse.move(...frame.pixelOf(unitPlace(unit)), { steps: 6 });
    await expect(hint(page)).toContainText(name);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(readSteps(project)).toBe(steps);
    await map.drag([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], frame.pixelOf(unitPlace(unit)));
    await expect.poll(() => holderOf(unit)).toBe(name);
    await undoTo(before, area);
  });

  await test.step('painted or caught with a lasso, the estate comes in too', async () => {
    const [x, y] = frame.pixelOf(unitPlace(unit));
    await page.keyboard.press('a');
    await map.drag([x - 6, y], [x + 6, y]);
    await expect.poll(() => holderOf(unit)).toBe(name);
    await undoTo(before, area);
    await page.keyboard.press('l');
    for (const place of [
      [x - 20, y - 20],
      [x + 20, y - 20],
      [x, y + 20],
    ] as const)
      await map.click(place);
    await page.keyboard.press('Enter');
    await expect.poll(() => holderOf(unit)).toBe(name);
    await undoTo(before, area);
  });

  await test.step('painted with nothing selected, it becomes a catchment of its own, with a name', async () => {
    const [x, y] = frame.pixelOf(unitPlace(unit));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('a');
    await map.drag([x - 6, y], [x + 6, y]);
    const dialog = page.getByRole('dialog', { name: '新片区' });
    await dialog.getByRole('textbox').first().fill('刷出的片区');
    await dialog.getByRole('button', { name: '加入方案' }).click();
    await expect.poll(() => holderOf(unit)).toBe('刷出的片区');
    await expect(desk.inspector()).toContainText('刷出的片区');
    await desk.undo();
    await expect.poll(asText).toBe(before);
  });
});
