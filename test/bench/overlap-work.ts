// The work that is measured, from metres in memory to the result.
import type { MultiPolygon, Polygon } from 'geojson';
import { withArrayPool } from '../../shared/overlap/engine/array-pool.ts';
import type { CrossingContext } from '../../shared/overlap/engine/cross-edges.ts';
import { measureOverlaps } from '../../shared/overlap/engine/measure-overlaps.ts';
import type { PackedPolygons } from '../../shared/overlap/engine/packed-polygons.ts';
import type { Passages } from '../../shared/overlap/engine/passages.ts';
import { traceOverlaps } from '../../shared/overlap/engine/trace-overlaps.ts';
import { traceUncovered } from '../../shared/overlap/engine/trace-uncovered.ts';
import { problemsOfMeasured } from '../../shared/overlap/polygon-problems.ts';

/** Areas of all overlaps; how many pairs touch. */
export function areas(packed: PackedPolygons): number {
  return withArrayPool((pool) => measureOverlaps({ packed, pool }).pairs.length);
}

/** Areas, polygons, gaps and validity; how many of them there are. Gaps count where every polygon is sound. */
export function everything(
  geometries: readonly (Polygon | MultiPolygon)[],
  packed: PackedPolygons,
): { readonly overlaps: number; readonly gaps: number; readonly problems: number } {
  return withArrayPool((pool) => {
    const traces = 'overlaps and uncovered';
    const { context, pairs, meetsItself } = measureOverlaps({ packed, pool, traces });
    const traceable = context as CrossingContext & { readonly passages: Passages };
    const overlapping = pairs.filter(({ areaSquareMetres }) => areaSquareMetres > 1e-6);
    const problems = problemsOfMeasured(geometries, packed, { plan: context.plan, meetsItself });
    const overlaps = traceOverlaps(traceable, overlapping);
    const gaps = traceUncovered(traceable);
    if (problems.size === 0 && (gaps === null || overlaps.includes(null))) throw new Error('not traced');
    return { overlaps: overlaps.length, gaps: gaps?.length ?? 0, problems: problems.size };
  });
}
