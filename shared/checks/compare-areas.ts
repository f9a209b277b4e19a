// Ground that goes from one school to another: every catchment of the first plan cut with those of the second that serve
// another school. Ground that both plans give to both schools (an overlap left as it was) moves nowhere; ground that
// only one of the plans gives to anybody comes from nobody or goes to nobody. What is thinner than a sliver is how
// people draw, not a decision.
import type { MultiPolygon } from 'geojson';
import type { GaussKruger } from '../geometry/gauss-kruger.ts';
import { type Box, boxesMeet, boxOfPositions } from '../geometry/planar-box.ts';
import { type PlanarMultiPolygon, type PlanarPolygon, unprojectPolygon } from '../geometry/planar-polygon.ts';
import { planarAreaSquareMetres } from '../geometry/polygon-area.ts';
import { equivalentWidthMetres } from '../geometry/polygon-width.ts';
import { preparePolygon } from '../geometry/prepared-polygon.ts';
import { zoneOfProject } from '../geometry/project-zone.ts';
import { catchmentsOfPlan, type ProjectState } from '../model/project-state.ts';
import type { Plan } from '../model/records.ts';
import { packPolygons } from '../overlap/engine/packed-polygons.ts';
import { overlapPacked } from '../overlap/pair-overlaps.ts';
import { findUncoveredGround } from '../overlap/uncovered-ground.ts';
import type { SchoolKeys } from './school-keys.ts';

export interface AreaMove {
  /** Null: no catchment of that plan holds it. */
  readonly from: string | null;
  readonly to: string | null;
  /** Rounded to three decimals. */
  readonly areaSquareMetres: number;
  /** Degrees. */
  readonly ground: MultiPolygon;
}

interface AreaComparison {
  readonly areas: readonly AreaMove[];
  /** Pairs of catchments that could not be computed; an empty id stands for "all others". */
  readonly failures: readonly { readonly a: string; readonly b: string; readonly reason: string }[];
}

interface Side {
  readonly id: string;
  readonly school: string;
  readonly geometry: MultiPolygon;
  /** The same in metres. */
  readonly polygons: PlanarMultiPolygon;
  readonly box: Box;
}

const defaultSliverWidthMetres = 2;

/** Ground and area by pair of schools. `onProgress` gets 0…1; to cancel, throw in it. */
export function findAreaMoves(
  state: ProjectState,
  request: {
    readonly from: Plan;
    readonly to: Plan;
    readonly keys: SchoolKeys;
    readonly onProgress?: ((fraction: number) => void) | undefined;
  },
): AreaComparison {
  const { from, to, keys, onProgress } = request;
  const zone = zoneOfProject(state);
  const sliverWidth = state.settings.get('settings')?.sliverWidthMetres ?? defaultSliverWidthMetres;
  const sidesOf = (plan: Plan) =>
    catchmentsOfPlan(state, plan.id).map(({ id, geometry }) => ({
      id,
      school: keys.nameOf(id),
      geometry,
      ...preparePolygon(geometry, zone.centralMeridian),
    }));
  const [before, after] = [sidesOf(from), sidesOf(to)];
  const moved = new Map<string, { from: string | null; to: string | null; parts: PlanarPolygon[] }>();
  const failures: { a: string; b: string; reason: string }[] = [];
  const add = (one: Side | null, other: Side | null, find: () => PlanarMultiPolygon) => {
    try {
      const wide = find().filter((part) => equivalentWidthMetres([part]) >= sliverWidth);
      if (wide.length === 0) return;
      const pair = { from: one?.school ?? null, to: other?.school ?? null };
      const key = JSON.stringify(pair);
      moved.set(key, { ...pair, parts: [...(moved.get(key)?.parts ?? []), ...wide] });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      failures.push({ a: one?.id ?? '', b: other?.id ?? '', reason });
    }
  };

  const sides = [...before, ...after];
  const geometries = sides.map(({ geometry }) => geometry);
  const common = overlapPacked({
    packed: packPolygons(geometries, zone),
    geometries,
    layerOf: layersBySchool(sides),
    onProgress,
  });
  const pairOf = ({ indexInA, indexInB }: { readonly indexInA: number; readonly indexInB: number }) => {
    const isOfBothPlans = indexInA < before.length && indexInB >= before.length;
    return isOfBothPlans ? { a: sides[indexInA], b: sides[indexInB] } : {};
  };
  for (const failure of common.failures) {
    const { a, b } = pairOf(failure);
    if (a && b) failures.push({ a: a.id, b: b.id, reason: failure.reason });
  }
  for (const overlap of common.overlaps) {
    const { a, b } = pairOf(overlap);
    if (!a || !b) continue;
    add(a, b, () =>
      restOf(overlap.parts, [...after.filter(isSameSchool(a)), ...before.filter(isSameSchool(b))], zone),
    );
  }
  for (const a of before) add(a, null, () => restOf(a.polygons, after, zone));
  for (const b of after) add(null, b, () => restOf(b.polygons, before, zone));
  onProgress?.(1);
  return {
    areas: [...moved.values()].map(({ from, to, parts }) => ({
      from,
      to,
      areaSquareMetres: Math.round(planarAreaSquareMetres(parts) * 1000) / 1000,
      ground: unprojectPolygon(parts, zone),
    })),
    failures,
  };
}

/** Catchments of one school are one layer: what they have in common moves nowhere. */
function layersBySchool(sides: readonly Side[]): Int32Array {
  const schools = [...new Set(sides.map(({ school }) => school))];
  const numbers = new Map(schools.map((school, number) => [school, number]));
  return Int32Array.from(sides, ({ school }) => numbers.get(school) ?? 0);
}

function isSameSchool({ school }: Side) {
  return (other: Side) => other.school === school;
}

/** The ground of the polygons (metres) that none of the others has. */
function restOf(
  polygons: PlanarMultiPolygon,
  others: readonly Side[],
  zone: GaussKruger,
): readonly PlanarPolygon[] {
  const box = boxOfPositions(polygons.flat(2));
  const near = others.filter((other) => boxesMeet(other.box, box));
  if (near.length === 0) return polygons;
  return findUncoveredGround(
    near.map(({ geometry }) => geometry),
    polygons,
    zone,
  ).parts;
}
