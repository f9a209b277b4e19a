// Drawing with the hand: a catchment drawn onto a border, a border moved with both its sides, and the way back.

import type { Position } from 'geojson';
import { isPointInPolygon } from '../../shared/geometry/point-in-polygon.ts';
import { pointInside } from '../../shared/geometry/point-inside.ts';
import type { Catchment } from '../../shared/model/records.ts';
import { expect, test } from './drivers/desk-test.ts';
import type { MapDriver, MapFrame, Pixel } from './drivers/map.ts';
import { edgesOf, hasVertex, type StoredPlan } from './drivers/stored-plan.ts';

const between = (a: Pixel, b: Pixel, share: number): Pixel => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
];
const far = (a: Pixel, b: Pixel) => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** The longest edge on screen that two catchments share. */
function longestSharedEdge(
  plan: StoredPlan,
  frame: MapFrame,
  catchment: Catchment,
): readonly [Position, Position] {
  const all = plan.catchments();
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
function placeInThirdCatchment(plan: StoredPlan, frame: MapFrame, vertex: Position): Pixel {
  const [x = 0, y = 0] = vertex;
  const owners = plan.ownersOf(vertex);
  const places = plan
    .catchments()
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

/** A piece of shared border, near enough to work on it. */
async function nearSharedEdge(plan: StoredPlan, map: MapDriver, catchment: Catchment) {
  const whole = await map.frame();
  const edge = longestSharedEdge(plan, whole, catchment);
  await map.zoomInAt(between(whole.pixelOf(edge[0]), whole.pixelOf(edge[1]), 0.5), 16.3);
  const frame = await map.frame();
  const [from, to] = edge;
  return { frame, from, to, a: frame.pixelOf(from), b: frame.pixelOf(to) };
}

test('a catchment drawn onto a border shares its vertices with both neighbours, and undo takes all back', async ({
  page,
  desk,
  map,
  plan,
}) => {
  await desk.selectCatchment('星野小学片区');
  const neighbour = plan.named('星野小学片区');
  const { from, to, a, b } = await nearSharedEdge(plan, map, neighbour);
  const sides = plan.ownersOf(from).filter((name) => plan.ownersOf(to).includes(name));
  const aside: Pixel = [((b[1] - a[1]) / far(a, b)) * 50, (-(b[0] - a[0]) / far(a, b)) * 50];
  const off = (pixel: Pixel): Pixel => [pixel[0] + aside[0], pixel[1] + aside[1]];
  const stepsBefore = plan.steps();

  await test.step('Escape drops an unfinished outline and changes nothing', async () => {
    await page.keyboard.press('p');
    await map.click(between(a, b, 0.3));
    await map.click(off(between(a, b, 0.3)));
    await expect(desk.hint()).toContainText('Backspace');
    await page.keyboard.press('Escape');
    await expect(desk.hint()).toContainText('点击放下第一个顶点');
    expect(plan.steps()).toBe(stepsBefore);
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
    await expect.poll(() => plan.names()).toContain('新画的片区');
    const corners = plan.verticesOf('新画的片区').slice(1);
    expect(corners).toHaveLength(4);
    const shared = corners.filter((corner) => plan.ownersOf(corner).length === 3);
    expect(shared).toHaveLength(2);
    for (const corner of shared) expect(plan.ownersOf(corner)).toEqual(expect.arrayContaining(sides));
    await expect(desk.inspector()).toContainText('新画的片区');
  });

  await test.step('one undo takes the catchment and the vertices away, redo brings them back', async () => {
    const drawn = plan.verticesOf('新画的片区');
    await desk.undo();
    await expect.poll(() => plan.names()).not.toContain('新画的片区');
    expect(drawn.flatMap((corner) => plan.ownersOf(corner))).toEqual([]);
    await desk.redo();
    await expect.poll(() => plan.names()).toContain('新画的片区');
  });
});

test('a shared vertex is dragged and both sides follow; a vertex is added and deleted again', async ({
  page,
  desk,
  map,
  plan,
}) => {
  await desk.selectCatchment('星野小学片区');
  const catchment = plan.named('星野小学片区');
  await page.keyboard.press('b');
  const { frame, from, to, a, b } = await nearSharedEdge(plan, map, catchment);
  const owners = plan.ownersOf(from);
  const both = owners.filter((name) => plan.ownersOf(to).includes(name));
  const dropped = between(a, b, 0.25);

  await test.step('dragging moves it in every owner', async () => {
    await map.drag(a, [dropped[0] + 14, dropped[1] + 14]);
    await expect.poll(() => plan.ownersOf(from)).toEqual([]);
    const moved = plan.verticesOf(catchment.name).find((place) => !hasVertex(catchment, place));
    expect(plan.ownersOf(moved ?? [])).toEqual(owners);
    await desk.undo();
    await expect.poll(() => plan.ownersOf(from)).toEqual(owners);
  });

  await test.step('dragging the middle of an edge adds a vertex to both of its sides', async () => {
    const middle = between(a, b, 0.5);
    await map.drag(middle, [middle[0] + 20, middle[1] + 20]);
    await expect.poll(() => plan.catchments().filter((one) => hasEdge(one, from, to)).length).toBe(0);
    const added = plan.verticesOf(catchment.name).find((place) => !hasVertex(catchment, place));
    expect(plan.ownersOf(added ?? [])).toEqual(both);

    await map.moveTo(frame.pixelOf(added ?? []));
    await page.keyboard.press('Delete');
    await expect.poll(() => plan.catchments().filter((one) => hasEdge(one, from, to)).length).toBe(2);
  });
});

test('a click selects, hovering tells, and more seats at a school show in the balance', async ({
  page,
  desk,
  map,
  plan,
}) => {
  await desk.selectCatchment('星野小学片区');
  const catchment = plan.named('星野小学片区');
  const frame = await map.frame();
  await page.keyboard.press('Escape');
  const campusId = catchment.campusIds[0] ?? '';
  const campus = () => plan.records().campus.get(campusId);
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
  desk,
  map,
  plan,
}) => {
  await desk.selectCatchment('星野小学片区');
  const catchment = plan.named('星野小学片区');
  await page.keyboard.press('b');
  const frame = await map.frame();
  const [from] = longestSharedEdge(plan, frame, catchment);
  const a = frame.pixelOf(from);
  const target = placeInThirdCatchment(plan, frame, from);
  const stepsBefore = plan.steps();
  await page.mouse.move(...a);
  await page.mouse.down();
  await page.keyboard.down('Alt');
  for (const share of [0.3, 0.6, 1]) await page.mouse.move(...between(a, target, share), { steps: 4 });
  await expect(desk.hint()).not.toContainText('吸附到');
  await expect(desk.hint()).toContainText(/松手后将重叠 [\d.,]+ (平方米|公顷)/u);
  await page.keyboard.up('Alt');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(desk.hint()).not.toContainText('松手后将重叠');
  expect(plan.steps()).toBe(stepsBefore);
});
