// What a plan's ground looks like to the overlap engine, and whether its borders are shared bit for bit.
import { openRingsOf, positionKey } from '../../../shared/commands/border-vertices.ts';
import type { PlanarMultiPolygon } from '../../../shared/geometry/planar-polygon.ts';
import { planarAreaSquareMetres } from '../../../shared/geometry/polygon-area.ts';
import { placeInPrepared, preparePolygon } from '../../../shared/geometry/prepared-polygon.ts';
import { validatePolygon } from '../../../shared/geometry/validate-polygon.ts';
import { catchmentsOfPlan, type ProjectState } from '../../../shared/model/project-state.ts';
import { findPairOverlaps } from '../../../shared/overlap/pair-overlaps.ts';
import { findUncoveredGround } from '../../../shared/overlap/uncovered-ground.ts';
import { zone } from '../geometry/local-metres.ts';

export interface Ground {
  readonly overlapSquareMetres: number;
  readonly gapSquareMetres: number;
  readonly areaSquareMetres: number;
  readonly invalid: readonly string[];
}

export function groundOf(state: ProjectState, territory: PlanarMultiPolygon): Ground {
  const catchments = catchmentsOfPlan(state, 'plan');
  const geometries = catchments.map(({ geometry }) => geometry);
  const { overlaps, failures } = findPairOverlaps({ a: geometries, zone });
  if (failures.length > 0) throw new Error(JSON.stringify(failures));
  const gaps = findUncoveredGround(geometries, territory, zone).parts;
  return {
    overlapSquareMetres: overlaps.reduce((sum, { areaSquareMetres }) => sum + areaSquareMetres, 0),
    gapSquareMetres: gaps.reduce((sum, part) => sum + planarAreaSquareMetres([part]), 0),
    areaSquareMetres: geometries.reduce(
      (sum, geometry) => sum + preparePolygon(geometry, zone.centralMeridian).areaSquareMetres,
      0,
    ),
    invalid: catchments.filter(({ geometry }) => validatePolygon(geometry).length > 0).map(({ id }) => id),
  };
}

/**
 * Borders that two catchments run along without sharing them: edges that nobody has the other way round although
 * somebody's ground begins within 5 cm of their outer side.
 */
export function partedBorders(state: ProjectState): string[] {
  const catchments = catchmentsOfPlan(state, 'plan');
  const edges = catchments.flatMap(({ id, geometry }) =>
    openRingsOf(geometry).flatMap((ring) =>
      ring.map((from, index) => ({ id, from, to: ring[(index + 1) % ring.length] ?? from })),
    ),
  );
  const known = new Set(edges.map(({ from, to }) => `${positionKey(from)} ${positionKey(to)}`));
  const prepared = catchments.map(({ id, geometry }) => ({
    id,
    ground: preparePolygon(geometry, zone.centralMeridian),
  }));
  return edges.flatMap(({ id, from, to }) => {
    if (known.has(`${positionKey(to)} ${positionKey(from)}`)) return [];
    const [x1, y1] = zone.forward(from);
    const [x2, y2] = zone.forward(to);
    const length = Math.hypot(x2 - x1, y2 - y1);
    if (length < 0.2) return [];
    // On the right of the edge, as rings run counter-clockwise around their ground.
    const x = (x1 + x2) / 2 + ((y2 - y1) / length) * 0.05;
    const y = (y1 + y2) / 2 - ((x2 - x1) / length) * 0.05;
    const neighbour = prepared.find(
      (other) => other.id !== id && placeInPrepared(x, y, other.ground) !== 'outside',
    );
    return neighbour ? [`${id} and ${neighbour.id} at ${from}`] : [];
  });
}
