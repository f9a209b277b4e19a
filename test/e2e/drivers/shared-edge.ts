// A long edge between two catchments, near enough to work on it: where a person would take a border in hand.
import { expect, type Page } from '@playwright/test';
import type { Position } from 'geojson';
import { unitPlace } from '../../../renderer/map/sources/unit-places.ts';
import { isPointInPolygon } from '../../../shared/geometry/point-in-polygon.ts';
import type { Catchment, Unit } from '../../../shared/model/records.ts';
import { Desk } from './desk.ts';
import { MapDriver, type MapFrame, type Pixel } from './map.ts';
import { edgesOf, ownersOf, readStored, storedCatchments } from './stored-plan.ts';

export interface SharedEdge {
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

export interface SharedEdgeSearch {
  readonly project: string;
  /** Names of the plan and of the catchment in it. */
  readonly plan: string;
  readonly name: string;
  readonly zoom?: number;
}

export const middleOf = ([x1, y1]: Pixel, [x2, y2]: Pixel, share = 0.5): Pixel => [
  x1 + (x2 - x1) * share,
  y1 + (y2 - y1) * share,
];

/** Selects a catchment by its name, as one finds it. */
export async function selectCatchment(page: Page, name: string): Promise<void> {
  await page.keyboard.press('f');
  const dialog = page.getByRole('dialog', { name: '查找' });
  await dialog.getByRole('textbox').fill(name);
  await dialog.getByRole('option').filter({ hasText: '片区' }).first().click();
  await expect(new Desk(page).inspector()).toContainText(name);
}

/** Selects the catchment and goes near the longest edge it shares with a neighbour that has estates. */
export async function goToSharedEdge(
  page: Page,
  { project, plan, name, zoom = 15.6 }: SharedEdgeSearch,
): Promise<SharedEdge> {
  const map = new MapDriver(page);
  await selectCatchment(page, name);
  const whole = await map.frame();
  const all = storedCatchments(project, plan);
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
  await map.zoomInAt(middleOf(whole.pixelOf(edge[0]), whole.pixelOf(edge[1])), zoom);
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
