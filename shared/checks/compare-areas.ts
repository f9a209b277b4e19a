// Ground that goes from one school to another: every catchment of the first plan cut with those of the second that serve
// another school. Ground that both plans give to both schools (an overlap left as it was) moves nowhere. What is thinner
// than a sliver is how people draw, not a decision.
import { findCandidatePairs } from '../geometry/candidate-pairs.ts';
import { intersectPrepared, subtractPrepared } from '../geometry/overlay-prepared.ts';
import type { PlanarMultiPolygon } from '../geometry/planar-polygon.ts';
import { planarAreaSquareMetres } from '../geometry/polygon-area.ts';
import { equivalentWidthMetres } from '../geometry/polygon-width.ts';
import { type PreparedPolygon, preparePlanarPolygon, preparePolygon } from '../geometry/prepared-polygon.ts';
import { zoneOfProject } from '../geometry/project-zone.ts';
import { catchmentsOfPlan, type ProjectState } from '../model/project-state.ts';
import type { Plan } from '../model/records.ts';
import type { SchoolKeys } from './school-keys.ts';

export interface AreaMove {
  readonly from: string;
  readonly to: string;
  /** Rounded to three decimals. */
  readonly areaSquareMetres: number;
}

const defaultSliverWidthMetres = 2;

/** Area by pair of schools; and the pairs of catchments that could not be computed. */
export function findAreaMoves(
  state: ProjectState,
  { from, to, keys }: { readonly from: Plan; readonly to: Plan; readonly keys: SchoolKeys },
): {
  readonly areas: readonly AreaMove[];
  readonly failures: readonly { a: string; b: string; reason: string }[];
} {
  const { centralMeridian } = zoneOfProject(state);
  const sliverWidth = state.settings.get('settings')?.sliverWidthMetres ?? defaultSliverWidthMetres;
  const prepare = (plan: Plan) =>
    catchmentsOfPlan(state, plan.id).map(({ id, geometry }) => ({
      id,
      school: keys.nameOf(id),
      polygon: preparePolygon(geometry, centralMeridian),
    }));
  const [before, after] = [prepare(from), prepare(to)];
  const areas = new Map<string, { from: string; to: string; areaSquareMetres: number }>();
  const failures: { a: string; b: string; reason: string }[] = [];
  for (const [indexBefore, indexAfter] of findCandidatePairs(
    before.map(({ polygon }) => polygon.box),
    after.map(({ polygon }) => polygon.box),
  )) {
    const a = before[indexBefore];
    const b = after[indexAfter];
    if (!a || !b || a.school === b.school) continue;
    try {
      const kept = [...after.filter(sameSchool(a)), ...before.filter(sameSchool(b))];
      const moved = subtractAll(intersectPrepared(a.polygon, b.polygon), kept);
      const wide = moved.filter((part) => equivalentWidthMetres([part]) >= sliverWidth);
      if (wide.length === 0) continue;
      const pair = { from: a.school, to: b.school };
      const key = `${pair.from}\u0000${pair.to}`;
      const known = areas.get(key)?.areaSquareMetres ?? 0;
      areas.set(key, { ...pair, areaSquareMetres: known + planarAreaSquareMetres(wide) });
    } catch (error) {
      failures.push({ a: a.id, b: b.id, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return {
    areas: [...areas.values()].map((move) => ({
      ...move,
      areaSquareMetres: Math.round(move.areaSquareMetres * 1000) / 1000,
    })),
    failures,
  };
}

function sameSchool({ school }: { readonly school: string }) {
  return (other: { readonly school: string }) => other.school === school;
}

function subtractAll(
  polygons: PlanarMultiPolygon,
  others: readonly { readonly polygon: PreparedPolygon }[],
): PlanarMultiPolygon {
  let rest = polygons;
  for (const { polygon } of others) {
    if (rest.length === 0) return rest;
    rest = subtractPrepared(preparePlanarPolygon(rest), polygon);
  }
  return rest;
}
