// The tools of borders and areas with the mouse and the keyboard, as the file has it afterwards.
import type { Position } from 'geojson';
import { gaussKruger } from '../../shared/geometry/gauss-kruger.ts';
import { expect, test } from './drivers/desk-test.ts';
import type { MapDriver, Pixel } from './drivers/map.ts';
import { placesToSnapTo } from './drivers/snap-places.ts';
import { edgesOf, ownersOf, type StoredPlan } from './drivers/stored-plan.ts';

const name = '星野小学片区';
/** Its neighbourhood has a river, roads, estates, a district's border and an authority's. */
const amongAll = '北岸小学片区';
const between = (a: Pixel, b: Pixel, share: number): Pixel => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
];

/** The longest edge that the catchment shares with one other, near enough to work on it. */
async function nearSharedEdge(plan: StoredPlan, map: MapDriver) {
  const whole = await map.frame();
  const all = plan.catchments();
  const length = ([from, to]: readonly [Position, Position]) =>
    Math.hypot(whole.pixelOf(from)[0] - whole.pixelOf(to)[0], whole.pixelOf(from)[1] - whole.pixelOf(to)[1]);
  const isShared = ([from, to]: readonly [Position, Position]) =>
    ownersOf(all, from).filter((owner) => ownersOf(all, to).includes(owner)).length === 2;
  const [edge] = all
    .filter((one) => one.name === name)
    .flatMap(edgesOf)
    .filter((one) => isShared(one) && one.every((end) => whole.isClear(whole.pixelOf(end))))
    .sort((a, b) => length(b) - length(a));
  if (!edge) throw new Error('no shared edge is in sight');
  await map.zoomInAt(between(whole.pixelOf(edge[0]), whole.pixelOf(edge[1]), 0.5), 16.3);
  const frame = await map.frame();
  const [from, to] = edge;
  return { from, to, a: frame.pixelOf(from), b: frame.pixelOf(to) };
}

test('a border is selected, dragged by an edge and by figures; an area changes hands', async ({
  page,
  desk,
  map,
  plan,
}) => {
  // The plan was seen before the map was.
  await expect(page.locator('html')).toHaveAttribute('data-first-map', 'shown');
  const geometry = () => plan.named(name).geometry;
  await test.step('a place snaps to what the ground shows, and says to what; Alt suspends it', async () => {
    await desk.selectCatchment(amongAll);
    const frame = await map.frame();
    const places = placesToSnapTo(plan, frame);
    expect(places.map((one) => one.of)).toEqual(
      expect.arrayContaining(['border', 'district', 'barrier', 'road', 'unit']),
    );
    await page.keyboard.press('p');
    for (const { place, words } of places) {
      await map.moveTo(frame.pixelOf(place));
      await expect(desk.hint()).toContainText(words);
      await page.keyboard.down('Alt');
      await map.moveTo(frame.pixelOf(place));
      await expect(desk.hint()).not.toContainText('吸附到');
      await page.keyboard.up('Alt');
    }
    await page.keyboard.press('Escape');
  });

  await desk.selectCatchment(name);
  const { from, to, a, b } = await nearSharedEdge(plan, map);
  const far = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const aside = (pixel: Pixel, pixels: number): Pixel => [
    pixel[0] + ((b[1] - a[1]) / far) * pixels,
    pixel[1] - ((b[0] - a[0]) / far) * pixels,
  ];
  const [before, ground] = [geometry(), plan.groundFaults()];
  const owners = plan.ownersOf(from);

  await test.step('a click on the border selects it; Escape in the middle of a drag changes nothing', async () => {
    await page.keyboard.press('b');
    await map.click(between(a, b, 0.35));
    await expect(desk.hint()).toContainText('已选中这段公共边界');
    await expect(page.getByRole('toolbar', { name: '所选边界' })).toBeVisible();
    const steps = plan.steps();
    await map.moveTo(between(a, b, 0.35));
    await page.mouse.down();
    await page.mouse.move(...aside(between(a, b, 0.35), 30), { steps: 3 });
    await expect(desk.hint()).toContainText('松开放下这条边线');
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(plan.steps()).toBe(steps);
  });

  await test.step('an edge moves with both its ends, in every owner, and undo takes it back', async () => {
    await map.drag(between(a, b, 0.35), aside(between(a, b, 0.35), 12));
    await expect.poll(() => [plan.ownersOf(from), plan.ownersOf(to)]).toEqual([[], []]);
    expect(plan.groundFaults()).toEqual(ground);
    await desk.undo();
    await expect.poll(() => plan.ownersOf(from)).toEqual(owners);
    expect(geometry()).toEqual(before);
  });

  await test.step('a vertex goes to the place that is typed in, degrees or metres; nonsense is refused with words', async () => {
    const place: Position = [Number((from[0] ?? 0).toFixed(5)), Number((from[1] ?? 0).toFixed(5))];
    await map.click(a);
    await expect(desk.hint()).toContainText('已选中这个顶点');
    await page.keyboard.press('n');
    const input = page.getByRole('textbox', { name: '输入坐标' });
    await input.fill('一二三');
    await input.press('Enter');
    await expect(page.getByRole('alert').filter({ hasText: '看不出是哪个位置' })).toBeVisible();
    await input.fill(`${place[0]}, ${place[1]}`);
    await input.press('Enter');
    await expect.poll(() => plan.ownersOf(place)).toEqual(owners);
    const zone = gaussKruger(105);
    const [east, north] = zone.forward([(from[0] ?? 0) + 1e-5, from[1] ?? 0]).map(Math.round);
    await input.fill(`35${east}, ${north}`);
    await input.press('Enter');
    await expect.poll(() => plan.ownersOf(zone.inverse([east ?? 0, north ?? 0]))).toEqual(owners);
    expect(plan.groundFaults()).toEqual(ground);
    await input.press('Escape');
    await expect(input).toBeHidden();
    await page.keyboard.press('Escape');
    await desk.undo();
    await expect.poll(() => plan.ownersOf(place)).toEqual(owners);
    await desk.undo();
    await expect.poll(() => geometry()).toEqual(before);
  });

  await test.step('an area drawn with one vertex too many, taken back, goes to the selected catchment', async () => {
    const corners = [
      aside(between(a, b, 0.4), 24),
      aside(between(a, b, 0.6), 24),
      aside(between(a, b, 0.5), -24),
    ];
    await page.keyboard.press('g');
    for (const corner of corners) await map.click(corner);
    // The hand stays over the selected catchment, whether or not the map hears of it once more.
    await map.click(aside(between(a, b, 0.9), 24));
    await desk.undo();
    await page.keyboard.press('Enter');
    await expect(desk.hint()).toContainText(new RegExp(`划入(所选的)? ${name}`, 'u'));
    await page.keyboard.press('Enter');
    await expect.poll(() => JSON.stringify(geometry()) === JSON.stringify(before)).toBe(false);
    // While the drawn area is still in hand, undo would take back its last vertex instead.
    await expect(desk.hint()).toContainText('Esc 退出');
    // Nor is there anything to take back before the window has the edit that the file has already.
    await expect(page.getByRole('button', { name: /^撤销：把 .* 划入/u })).toBeVisible();
    expect(plan.groundFaults()).toEqual(ground);
    await desk.undo();
    await expect.poll(() => geometry()).toEqual(before);
  });

  await test.step('in the middle of whatever is drawn, undo takes back a vertex and Escape drops it', async () => {
    const steps = plan.steps();
    const corners = [0.35, 0.5, 0.65].map((share, index) =>
      aside(between(a, b, share), index === 1 ? 24 : -24),
    );
    for (const key of ['p', 's', 'e', 'g', 'c', 'l']) {
      await page.keyboard.press(key);
      await expect(desk.hint()).toContainText('Esc 退出');
      for (const corner of corners.slice(0, 'se'.includes(key) ? 2 : 3)) await map.click(corner);
      await desk.undo();
      await expect(desk.hint()).toContainText('点击继续放顶点');
      await page.keyboard.press('Escape');
      await expect(desk.hint()).toContainText('Esc 退出');
    }
    expect(plan.steps()).toBe(steps);
  });

  await test.step('the right mouse button offers what fits the place', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('v');
    await page.mouse.click(...aside(between(a, b, 0.3), 30), { button: 'right' });
    await expect(page.getByRole('menuitem', { name: /分割片区/u })).toBeVisible();
    await page.keyboard.press('Escape');
  });
});
