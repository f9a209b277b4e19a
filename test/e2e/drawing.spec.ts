// Drawing with the hand: a catchment drawn onto a border, a border moved with both its sides, and the way back.
import { expect, type Page, test } from '@playwright/test';
import type { Position } from 'geojson';
import { isPointInPolygon } from '../../shared/geometry/point-in-polygon.ts';
import { pointInside } from '../../shared/geometry/point-inside.ts';
import type { Catchment } from '../../shared/model/records.ts';
import { type BrowserHost, startBrowserHost } from './drivers/browser-host.ts';
import { Desk } from './drivers/desk.ts';
import { MapDriver, type MapFrame, type Pixel } from './drivers/map.ts';
import { copySampleProject } from './drivers/sample-project.ts';
import {
  edgesOf,
  hasVertex,
  ownersOf,
  readSteps,
  readStored,
  storedCatchments,
} from './drivers/stored-plan.ts';

const plan = '2026年小学服务片区（草案）';
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
const named = (name: string) => catchments().filter((one) => one.name === name);
const hint = (page: Page) => page.getByRole('status').filter({ hasText: /Esc|点击/u });

const between = (a: Pixel, b: Pixel, share: number): Pixel => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
];
const far = (a: Pixel, b: Pixel) => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** The longest edge on screen that two catchments share. */
function longestSharedEdge(frame: MapFrame, catchment: Catchment): readonly [Position, Position] {
  const all = catchments();
  const candidates = edgesOf(catchment)
    .filter((edge) => edge.every((end) => frame.isClear(frame.pixelOf(end))))
    .filter(([from, to]) => all.filter((one) => hasEdge(one, from, to)).length === 2)
    .sort((a, b) => pixelLength(frame, b) - pixelLength(frame, a));
  const longest = candidates[0];
  if (!longest) throw new Error(`${catchment.name} shares no edge that is in sight`);
  return longest;
}

const pixelLength = (frame: MapFrame, [from, to]: readonly [Position, Position]) =>
  far(frame.pixelOf(from), frame.pixelOf(to));

function hasEdge(catchment: Catchment, a: Position, b: Position): boolean {
  return edgesOf(catchment).some(([from, to]) =>
    [from, to].every((end) => isPlace(end, a) || isPlace(end, b)),
  );
}

/** The nearest place in sight that is well inside a catchment without the vertex. */
function placeInThirdCatchment(frame: MapFrame, vertex: Position): Pixel {
  const [x = 0, y = 0] = vertex;
  const owners = ownersOf(catchments(), vertex);
  const places = catchments()
    .filter(({ name }) => !owners.includes(name))
    .flatMap(({ geometry }) => {
      const [toX = x, toY = y] = pointInside(geometry) ?? [];
      const inside = Array.from({ length: 100 }, (_, step): Position => {
        const share = (step + 1) / 100;
        return [x + (toX - x) * share, y + (toY - y) * share];
      }).filter((place) => isPointInPolygon(place, geometry));
      return inside.slice(Math.floor(inside.length / 3));
    })
    .map((place) => frame.pixelOf(place))
    .filter((pixel) => frame.isClear(pixel))
    .sort((one, other) => far(one, frame.pixelOf(vertex)) - far(other, frame.pixelOf(vertex)));
  const [place] = places;
  if (!place) throw new Error('no third catchment is in sight');
  return place;
}

const isPlace = (a: Position, b: Position) => a[0] === b[0] && a[1] === b[1];

/** Brings a catchment into view by its name. */
async function show(page: Page, name: string): Promise<Catchment> {
  await page.keyboard.press('f');
  const dialog = page.getByRole('dialog', { name: '查找' });
  await dialog.getByRole('textbox').fill(name);
  await dialog.getByRole('option').filter({ hasText: '片区' }).first().click();
  await expect(desk.inspector()).toContainText(name);
  const catchment = named(name)[0];
  if (!catchment) throw new Error(`no catchment ${name}`);
  return catchment;
}

/** A piece of shared border, near enough to work on it. */
async function nearSharedEdge(catchment: Catchment) {
  const whole = await map.frame();
  const edge = longestSharedEdge(whole, catchment);
  await map.zoomInAt(between(whole.pixelOf(edge[0]), whole.pixelOf(edge[1]), 0.5), 16.3);
  const frame = await map.frame();
  const [from, to] = edge;
  return { frame, from, to, a: frame.pixelOf(from), b: frame.pixelOf(to) };
}

test('a catchment drawn onto a border shares its vertices with both neighbours, and undo takes all back', async ({
  page,
}) => {
  const neighbour = await show(page, '星野小学片区');
  const { from, to, a, b } = await nearSharedEdge(neighbour);
  const sides = ownersOf(catchments(), from).filter((name) => ownersOf(catchments(), to).includes(name));
  const aside: Pixel = [((b[1] - a[1]) / far(a, b)) * 50, (-(b[0] - a[0]) / far(a, b)) * 50];
  const off = (pixel: Pixel): Pixel => [pixel[0] + aside[0], pixel[1] + aside[1]];
  const stepsBefore = readSteps(project);

  await test.step('Escape drops an unfinished outline and changes nothing', async () => {
    await page.keyboard.press('p');
    await map.click(between(a, b, 0.3));
    await map.click(off(between(a, b, 0.3)));
    await expect(hint(page)).toContainText('Backspace');
    await page.keyboard.press('Escape');
    await expect(hint(page)).toContainText('点击放下第一个顶点');
    expect(readSteps(project)).toBe(stepsBefore);
  });

  await test.step('a vertex is taken back, the outline finished, the form closed and opened again', async () => {
    await map.click(between(a, b, 0.3));
    await map.click(off(between(a, b, 0.3)));
    await map.click(off(off(between(a, b, 0.5))));
    await page.keyboard.press('Backspace');
    await map.click(off(between(a, b, 0.7)));
    await map.click(between(a, b, 0.7));
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: '新片区' });
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await page.keyboard.press('Enter');
    await dialog.getByLabel('名称').fill('新画的片区');
    await dialog.getByRole('button', { name: '加入方案' }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step('it has four corners, two of them on the border of both neighbours', async () => {
    await expect.poll(() => named('新画的片区').length).toBe(1);
    const corners = named('新画的片区')[0]?.geometry.coordinates[0]?.[0]?.slice(1) ?? [];
    expect(corners).toHaveLength(4);
    const shared = corners.filter((corner) => ownersOf(catchments(), corner).length === 3);
    expect(shared).toHaveLength(2);
    for (const corner of shared)
      expect(ownersOf(catchments(), corner)).toEqual(expect.arrayContaining(sides));
    await expect(desk.inspector()).toContainText('新画的片区');
  });

  await test.step('one undo takes the catchment and the vertices away, redo brings them back', async () => {
    const drawn = named('新画的片区')[0]?.geometry.coordinates.flat(2) ?? [];
    await desk.undo();
    await expect.poll(() => named('新画的片区').length).toBe(0);
    expect(drawn.flatMap((corner) => ownersOf(catchments(), corner))).toEqual([]);
    await desk.redo();
    await expect.poll(() => named('新画的片区').length).toBe(1);
  });
});

test('a shared vertex is dragged and both sides follow; a vertex is added and deleted again', async ({
  page,
}) => {
  const catchment = await show(page, '星野小学片区');
  await page.keyboard.press('b');
  const { frame, from, to, a, b } = await nearSharedEdge(catchment);
  const owners = ownersOf(catchments(), from);
  const both = owners.filter((name) => ownersOf(catchments(), to).includes(name));
  const dropped = between(a, b, 0.25);

  await test.step('dragging moves it in every owner', async () => {
    await map.drag(a, [dropped[0] + 14, dropped[1] + 14]);
    await expect.poll(() => ownersOf(catchments(), from)).toEqual([]);
    const after = named(catchment.name)[0];
    const moved = after?.geometry.coordinates.flat(2).find((place) => !hasVertex(catchment, place));
    expect(ownersOf(catchments(), moved ?? [])).toEqual(owners);
    await desk.undo();
    await expect.poll(() => ownersOf(catchments(), from)).toEqual(owners);
  });

  await test.step('dragging the middle of an edge adds a vertex to both of its sides', async () => {
    const middle = between(a, b, 0.5);
    await map.drag(middle, [middle[0] + 20, middle[1] + 20]);
    await expect.poll(() => catchments().filter((one) => hasEdge(one, from, to)).length).toBe(0);
    const added = named(catchment.name)[0]
      ?.geometry.coordinates.flat(2)
      .find((place) => !hasVertex(catchment, place));
    expect(ownersOf(catchments(), added ?? [])).toEqual(both);

    await map.moveTo(frame.pixelOf(added ?? []));
    await page.keyboard.press('Delete');
    await expect.poll(() => catchments().filter((one) => hasEdge(one, from, to)).length).toBe(2);
  });
});

test('a click selects, hovering tells, and more seats at a school show in the balance', async ({ page }) => {
  const catchment = await show(page, '星野小学片区');
  const frame = await map.frame();
  await page.keyboard.press('Escape');
  const campusId = catchment.campusIds[0] ?? '';
  const campus = () => readStored(project).campus.get(campusId);
  const school = frame.pixelOf(campus()?.location.coordinates ?? []);
  await map.moveTo(school);
  await expect(page.getByRole('tooltip').filter({ hasText: '星野小学' })).toBeVisible();
  await map.click(school);
  await expect(desk.inspector()).toContainText('每年级班数');
  await expect(desk.inspector()).toContainText('学位 226');
  await desk.inspector().getByRole('button', { name: '编辑: 小学 学位' }).click();
  await desk.inspector().getByRole('spinbutton', { name: '小学 学位' }).fill('180');
  await page.keyboard.press('Enter');
  await expect(desk.inspector()).toContainText('学位 181');
  await expect.poll(() => campus()?.stages).toMatchObject([{ baseSeats: 180 }]);
  await desk.undo();
  await expect(desk.inspector()).toContainText('学位 226');
});

test('while a border is dragged over a neighbour the hint says what would overlap; Escape changes nothing', async ({
  page,
}) => {
  const catchment = await show(page, '星野小学片区');
  await page.keyboard.press('b');
  const frame = await map.frame();
  const [from] = longestSharedEdge(frame, catchment);
  const a = frame.pixelOf(from);
  const target = placeInThirdCatchment(frame, from);
  const stepsBefore = readSteps(project);
  await page.mouse.move(...a);
  await page.mouse.down();
  await page.keyboard.down('Alt');
  for (const share of [0.3, 0.6, 1]) await page.mouse.move(...between(a, target, share), { steps: 4 });
  await expect(hint(page)).not.toContainText('吸附到');
  await expect(hint(page)).toContainText(/松手后将重叠 [\d.,]+ (平方米|公顷)/u);
  await page.keyboard.up('Alt');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(hint(page)).not.toContainText('松手后将重叠');
  expect(readSteps(project)).toBe(stepsBefore);
});
