// An edge between two catchments with an estate beyond it, near enough to work on it: where a person would take a
// border in hand.
import type { Page } from '@playwright/test';
import type { Position } from 'geojson';
import { unitPlace } from '../../../renderer/map/sources/unit-places.ts';
import { isPointInPolygon } from '../../../shared/geometry/point-in-polygon.ts';
import type { Catchment, Unit } from '../../../shared/model/records.ts';
import { Desk } from './desk.ts';
import { MapDriver, type MapFrame, type Pixel } from './map.ts';
import { edgesOf, outlineOf, ownersOf, type StoredPlan } from './stored-plan.ts';

export interface SharedEdge {
  /** An edge that the catchment shares with a neighbour, in the window. */
  readonly edge: readonly [from: Position, to: Position];
  readonly a: Pixel;
  readonly b: Pixel;
  readonly neighbour: Catchment;
  /** Estates of the neighbour in the window, nearest to the edge first: the first is whole and straight beyond it. */
  readonly units: readonly [Unit, ...Unit[]];
  readonly frame: MapFrame;
  /** A place so many pixels beyond a share of the edge, on the neighbour's side. */
  readonly beyond: (share: number, pixels: number) => Pixel;
}

export interface SharedEdgeSearch {
  readonly plan: StoredPlan;
  /** Of the catchment. */
  readonly name: string;
  readonly zoom?: number;
}

/** Near enough to draw a border between estates. */
const drawingZoom = 16;

export const middleOf = ([x1, y1]: Pixel, [x2, y2]: Pixel, share = 0.5): Pixel => [
  x1 + (x2 - x1) * share,
  y1 + (y2 - y1) * share,
];

/** How far beyond the edge a place lies (pixels; negative: on the catchment's own side), and at which share of it. */
export function beyondEdge([ax, ay]: Pixel, [bx, by]: Pixel, [x, y]: Pixel) {
  const length = Math.hypot(bx - ax, by - ay);
  return {
    length,
    share: ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length ** 2,
    // Rings run counter-clockwise on the ground: with the window's axis downwards, what is beyond is on this side.
    far: ((x - ax) * (ay - by) + (y - ay) * (bx - ax)) / length,
  };
}

/** Edges of the catchment between it and one other, with who that is. */
function sharedEdges(all: readonly Catchment[], name: string) {
  return all
    .filter((one) => one.name === name)
    .flatMap(edgesOf)
    .flatMap((edge) => {
      const [from, to] = edge.map((end) => ownersOf(all, end));
      const sharers = from?.filter((owner) => to?.includes(owner)) ?? [];
      const neighbour = all.find((one) => one.name !== name && sharers.includes(one.name));
      return sharers.length === 2 && neighbour ? [{ edge, neighbour }] : [];
    });
}

/** Edges with a whole estate of the neighbour straight beyond and no other in between, nearest first. */
function edgesBeforeEstates(plan: StoredPlan, { name, frame }: { name: string; frame: MapFrame }) {
  const all = plan.catchments();
  const estates = [...plan.records().unit.values()].map((unit) => ({
    unit,
    outline: outlineOf(unit),
    pixels: [...outlineOf(unit), unitPlace(unit)].map((place) => frame.pixelOf(place)),
  }));
  // Measured in pixels of the zoom that borders are drawn at.
  const larger = 2 ** (drawingZoom - frame.zoom);
  return sharedEdges(all, name)
    .flatMap(({ edge, neighbour }) => {
      const [a, b] = [frame.pixelOf(edge[0]), frame.pixelOf(edge[1])];
      const lies = (pixel: Pixel) => {
        const { length, share, far } = beyondEdge(a, b, pixel);
        return { length: length * larger, share, far: far * larger };
      };
      const isInTheWay = (pixel: Pixel) => {
        const { share, far } = lies(pixel);
        return share > 0 && share < 1 && far > -20 && far < 40;
      };
      if (estates.some(({ pixels }) => pixels.some(isInTheWay))) return [];
      return estates
        .filter(({ outline }) => outline.every((place) => isPointInPolygon(place, neighbour.geometry)))
        .map(({ unit }) => ({ edge, neighbour, unit, ...lies(frame.pixelOf(unitPlace(unit))) }))
        .filter(({ length, share, far }) => length > 70 && share > 0.25 && share < 0.75 && far > 0);
    })
    .sort((one, other) => one.far - other.far);
}

/**
 * Selects the catchment and goes near an edge it shares with a neighbour, to where a whole estate of the neighbour lies
 * straight beyond the edge, the nearest there is. Throws when no edge in sight has one.
 */
export async function goToSharedEdge(
  page: Page,
  { plan, name, zoom = drawingZoom }: SharedEdgeSearch,
): Promise<SharedEdge> {
  const map = new MapDriver(page);
  await new Desk(page).selectCatchment(name);
  const whole = await map.frame();
  const larger = 2 ** (zoom - whole.zoom);
  const place = edgesBeforeEstates(plan, { name, frame: whole }).find(({ edge: [from, to], unit }) => {
    const pixels = [from, to, unitPlace(unit)].map((end) => whole.pixelOf(end));
    const [a = [0, 0], b = a] = pixels;
    return pixels.every((pixel) => whole.isClear(middleOf(middleOf(a, b), pixel, larger)));
  });
  if (!place) throw new Error(`no estate lies straight beyond an edge of ${name} that is in sight`);
  const { edge, neighbour, unit } = place;
  await map.zoomInAt(middleOf(whole.pixelOf(edge[0]), whole.pixelOf(edge[1])), zoom);
  const frame = await map.frame();
  const [a, b] = [frame.pixelOf(edge[0]), frame.pixelOf(edge[1])];
  const away = (one: Unit) => {
    const [x, y] = frame.pixelOf(unitPlace(one));
    return Math.hypot(x - (a[0] + b[0]) / 2, y - (a[1] + b[1]) / 2);
  };
  const others = [...plan.records().unit.values()]
    .filter((one) => one.id !== unit.id && isPointInPolygon(unitPlace(one), neighbour.geometry))
    .filter((one) => frame.isClear(frame.pixelOf(unitPlace(one))))
    .sort((one, other) => away(one) - away(other));
  const { length } = beyondEdge(a, b, a);
  const beyond = (share: number, pixels: number): Pixel => {
    const [x, y] = middleOf(a, b, share);
    return [x + ((a[1] - b[1]) / length) * pixels, y + ((b[0] - a[0]) / length) * pixels];
  };
  return { edge, a, b, neighbour, units: [unit, ...others], frame, beyond };
}
