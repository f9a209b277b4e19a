// Who is across the border from an estate: the authority, other than its own, whose ground is nearest.
import { authorityOfUnit } from '../agreements/declared-service.ts';
import { zoneOfProject } from '../geometry/project-zone.ts';
import type { ProjectState } from '../model/project-state.ts';
import { distanceToArea } from './border-distance.ts';

export interface BorderSide {
  readonly authorityId: string;
  readonly otherAuthorityId: string;
  /** From the estate to the ground of the other one. */
  readonly metres: number;
}

/** Null for an estate on nobody's ground, and for one with no other authority within so many metres. */
export function acrossTheBorder(
  state: ProjectState,
  unitId: string,
  withinMetres: number,
): BorderSide | null {
  const unit = state.unit.get(unitId);
  const authorityId = unit ? authorityOfUnit(state, unitId) : null;
  if (!unit || authorityId === null) return null;
  const zone = zoneOfProject(state);
  let nearest: BorderSide | null = null;
  for (const other of [...state.authority.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (other.id === authorityId) continue;
    const within = nearest?.metres ?? withinMetres;
    const metres = distanceToArea(unit.geometry, other.geometry, { zone, withinMetres: within });
    if (metres !== null && (nearest === null || metres < nearest.metres))
      nearest = { authorityId, otherAuthorityId: other.id, metres };
  }
  return nearest;
}
