// Where a label can stand inside an area: grid positions, those furthest from the border first.
import { boxOfPositions } from '../../geometry/planar-box.ts';
import { distanceToSegment } from '../../geometry/segment-distance.ts';
import type { PageBox, PagePosition } from '../drawing/map-drawing.ts';
import type { PagePart } from '../drawing/page-paths.ts';

export interface InteriorPosition {
  readonly at: PagePosition;
  readonly borderDistance: number;
}

const gridSteps = 18;

/** Positions inside a polygon (rings on the page, even-odd), by distance from its border, then from top to bottom. */
export function interiorPositions(rings: readonly PagePart[]): InteriorPosition[] {
  const outer = rings[0] ?? [];
  const xs = outer.map(([x]) => x);
  const ys = outer.map(([, y]) => y);
  const [west, east, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (!(east > west && bottom > top)) return [];
  const step = Math.max((east - west) / gridSteps, (bottom - top) / gridSteps, 0.4);
  const found: InteriorPosition[] = [];
  for (let y = top + step / 2; y < bottom; y += step) {
    for (let x = west + step / 2; x < east; x += step) {
      const borderDistance = distanceInside(rings, x, y);
      if (borderDistance > 0) found.push({ at: [x, y], borderDistance });
    }
  }
  return found.sort((a, b) => b.borderDistance - a.borderDistance || a.at[1] - b.at[1] || a.at[0] - b.at[0]);
}

/** Whether no border comes into the box and its middle is inside. */
export function isBoxInside(box: PageBox, rings: readonly PagePart[]): boolean {
  if (distanceInside(rings, box.x + box.width / 2, box.y + box.height / 2) <= 0) return false;
  const corners: readonly PagePosition[] = [
    [box.x, box.y],
    [box.x + box.width, box.y],
    [box.x, box.y + box.height],
    [box.x + box.width, box.y + box.height],
  ];
  if (corners.some(([x, y]) => distanceInside(rings, x, y) <= 0)) return false;
  return rings.every((ring) =>
    ring.every(([x, y]) => x <= box.x || x >= box.x + box.width || y <= box.y || y >= box.y + box.height),
  );
}

/** How much of the box shows the polygon, 0…1; above 0 as soon as a stretch of its border comes in. */
export function coveredPart(box: PageBox, rings: readonly PagePart[]): number {
  const near = rings.filter((ring) => touchesBox(boxOfPart(ring), box));
  if (near.length === 0) return 0;
  const steps = [0, 0.25, 0.5, 0.75, 1];
  const inside = steps.flatMap((across) =>
    steps.filter((down) => distanceInside(near, box.x + box.width * across, box.y + box.height * down) > 0),
  ).length;
  return inside === 0 && near.some((ring) => entersBox(ring, box)) ? 0.01 : inside / 25;
}

export function boxOfPart(part: PagePart): PageBox {
  const [west, top, east, bottom] = boxOfPositions(part);
  return { x: west, y: top, width: east - west, height: bottom - top };
}

/** Some stretch of the ring is in the box, to half a millimetre. */
function entersBox(ring: PagePart, box: PageBox): boolean {
  return ring.some(([x, y], index) => {
    const [fromX, fromY] = ring[index - 1] ?? [x, y];
    const pieces = Math.max(1, Math.ceil(Math.hypot(x - fromX, y - fromY) * 2));
    return Array.from({ length: pieces + 1 }, (_, piece) => piece / pieces).some((part) => {
      const [px, py] = [fromX + (x - fromX) * part, fromY + (y - fromY) * part];
      return px >= box.x && px <= box.x + box.width && py >= box.y && py <= box.y + box.height;
    });
  });
}

function touchesBox(a: PageBox, b: PageBox): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

/** Distance to the border; negative outside. */
function distanceInside(rings: readonly PagePart[], x: number, y: number): number {
  let isInside = false;
  let nearest = Infinity;
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index += 1) {
      const [ax, ay] = ring[index - 1] ?? [0, 0];
      const [bx, by] = ring[index] ?? [0, 0];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isInside = !isInside;
      // Most edges are further off than the nearest so far, along one axis already.
      if (Math.min(ax, bx) - x > nearest || x - Math.max(ax, bx) > nearest) continue;
      if (Math.min(ay, by) - y > nearest || y - Math.max(ay, by) > nearest) continue;
      nearest = Math.min(nearest, distanceToSegment(x, y, [ax, ay, bx, by]));
    }
  }
  return isInside ? nearest : -nearest;
}

/** Area of the outer ring, for choosing the largest part. */
export function ringArea(ring: PagePart): number {
  let doubled = 0;
  for (let index = 1; index < ring.length; index += 1) {
    const [ax, ay] = ring[index - 1] ?? [0, 0];
    const [bx, by] = ring[index] ?? [0, 0];
    doubled += ax * by - bx * ay;
  }
  return Math.abs(doubled) / 2;
}
