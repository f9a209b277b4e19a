import type { PagePosition } from '../drawing/map-drawing.ts';

/** Where the middle of a name of this size may stand, `gap` from the middle of its symbol. Right, left, above, below, then the corners and half steps: the order of most readable (Imhof). */
export function aroundSymbol(at: PagePosition, gap: number, width: number, height: number): PagePosition[] {
  const [sideways, upright] = [gap + width / 2, gap + height / 2];
  const corner = gap * 0.6;
  const offsets: readonly PagePosition[] = [
    [sideways, 0],
    [-sideways, 0],
    [0, -upright],
    [0, upright],
    [corner + width / 2, -corner - height / 2],
    [corner + width / 2, corner + height / 2],
    [-corner - width / 2, -corner - height / 2],
    [-corner - width / 2, corner + height / 2],
    [width / 4, -upright],
    [-width / 4, -upright],
    [width / 4, upright],
    [-width / 4, upright],
    [width * 0.45, -upright],
    [-width * 0.45, -upright],
    [width * 0.45, upright],
    [-width * 0.45, upright],
  ];
  return offsets.map(([x, y]) => [at[0] + x, at[1] + y]);
}
