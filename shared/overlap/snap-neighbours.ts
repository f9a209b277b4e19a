// Borders drawn twice, reprojected or rounded all but coincide. This makes them coincide: a vertex near a vertex of an
// earlier polygon moves onto it, and an edge that passes near a vertex of another polygon gets that vertex. Vertices that
// stay are never moved again, so nothing moves further than the tolerance, however many copies of a border there are.
//
// A vertex goes to one place in all polygons that have it, and an edge is bent in all or in none of them: what is shared
// stays shared. Polygons that snapping would spoil stay as they are, and the others are snapped to them.
import type { MultiPolygon, Polygon } from 'geojson';
import { leadAlongBorders } from '../borders/lead-along.ts';
import { placeOfRunningBack } from '../borders/runs-back.ts';
import type { GaussKruger } from '../geometry/gauss-kruger.ts';
import { polygonsOf } from '../geometry/planar-polygon.ts';
import { validatePolygon } from '../geometry/validate-polygon.ts';
import { measureOverlapAreas } from './overlap-areas.ts';
import { type Snapped, snapAround } from './snap-around.ts';

/** Twice the rounding of six decimals of a degree. */
export const defaultSnapToleranceMetres = 0.2;
/** So often polygons are set aside, and the others snapped anew; then all stay. */
const mostRounds = 8;
/** Less than this is rounding along a border that is shared (square metres). */
const leastAreaSquareMetres = 0.01;

export interface SnappedNeighbours extends Snapped {
  /** Numbers of polygons left as they were: they would have become invalid, of no width somewhere, or lain over another. */
  readonly leftAlone: readonly number[];
}

/** Snaps polygons (degrees) of one plan together. The earlier polygon of two keeps its vertices. */
export function snapNeighbours(
  geometries: readonly (Polygon | MultiPolygon)[],
  zone: GaussKruger,
  toleranceMetres: number = defaultSnapToleranceMetres,
): SnappedNeighbours {
  const before = geometries.map(
    (geometry): MultiPolygon => ({ type: 'MultiPolygon', coordinates: polygonsOf(geometry) }),
  );
  const leftAlone = new Set<number>();
  for (let round = 0; ; round++) {
    const snapped = snapAround(geometries, leftAlone, zone, toleranceMetres);
    const spoiled = findSpoiled(before, snapped.geometries, zone);
    if (spoiled.length === 0) return { ...snapped, leftAlone: [...leftAlone].sort((a, b) => a - b) };
    for (const number of round < mostRounds ? spoiled : geometries.keys()) leftAlone.add(number);
  }
}

/** Numbers of changed polygons that are not sound or run back along themselves; else of those that newly overlap or part. */
function findSpoiled(before: readonly MultiPolygon[], after: readonly MultiPolygon[], zone: GaussKruger) {
  const changed = [...after.keys()].filter(
    (number) => JSON.stringify(before[number]?.coordinates) !== JSON.stringify(after[number]?.coordinates),
  );
  const unsound = changed.filter((number) => {
    const [was, is] = [before[number], after[number]];
    if (!was || !is) return false;
    return (
      validatePolygon(is).length > 0 ||
      placeOfRunningBack([{ geometry: was }], [{ geometry: is }], zone) !== null
    );
  });
  if (unsound.length > 0) return unsound;
  const overlapping = newlyOverlapping(changed, before, after, zone);
  return overlapping.length > 0 ? overlapping : newlyParted(changed, before, after, zone);
}

/** A vertex can move over an edge that has no vertex near it. Who overlapped before may go on. */
function newlyOverlapping(
  changed: readonly number[],
  before: readonly MultiPolygon[],
  after: readonly MultiPolygon[],
  zone: GaussKruger,
): readonly number[] {
  const pairs = (polygons: readonly MultiPolygon[]) =>
    measureOverlapAreas(
      changed.flatMap((number) => polygons[number] ?? []),
      polygons,
      zone,
    )
      .areas.filter(({ areaSquareMetres }) => areaSquareMetres > leastAreaSquareMetres)
      .map(({ indexInA, indexInB }) => [changed[indexInA] ?? indexInB, indexInB] as const)
      .filter(([one, other]) => one !== other);
  const known = new Set(pairs(before).map(String));
  const isChanged = new Set(changed);
  const laid = pairs(after).filter((pair) => !known.has(String(pair)));
  return [...new Set(laid.flat())].filter((number) => isChanged.has(number));
}

/** A bent edge can come to run millimetres beside another's border, with vertices of its own: it would be led along it. */
function newlyParted(
  changed: readonly number[],
  before: readonly MultiPolygon[],
  after: readonly MultiPolygon[],
  zone: GaussKruger,
): readonly number[] {
  const holdersOf = (polygons: readonly MultiPolygon[], numbers: Iterable<number>) =>
    [...numbers].flatMap((number) => {
      const geometry = polygons[number];
      return geometry ? [{ id: String(number), geometry }] : [];
    });
  const edited = holdersOf(after, changed);
  const led = leadAlongBorders(holdersOf(before, before.keys()), holdersOf(before, changed), edited, zone);
  const known = new Map(edited.map(({ id, geometry }) => [id, geometry]));
  return led.filter(({ id, geometry }) => known.get(id) !== geometry).map(({ id }) => Number(id));
}
