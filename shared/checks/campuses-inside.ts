import type { MultiPolygon, Polygon } from 'geojson';
import { isPointInPolygon } from '../geometry/point-in-polygon.ts';
import type { ProjectState } from '../model/project-state.ts';
import type { Campus } from '../model/records.ts';
import type { Stage } from '../model/stage.ts';

/** Campuses of a stage that stand on a piece of ground (degrees): what a catchment drawn there is proposed to serve. */
export function campusesInside(
  state: ProjectState,
  geometry: Polygon | MultiPolygon,
  stage: Stage,
): readonly Campus[] {
  return [...state.campus.values()].filter(
    ({ stages, location }) =>
      stages.some((one) => one.stage === stage) && isPointInPolygon(location.coordinates, geometry),
  );
}
