// The page as label placement sees it: what is taken, and the window nothing may leave.
import type { PageBox, PagePosition } from '../drawing/map-drawing.ts';

export interface LabelSpace {
  isFree(boxes: readonly PageBox[]): boolean;
  take(boxes: readonly PageBox[]): void;
}

/** Boxes that only touch do not collide. Everything taken stays taken. */
export function createLabelSpace(window: PageBox): LabelSpace {
  const cellSize = 8;
  const cells = new Map<string, PageBox[]>();
  const cellsOf = (box: PageBox) => {
    const keys: string[] = [];
    for (let x = Math.floor(box.x / cellSize); x <= (box.x + box.width) / cellSize; x += 1) {
      for (let y = Math.floor(box.y / cellSize); y <= (box.y + box.height) / cellSize; y += 1)
        keys.push(`${x} ${y}`);
    }
    return keys;
  };
  return {
    isFree: (boxes) =>
      boxes.every(
        (box) =>
          isInside(box, window) &&
          cellsOf(box).every((key) => (cells.get(key) ?? []).every((other) => !boxesCollide(box, other))),
      ),
    take: (boxes) => {
      for (const box of boxes) {
        for (const key of cellsOf(box)) cells.set(key, [...(cells.get(key) ?? []), box]);
      }
    },
  };
}

export function circleBox(at: PagePosition, radius: number): PageBox {
  return { x: at[0] - radius, y: at[1] - radius, width: 2 * radius, height: 2 * radius };
}

export function boxesCollide(a: PageBox, b: PageBox): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function isInside(box: PageBox, window: PageBox): boolean {
  return (
    box.x >= window.x &&
    box.y >= window.y &&
    box.x + box.width <= window.x + window.width &&
    box.y + box.height <= window.y + window.height
  );
}
