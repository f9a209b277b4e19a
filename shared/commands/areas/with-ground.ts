import type { MultiPolygon } from 'geojson';
import type { ProjectState } from '../../model/project-state.ts';
import type { Catchment } from '../../model/records.ts';
import { type Result, refuse, succeed } from '../../model/result.ts';
import { bordersNotComputed } from '../borders/borders-not-computed.ts';

/** The catchments with the ground that transferGround found for them; refuses where one would keep none. */
export function withGround(
  state: ProjectState,
  changed: ReadonlyMap<string, MultiPolygon | null> | null,
): Result<readonly Catchment[]> {
  if (!changed) return bordersNotComputed();
  const after: Catchment[] = [];
  for (const [id, geometry] of changed) {
    const catchment = state.catchment.get(id);
    if (!catchment) continue;
    if (!geometry) return keepsNoGround(catchment.name);
    after.push({ ...catchment, geometry });
  }
  return succeed(after);
}

/** The refusal of an edit that takes all of a catchment's ground. */
export function keepsNoGround(name: string) {
  return refuse({
    code: 'keeps-no-ground',
    message: { zh: `这样 ${name} 就没有地块了`, en: `${name} would keep no ground` },
    hint: {
      zh: '如果要取消这个片区，请合并或删除它',
      en: 'To do away with the catchment, merge it into another or delete it',
    },
  });
}
