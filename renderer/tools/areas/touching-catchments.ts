import type { MultiPolygon, Polygon } from 'geojson';
import { linesOf } from '../../../shared/geometry/lines-of.ts';
import { catchmentsOfPlan, type ProjectState } from '../../../shared/model/project-state.ts';
import type { Catchment } from '../../../shared/model/records.ts';
import { catchmentEdges } from '../snapping/catchment-edges.ts';
import { toWorld } from '../snapping/mercator.ts';
import { nearestOnEdge } from '../snapping/snap-to-layers.ts';

/** About a metre on the ground in these latitudes, in worlds. */
const touchWorlds = 3e-8;

/** Catchments of a plan whose border comes to a corner of an area, those with the most corners first. */
export function touchingCatchments(
  project: ProjectState,
  planId: string,
  area: Polygon | MultiPolygon,
): readonly Catchment[] {
  const corners = linesOf(area).flat().map(toWorld);
  return catchmentsOfPlan(project, planId)
    .map((catchment) => {
      const edges = catchmentEdges(catchment);
      const touched = corners.filter((corner) =>
        edges.near(corner, touchWorlds).some((edge) => nearestOnEdge(edge, corner).awayWorlds <= touchWorlds),
      );
      return { catchment, count: touched.length };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ catchment }) => catchment);
}
