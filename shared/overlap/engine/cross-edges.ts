// Do two edges cross, and who enters whom there? Decided by the four exact sides of their ends in the moved plan (see
// simulated-orientation.ts), for every pair of owners the two edges have. Each crossing adds the border's shoelace sum
// up to that place: with a minus where the border goes in, with a plus where it comes out (W. R. Franklin's idea).
import type { ArrayPool } from './array-pool.ts';
import type { FlatPlan } from './flat-plan.ts';
import type { PairSums } from './pair-sums.ts';
import { addPassage, type Passages } from './passages.ts';
import { sideOfLine, sideOfMovedPoint } from './simulated-orientation.ts';

export interface CrossingContext {
  readonly pool: ArrayPool;
  readonly plan: FlatPlan;
  readonly mate: Int32Array;
  readonly sums: PairSums;
  /** Null: areas only. */
  readonly passages: Passages | null;
  /** Pairs of one layer are left out; null: all pairs count. */
  readonly layerOf: Int32Array | null;
  /** Shared edges along which a third polygon has an edge too. */
  readonly sharedByThree: number[];
}

/** HOT: called for every two edges of different runs whose boxes meet. */
export function createEdgeCrosser(context: CrossingContext): (e: number, f: number) => void {
  const { plan, mate, sums, passages, layerOf, sharedByThree } = context;
  const { x, y, next, ownerOf, sumBefore, originX, originY } = plan;

  return function crossEdges(e: number, f: number): void {
    const endOfE = next[e] as number;
    const endOfF = next[f] as number;
    const ax = x[e] as number;
    const ay = y[e] as number;
    const bx = x[endOfE] as number;
    const by = y[endOfE] as number;
    const cx = x[f] as number;
    const cy = y[f] as number;
    const dx = x[endOfF] as number;
    const dy = y[endOfF] as number;
    const sideOfC = sideOfLine(ax, ay, bx, by, cx, cy);
    const sideOfD = sideOfLine(ax, ay, bx, by, dx, dy);
    if ((sideOfC > 0 && sideOfD > 0) || (sideOfC < 0 && sideOfD < 0)) return;
    const sideOfA = sideOfLine(cx, cy, dx, dy, ax, ay);
    const sideOfB = sideOfLine(cx, cy, dx, dy, bx, by);
    if ((sideOfA > 0 && sideOfB > 0) || (sideOfA < 0 && sideOfB < 0)) return;

    const isTouch = sideOfA === 0 || sideOfB === 0 || sideOfC === 0 || sideOfD === 0;
    const mateOfE = mate[e] as number;
    const mateOfF = mate[f] as number;
    if (isTouch && sideOfA === sideOfB && sideOfC === sideOfD) {
      // In one line: moved apart they are parallel and never cross.
      if ((mateOfE >= 0 || mateOfF >= 0) && doOverlapInLine(ax, ay, bx, by, cx, cy, dx, dy)) {
        sharedByThree.push(mateOfE >= 0 ? e : f);
        if (mateOfE >= 0 && mateOfF >= 0) sharedByThree.push(f);
      }
      return;
    }
    // Where they meet; exact where an end lies on the other edge, so that equal places have equal numbers.
    const ex = bx - ax;
    const ey = by - ay;
    const fx = dx - cx;
    const fy = dy - cy;
    const cross = ex * fy - ey * fx;
    let alongE = cross === 0 ? 0.5 : clampShare(((cx - ax) * fy - (cy - ay) * fx) / cross);
    let alongF = cross === 0 ? 0.5 : clampShare(((cx - ax) * ey - (cy - ay) * ex) / cross);
    let placeX = ax + alongE * ex;
    let placeY = ay + alongE * ey;
    if (isTouch) {
      if (sideOfC === 0) {
        alongF = 0;
        placeX = cx;
        placeY = cy;
      } else if (sideOfD === 0) {
        alongF = 1;
        placeX = dx;
        placeY = dy;
      }
      if (sideOfA === 0) {
        alongE = 0;
        placeX = ax;
        placeY = ay;
      } else if (sideOfB === 0) {
        alongE = 1;
        placeX = bx;
        placeY = by;
      }
    }
    // Relative to the origin the place has more digits.
    const px = isTouch ? placeX - originX : ax - originX + alongE * ex;
    const py = isTouch ? placeY - originY : ay - originY + alongE * ey;
    const movedToE = sideOfMovedPoint(ax, ay, bx, by);
    const movedToF = sideOfMovedPoint(cx, cy, dx, dy);

    for (let isMateOfE = 0; isMateOfE < 2; isMateOfE++) {
      const edgeOfI = isMateOfE === 0 ? e : mateOfE;
      if (edgeOfI < 0) continue;
      const i = ownerOf[edgeOfI] as number;
      for (let isMateOfF = 0; isMateOfF < 2; isMateOfF++) {
        const edgeOfJ = isMateOfF === 0 ? f : mateOfF;
        if (edgeOfJ < 0) continue;
        const j = ownerOf[edgeOfJ] as number;
        if (i === j || (layerOf !== null && layerOf[i] === layerOf[j])) continue;
        let isLeftOfF = sideOfB > 0;
        if (isTouch) {
          // Relative to i, the points of a later polygon are moved forward, those of an earlier one back.
          const move = j > i ? 1 : -1;
          const isCLeft = sideOfC !== 0 ? sideOfC > 0 : movedToE * move > 0;
          const isDLeft = sideOfD !== 0 ? sideOfD > 0 : movedToE * move > 0;
          if (isCLeft === isDLeft) continue;
          const isALeft = sideOfA !== 0 ? sideOfA > 0 : movedToF * move < 0;
          const isBLeft = sideOfB !== 0 ? sideOfB > 0 : movedToF * move < 0;
          if (isALeft === isBLeft) continue;
          isLeftOfF = isBLeft;
        }
        // Along e one comes to the left of f, which is j's inside; each edge taken backwards turns that round.
        const isEntering = (isMateOfE === isMateOfF) === isLeftOfF;
        const turn = isEntering ? 1 : -1;
        let amount = 0;
        if (!isSharedWith(edgeOfI, j)) {
          amount -= turn * sumAt(edgeOfI, px, py);
          if (passages) {
            const along = isMateOfE === 0 ? alongE : 1 - alongE;
            addPassage(passages, edgeOfI, along, edgeOfJ, j, turn, placeX, placeY);
          }
        }
        if (!isSharedWith(edgeOfJ, i)) {
          // j goes into i exactly where i comes out of j.
          amount += turn * sumAt(edgeOfJ, px, py);
          if (passages) {
            const along = isMateOfF === 0 ? alongF : 1 - alongF;
            addPassage(passages, edgeOfJ, along, edgeOfI, i, isEntering ? -1 : 1, placeX, placeY);
          }
        }
        sums.add(i, j, amount);
      }
    }
  };

  /** The edge is cut out for this pair: both have it. */
  function isSharedWith(edge: number, polygon: number): boolean {
    const other = mate[edge] as number;
    return other >= 0 && ownerOf[other] === polygon;
  }

  /** Doubled shoelace sum of the ring from its start to a place on the edge, relative to the origin. */
  function sumAt(edge: number, px: number, py: number): number {
    return (
      (sumBefore[edge] as number) +
      ((x[edge] as number) - originX) * py -
      ((y[edge] as number) - originY) * px
    );
  }
}

function clampShare(share: number): number {
  return share < 0 ? 0 : Math.min(share, 1);
}

function doOverlapInLine(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  return Math.abs(bx - ax) >= Math.abs(by - ay)
    ? Math.max(Math.min(ax, bx), Math.min(cx, dx)) < Math.min(Math.max(ax, bx), Math.max(cx, dx))
    : Math.max(Math.min(ay, by), Math.min(cy, dy)) < Math.min(Math.max(ay, by), Math.max(cy, dy));
}
