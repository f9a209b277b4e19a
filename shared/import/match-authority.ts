// Which authority a name or a place belongs to. “涪城区教育和体育局” is 涪城区; without a name, the place decides.
import type { Position } from 'geojson';
import { isPointInPolygon } from '../geometry/point-in-polygon.ts';
import type { ProjectState } from '../model/project-state.ts';
import { normaliseName } from './normalise-name.ts';

/** By id, by equal name, else by the longest authority name inside the text; null where none fits. */
export function authorityByName(state: ProjectState, text: string): string | null {
  const wanted = normaliseName(text);
  if (wanted === '') return null;
  const authorities = [...state.authority.values()];
  const same = authorities.find(({ id, name }) => id === text.trim() || normaliseName(name) === wanted);
  if (same) return same.id;
  const inside = authorities
    .filter(({ name }) => wanted.includes(normaliseName(name)))
    .sort((a, b) => b.name.length - a.name.length || (a.id < b.id ? -1 : 1));
  return inside[0]?.id ?? null;
}

/** The authority a position (degrees) lies in; functional zones first, since they may be laid over a district. */
export function authorityByPlace(state: ProjectState, position: Position | null): string | null {
  if (!position) return null;
  const holding = [...state.authority.values()]
    .filter(({ geometry }) => isPointInPolygon(position, geometry))
    .sort(
      (a, b) =>
        Number(b.authorityType === 'functional-zone') - Number(a.authorityType === 'functional-zone') ||
        (a.id < b.id ? -1 : 1),
    );
  return holding[0]?.id ?? null;
}
