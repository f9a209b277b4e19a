// Borders drawn twice, reprojected or rounded all but coincide. This makes them coincide: a vertex near a vertex of an
// earlier polygon moves onto it, and an edge that passes near a vertex of another polygon gets that vertex. Vertices that
// stay are never moved again, so nothing moves further than the tolerance, however many copies of a border there are.
//
// A vertex goes to one place in all polygons that have it, and an edge is bent in all or in none of them: what is shared
// stays shared. Polygons that snapping would spoil stay as they are, and the others are snapped to them.
import type { MultiPolygon, Polygon } from 'geojson';
import { placeOfRunningBack } from '../borders/runs-back.ts';
import type { GaussKruger } from '../geometry/gauss-kruger.ts';
import { polygonsOf } from '../geometry/planar-polygon.ts';
import { validatePolygon } from '../geometry/validate-polygon.ts';
import { type Snapped, snapAround } from './snap-around.ts';

/** Twice the rounding of six decimals of a degree. */
export const defaultSnapToleranceMetres = 0.2;
/** So often polygons are set aside, and the others snapped anew; then all stay. */
const mostRounds = 8;

export interface SnappedNeighbours extends Snapped {
  /** Numbers of polygons left as they were: they would have become invalid, or of no width somewhere. */
  readonly leftAlone: readonly number[];
}

/** Snaps polygons (degrees) of one plan together. The earlier polygon of two keeps its vertices. */
export function snapNeighbours(
  geometries: readonly (Polygon | MultiPolygon)[],
  zone: GaussKruger,
  toleranceMetres: number = defaultSnapToleranceMetres,
): SnappedNeighbours {
  const leftAlone = new Set<number>();
  for (let round = 0; ; round++) {
    const snapped = snapAround(geometries, leftAlone, zone, toleranceMetres);
    const spoiled = [...geometries.keys()].filter((number) => {
      const [was, is] = [geometries[number], snapped.geometries[number]];
      return was && is && !leftAlone.has(number) && isSpoiled(was, is, zone);
    });
    if (spoiled.length === 0) return { ...snapped, leftAlone: [...leftAlone].sort((a, b) => a - b) };
    for (const number of round < mostRounds ? spoiled : geometries.keys()) leftAlone.add(number);
  }
}

/** Whether an outline is not sound, or came to run back along itself. */
function isSpoiled(was: Polygon | MultiPolygon, is: MultiPolygon, zone: GaussKruger): boolean {
  if (validatePolygon(is).length > 0) return true;
  const before: MultiPolygon = { type: 'MultiPolygon', coordinates: polygonsOf(was) };
  if (JSON.stringify(before.coordinates) === JSON.stringify(is.coordinates)) return false;
  return placeOfRunningBack([{ geometry: before }], [{ geometry: is }], zone) !== null;
}
