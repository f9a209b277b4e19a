// Overlaps while the hand is still dragging: the engine holds the open plan off the interface thread and computes again
// only the catchments that would change and their neighbours. What counts is still checked by the program after the edit.
import type { MultiPolygon } from 'geojson';
import { unflattenGeometries } from '../../shared/geometry/flat-geometries.ts';
import { gaussKruger } from '../../shared/geometry/gauss-kruger.ts';
import { unprojectPolygon } from '../../shared/geometry/planar-polygon.ts';
import { createOverlapPlan, type OverlapPlan } from '../../shared/overlap/overlap-plan.ts';
import type { OverlapPreviewAnswer, OverlapPreviewRequest } from './overlap-preview-messages.ts';

interface HeldPlan {
  readonly plan: OverlapPlan;
  readonly centralMeridian: number;
  readonly indexOf: ReadonlyMap<string, number>;
  readonly stored: readonly MultiPolygon[];
  /** How much pairs overlap in the plan as it is (square metres). */
  readonly storedAreas: ReadonlyMap<string, number>;
  /** Catchments that stand in the plan as the hand would have them. */
  readonly changed: Set<string>;
}

let held: HeldPlan | null = null;

/** Less than this is rounding (square metres). */
const leastNewSquareMetres = 0.01;

const pairKey = (a: number, b: number) => `${a} ${b}`;

addEventListener('message', ({ data }: MessageEvent<OverlapPreviewRequest>) => {
  if (data.name === 'hold') {
    const stored = unflattenGeometries(data.geometries);
    const plan = createOverlapPlan(stored, gaussKruger(data.centralMeridian));
    held = {
      plan,
      storedAreas: new Map(
        plan
          .overlaps()
          .map(({ indexInA, indexInB, areaSquareMetres }) => [pairKey(indexInA, indexInB), areaSquareMetres]),
      ),
      centralMeridian: data.centralMeridian,
      indexOf: new Map(data.ids.map((id, index) => [id, index])),
      stored,
      changed: new Set(),
    };
  } else if (held) postMessage(tryChanges(held, data));
});

function tryChanges(
  { plan, centralMeridian, indexOf, stored, storedAreas, changed }: HeldPlan,
  { ids, geometries }: Extract<OverlapPreviewRequest, { name: 'try' }>,
): OverlapPreviewAnswer {
  const drafted = new Set(ids);
  for (const id of changed) {
    const index = indexOf.get(id);
    const geometry = index === undefined ? undefined : stored[index];
    if (index !== undefined && geometry && !drafted.has(id)) plan.replace(index, geometry);
  }
  changed.clear();
  const touched = new Set<number>();
  for (const [at, geometry] of unflattenGeometries(geometries).entries()) {
    const id = ids[at] ?? '';
    const index = indexOf.get(id);
    if (index === undefined) continue;
    plan.replace(index, geometry);
    changed.add(id);
    touched.add(index);
  }
  const zone = gaussKruger(centralMeridian);
  // A pair of two that were dragged counts once; one that overlapped as much before is no news.
  const overlaps = [...new Set([...touched].flatMap((index) => plan.overlapsOf(index)))].filter(
    ({ indexInA, indexInB, areaSquareMetres }) =>
      areaSquareMetres > (storedAreas.get(pairKey(indexInA, indexInB)) ?? 0) + leastNewSquareMetres,
  );
  return {
    parts: overlaps.flatMap(({ parts }) => unprojectPolygon(parts, zone).coordinates),
    areaSquareMetres: overlaps.reduce((sum, { areaSquareMetres }) => sum + areaSquareMetres, 0),
  };
}
