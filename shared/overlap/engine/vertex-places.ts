// Does a vertex of one polygon lie in another, in the moved plan? Never “on the border”. Two ways: a look at all of the
// other's edges, or, where both have a vertex at the same place and the other passes there once, at its two edges.
import type { FlatPlan } from './flat-plan.ts';
import { sideOfLine, sideOfMovedPoint } from './simulated-orientation.ts';

/** Vertex `vertex` of polygon `i` against polygon `j`. Cost: one look at every edge of j whose ring is near. */
export function isVertexInside(plan: FlatPlan, vertex: number, i: number, j: number): boolean {
  const { x, y, ringStarts, polygonRings, polygonBoxes, ringBoxes, isComplement } = plan;
  const px = x[vertex] as number;
  const py = y[vertex] as number;
  const isOutside = isComplement[j] === 1;
  if (
    px < (polygonBoxes[j * 4] as number) ||
    py < (polygonBoxes[j * 4 + 1] as number) ||
    px > (polygonBoxes[j * 4 + 2] as number) ||
    py > (polygonBoxes[j * 4 + 3] as number)
  ) {
    return isOutside;
  }
  // Relative to the point, the edges of a later polygon are moved forward.
  const isMovedUp = j > i;
  let isInside = isOutside;
  for (let ring = polygonRings[j] as number; ring < (polygonRings[j + 1] as number); ring++) {
    if (
      py < (ringBoxes[ring * 4 + 1] as number) ||
      px > (ringBoxes[ring * 4 + 2] as number) ||
      py > (ringBoxes[ring * 4 + 3] as number)
    ) {
      continue;
    }
    const start = ringStarts[ring] as number;
    const end = ringStarts[ring + 1] as number;
    let from = end - 1;
    let isFromAbove = isAbove(y[from] as number);
    for (let to = start; to < end; to++) {
      const isToAbove = isAbove(y[to] as number);
      if (isToAbove !== isFromAbove && isCrossedByRay(from, to, isToAbove)) isInside = !isInside;
      from = to;
      isFromAbove = isToAbove;
    }
  }
  return isInside;

  function isAbove(height: number): boolean {
    return height > py || (height === py && isMovedUp);
  }

  function isCrossedByRay(from: number, to: number, isUpward: boolean): boolean {
    const ax = x[from] as number;
    const bx = x[to] as number;
    if (ax > px && bx > px) return true;
    if (ax < px && bx < px) return false;
    const ay = y[from] as number;
    const by = y[to] as number;
    const side = sideOfLine(ax, ay, bx, by, px, py);
    const moved = isMovedUp ? -1 : 1;
    const isLeft = side !== 0 ? side > 0 : sideOfMovedPoint(ax, ay, bx, by) * moved > 0;
    return isLeft === isUpward;
  }
}

/**
 * As isVertexInside for a place where both polygons have a vertex: `vertex` of i and `corner` of j. Null where the two
 * edges of j do not decide, because they run back along each other.
 */
export function isCornerInside(
  { x, y, next, previous }: FlatPlan,
  i: number,
  j: number,
  corner: number,
): boolean | null {
  const before = previous[corner] as number;
  const after = next[corner] as number;
  const [ax, ay] = [x[before] as number, y[before] as number];
  const [bx, by] = [x[corner] as number, y[corner] as number];
  const [cx, cy] = [x[after] as number, y[after] as number];
  const moved = j > i ? -1 : 1;
  const isLeftOfFirst = sideOfMovedPoint(ax, ay, bx, by) * moved > 0;
  const isLeftOfSecond = sideOfMovedPoint(bx, by, cx, cy) * moved > 0;
  const turn = sideOfLine(ax, ay, bx, by, cx, cy);
  if (turn === 0 && isLeftOfFirst !== isLeftOfSecond) return null;
  return turn > 0 ? isLeftOfFirst && isLeftOfSecond : isLeftOfFirst || isLeftOfSecond;
}
