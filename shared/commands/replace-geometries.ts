import type { MultiPolygon } from 'geojson';
import type { RecordUpdate } from '../history/change-set.ts';
import type { Catchment } from '../model/records.ts';
import { type Result, succeed } from '../model/result.ts';
import { validCatchmentGeometry } from './valid-catchment-geometry.ts';

/** Updates of catchments to a new geometry each; refuses all of them where one would become invalid. */
export function replaceGeometries(
  catchments: readonly Catchment[],
  change: (geometry: MultiPolygon) => MultiPolygon,
): Result<readonly RecordUpdate[]> {
  const updates: RecordUpdate[] = [];
  for (const before of catchments) {
    const geometry = validCatchmentGeometry(before.name, change(before.geometry));
    if (!geometry.ok) return geometry;
    updates.push({ before, after: { ...before, geometry: geometry.value } });
  }
  return succeed(updates);
}
