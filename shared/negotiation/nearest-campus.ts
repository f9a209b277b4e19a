import { representativePoint } from '../geometry/point-inside.ts';
import { zoneOfProject } from '../geometry/project-zone.ts';
import type { ProjectState } from '../model/project-state.ts';
import type { Unit } from '../model/records.ts';
import type { Stage } from '../model/stage.ts';

/** Id of the campus of an authority with that stage that is nearest to an estate in a straight line; null where it has none. */
export function nearestCampusOf(
  state: ProjectState,
  unit: Unit,
  authorityId: string,
  stage: Stage,
): string | null {
  const place = representativePoint(unit.geometry);
  if (!place) return null;
  const zone = zoneOfProject(state);
  const [x, y] = zone.forward(place);
  let nearest: { readonly id: string; readonly metres: number } | null = null;
  for (const { id, schoolId, stages, location } of state.campus.values()) {
    if (state.school.get(schoolId)?.authorityId !== authorityId) continue;
    if (!stages.some((offered) => offered.stage === stage)) continue;
    const [east, north] = zone.forward(location.coordinates);
    const metres = Math.hypot(east - x, north - y);
    if (nearest === null || metres < nearest.metres || (metres === nearest.metres && id < nearest.id))
      nearest = { id, metres };
  }
  return nearest?.id ?? null;
}
