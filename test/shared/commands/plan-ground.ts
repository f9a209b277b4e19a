// What a plan's ground looks like to the overlap engine, and whether its borders are shared bit for bit.
import { positionKey } from '../../../shared/commands/borders/border-vertices.ts';
import {
  type PlanarMultiPolygon,
  type PlanarPolygon,
  signedRingArea,
  unprojectPolygon,
} from '../../../shared/geometry/planar-polygon.ts';
import { planarAreaSquareMetres } from '../../../shared/geometry/polygon-area.ts';
import { placeInPrepared, preparePolygon } from '../../../shared/geometry/prepared-polygon.ts';
import { validatePolygon } from '../../../shared/geometry/validate-polygon.ts';
import { catchmentsOfPlan, type ProjectState } from '../../../shared/model/project-state.ts';
import { measureOverlapAreas } from '../../../shared/overlap/overlap-areas.ts';
import { findUncoveredGround } from '../../../shared/overlap/uncovered-ground.ts';
import { zone } from '../geometry/local-metres.ts';

/** How far beyond an edge one looks for a neighbour (metres). */
const beyond = 3e-3;

export interface Ground {
  readonly overlapSquareMetres: number;
  readonly gapSquareMetres: number;
  /** In zone metres. */
  readonly gaps: readonly { readonly rings: PlanarPolygon; readonly areaSquareMetres: number }[];
  /** Of catchments inside the territory, ground in several counted for each. */
  readonly insideSquareMetres: number;
  readonly invalid: readonly string[];
}

export function groundOf(state: ProjectState, territory: PlanarMultiPolygon): Ground {
  const catchments = catchmentsOfPlan(state, 'plan');
  const geometries = catchments.map(({ geometry }) => geometry);
  // All of it: a finding leaves out what is too small to be anybody's mistake, until it joins a larger one.
  const { areas, failures } = measureOverlapAreas(geometries, geometries, zone);
  if (failures.length > 0) throw new Error(JSON.stringify(failures));
  const overlaps = areas.filter(({ indexInA, indexInB }) => indexInA < indexInB);
  const gaps = findUncoveredGround(geometries, territory, zone).parts.map((rings) => ({
    rings,
    areaSquareMetres: planarAreaSquareMetres([rings]),
  }));
  return {
    overlapSquareMetres: overlaps.reduce((sum, { areaSquareMetres }) => sum + areaSquareMetres, 0),
    gapSquareMetres: gaps.reduce((sum, { areaSquareMetres }) => sum + areaSquareMetres, 0),
    gaps,
    insideSquareMetres: measureOverlapAreas(
      geometries,
      [unprojectPolygon(territory, zone)],
      zone,
    ).areas.reduce((sum, { areaSquareMetres }) => sum + areaSquareMetres, 0),
    invalid: catchments.filter(({ geometry }) => validatePolygon(geometry).length > 0).map(({ id }) => id),
  };
}

/**
 * Borders that two catchments run along without sharing them: edges that nobody has the other way round although
 * somebody's ground begins within 3 mm of them, which is
 * more than drawing leaves where it joins a border.
 */
export function partedBorders(state: ProjectState): string[] {
  const catchments = catchmentsOfPlan(state, 'plan');
  const edges = catchments.flatMap(({ id, geometry }) =>
    geometry.coordinates.flatMap((rings) =>
      rings.flatMap((positions, number) => {
        // A ring that was pulled inside out still bounds its ground, but runs the other way round.
        const isOuter = number === 0;
        const ring = signedRingArea(positions) > 0 === isOuter ? positions : positions.toReversed();
        return ring.slice(1).map((to, index) => ({ id, from: ring[index] ?? to, to }));
      }),
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
    // Rings run counter-clockwise around their ground: what is beyond an edge is on its right. Two places are looked at:
    // at one, the other border may just be crossing.
    const places = [0.4, 0.6].map((share) => [x1 + share * (x2 - x1), y1 + share * (y2 - y1)] as const);
    const [east, north] = [((y2 - y1) / length) * beyond, ((x1 - x2) / length) * beyond];
    const neighbour = prepared.find(
      (other) =>
        other.id !== id &&
        places.every(
          ([x, y]) =>
            placeInPrepared(x + east, y + north, other.ground) !== 'outside' &&
            placeInPrepared(x - east, y - north, other.ground) === 'outside',
        ),
    );
    return neighbour ? [`${id} and ${neighbour.id} at ${from}`] : [];
  });
}
