// The pipeline from polygons to areas: lay out → cut shared borders → group edges → grid → crossings → run ends →
// starts. What is kept serves the tracing of polygons afterwards.
import type { ArrayPool } from './array-pool.ts';
import { buildBlockGrid } from './block-grid.ts';
import { type CrossingContext, createEdgeCrosser } from './cross-edges.ts';
import { groupEdges } from './edge-blocks.ts';
import { createContactFinder } from './find-contacts.ts';
import { type FlatPlan, layOutPlan } from './flat-plan.ts';
import { matchSharedBorders } from './match-shared-borders.ts';
import type { PackedPolygons } from './packed-polygons.ts';
import { createPairSums } from './pair-sums.ts';
import { passRunEnds } from './pass-run-ends.ts';
import { createPassages } from './passages.ts';
import { type PairArea, sumPairAreas } from './sum-start-states.ts';
import { sweepGrid } from './sweep-grid.ts';

export interface MeasureRequest {
  readonly packed: PackedPolygons;
  readonly pool: ArrayPool;
  /** Numbers of polygons turned inside out: an overlap with one is the part outside it. */
  readonly complements?: readonly number[] | undefined;
  /** Layer of every polygon: only pairs of different layers count. Absent: all pairs. */
  readonly layerOf?: Int32Array | undefined;
  /** What is going to be traced: polygons of overlaps, or also the ground in no polygon. */
  readonly traces?: 'overlaps' | 'overlaps and uncovered' | undefined;
  /** Only pairs with this polygon are wanted: edges far from it are left out. Give it a layer of its own. */
  readonly focus?: number | undefined;
  readonly onProgress?: ((fraction: number) => void) | undefined;
}

export interface MeasuredPlan {
  readonly context: CrossingContext;
  /** Ascending by pair; pairs that touch without overlapping are among them, their areas zero but for rounding. */
  readonly pairs: readonly PairArea[];
  /** For every polygon whether its border touches or crosses itself (find-contacts.ts); 0 for neither. */
  readonly meetsItself: Uint8Array;
}

/** Exact areas of all overlaps. The result lives until the pool is used again. */
export function measureOverlaps(request: MeasureRequest): MeasuredPlan {
  const { packed, pool, complements, traces } = request;
  const plan = layOutPlan(packed, pool, complements);
  const mate = matchSharedBorders(plan, pool);
  const measured = sweepPlan(request, plan, mate);
  const { sharedByThree } = measured.context;
  if (traces !== 'overlaps and uncovered' || sharedByThree.length === 0) return measured;
  // A border that three have can't be cut out for two of them and stay the border of the union for the third.
  for (const edge of sharedByThree) {
    const other = mate[edge] as number;
    if (other < 0) continue;
    mate[edge] = -1;
    mate[other] = -1;
  }
  return sweepPlan(request, plan, mate);
}

function sweepPlan(request: MeasureRequest, plan: FlatPlan, mate: Int32Array): MeasuredPlan {
  const { pool, layerOf, traces, focus, onProgress } = request;
  const context: CrossingContext = {
    pool,
    plan,
    mate,
    sums: createPairSums(plan.polygonCount),
    passages: traces ? createPassages() : null,
    layerOf: layerOf ?? null,
    sharedByThree: [],
  };
  const focusBox = focus === undefined ? null : plan.polygonBoxes.subarray(focus * 4, focus * 4 + 4);
  const blocks = groupEdges(plan, mate, pool, focusBox);
  const grid = buildBlockGrid(blocks, pool);
  const meetsItself = new Uint8Array(plan.polygonCount);
  sweepGrid(plan, blocks, grid, {
    crossEdges: createEdgeCrosser(context),
    findContact: createContactFinder(plan, mate, meetsItself),
    onProgress,
  });
  passRunEnds(context, meetsItself);
  return { context, pairs: sumPairAreas(context), meetsItself };
}

/** Validity alone: which polygons meet themselves. The same sweep without the pairs. */
export function findPolygonContacts(
  packed: PackedPolygons,
  pool: ArrayPool,
): { readonly plan: FlatPlan; readonly meetsItself: Uint8Array } {
  const plan = layOutPlan(packed, pool);
  const mate = matchSharedBorders(plan, pool);
  const blocks = groupEdges(plan, mate, pool, null);
  const meetsItself = new Uint8Array(plan.polygonCount);
  sweepGrid(plan, blocks, buildBlockGrid(blocks, pool), {
    crossEdges: null,
    findContact: createContactFinder(plan, mate, meetsItself),
  });
  return { plan, meetsItself };
}
