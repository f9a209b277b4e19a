import type { MultiPolygon, Position } from 'geojson';
import { uncoveredAround } from '../../borders/uncovered-around.ts';
import { areasOfPlan, territoryOfPlan } from '../../checks/plan-territory.ts';
import { boxOfPositions } from '../../geometry/planar-box.ts';
import { placeInRings } from '../../geometry/point-in-polygon.ts';
import { zoneOfProject } from '../../geometry/project-zone.ts';
import { catchmentsOfPlan, type ProjectState } from '../../model/project-state.ts';
import type { Plan } from '../../model/records.ts';
import { findUncoveredGround } from '../../overlap/uncovered-ground.ts';

/**
 * The gap of a plan around a place (degrees); null where there is none. The engine finds it among all catchments; then
 * it is traced along the borders that are near.
 */
export function gapAround(state: ProjectState, plan: Plan, at: Position): MultiPolygon | null {
  const zone = zoneOfProject(state);
  const catchments = catchmentsOfPlan(state, plan.id);
  const geometries = catchments.map(({ geometry }) => geometry);
  const territory = territoryOfPlan({ state, plan, catchments, zone });
  const place = zone.forward(at);
  const part = findUncoveredGround(geometries, territory?.polygons ?? null, zone).parts.find(
    (rings) => placeInRings(place, rings) === 'inside',
  );
  if (!part) return null;
  const areas = areasOfPlan({ state, plan, catchments }).map(({ geometry }) => geometry);
  return uncoveredAround(at, boxOfPositions(part.flat()), geometries, areas, zone);
}
