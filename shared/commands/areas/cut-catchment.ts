// A catchment cut along a drawn line, for the commands that part its ground.
import type { Position } from 'geojson';
import { type Cut, cutAlongLine, type Face } from '../../borders/cut-along-line.ts';
import { placeInPolygon } from '../../geometry/point-in-polygon.ts';
import { zoneOfProject } from '../../geometry/project-zone.ts';
import type { ProjectState } from '../../model/project-state.ts';
import type { Catchment } from '../../model/records.ts';
import { type Result, succeed } from '../../model/result.ts';
import { bordersNotComputed } from '../borders/borders-not-computed.ts';
import { lineMeetsItself } from './line-does-not-cut.ts';

export function cutCatchment(
  state: ProjectState,
  { geometry }: Catchment,
  line: readonly Position[],
): Result<Cut> {
  const cut = cutAlongLine(geometry, line, zoneOfProject(state));
  if (!cut) return bordersNotComputed();
  return cut.selfMeeting ? lineMeetsItself(cut.selfMeeting) : succeed(cut);
}

/** How many of the campuses stand on ground. */
export function campusesOn(
  state: ProjectState,
  campusIds: readonly string[],
  faces: readonly Face[],
): number {
  return campusIds.filter((id) => {
    const place = state.campus.get(id)?.location.coordinates;
    return place && faces.some(({ geometry }) => placeInPolygon(place, geometry) !== 'outside');
  }).length;
}

export const areaOfFaces = (faces: readonly Face[]) =>
  faces.reduce((sum, { areaSquareMetres }) => sum + areaSquareMetres, 0);
