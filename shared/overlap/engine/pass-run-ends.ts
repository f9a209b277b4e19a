// Where two polygons begin or cease to share their border, one of them may lie inside the other just before or after:
// such a run's end is a passage like a crossing. Without it the sums of a cut border would not close.
import type { CrossingContext } from './cross-edges.ts';
import { addPassage, anyMate, atVertex } from './passages.ts';
import { isCornerInside, isVertexInside } from './vertex-places.ts';

/** Adds the passages at the ends of all shared runs. `meetsItself` marks polygons that pass some place twice. */
export function passRunEnds(context: CrossingContext, meetsItself: Uint8Array): void {
  const { plan, mate, sums, passages, layerOf } = context;
  const { vertexCount, x, y, next, previous, ownerOf, sumBefore } = plan;
  for (let edge = 0; edge < vertexCount; edge++) {
    const other = mate[edge] as number;
    if (other < 0) continue;
    const after = next[edge] as number;
    if (mate[after] !== previous[other]) passAt(edge, after, other, 1);
    if (mate[previous[edge] as number] !== next[other]) passAt(edge, edge, next[other] as number, -1);
  }

  /** At `vertex` the run of `edge` ends (+1) or starts (−1); there the other polygon has its vertex `corner`. */
  function passAt(edge: number, vertex: number, corner: number, turn: 1 | -1): void {
    const i = ownerOf[edge] as number;
    const j = ownerOf[corner] as number;
    const px = x[vertex] as number;
    const py = y[vertex] as number;
    if (passages) addPassage(passages, vertex, atVertex, -1, anyMate, turn === 1 ? -1 : 1, px, py);
    if (layerOf !== null && layerOf[i] === layerOf[j]) return;
    const known = meetsItself[j] !== 0 ? null : isCornerInside(plan, i, j, corner);
    const isInside = known ?? isVertexInside(plan, vertex, i, j);
    if (!isInside) return;
    if (passages) addPassage(passages, vertex, atVertex, -1, j, turn, px, py);
    sums.add(i, j, -turn * (sumBefore[vertex] as number));
  }
}
