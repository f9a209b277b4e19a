// The picture under a plan's maps: chosen once with its hash, opened again whenever a sheet is drawn. What reads and paints
// pictures is loaded for a notice that has one.
import { resolve } from 'node:path';
import type { Position } from 'geojson';
import type { ChosenMapBase } from '../../../shared/api/project-api.ts';
import { findRecord } from '../../../shared/commands/find-record.ts';
import { boxesMeet, boxOfPositions } from '../../../shared/geometry/planar-box.ts';
import { zoneOfProject } from '../../../shared/geometry/project-zone.ts';
import { baseName } from '../../../shared/model/notice-record.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import { type Result, refuse, succeed } from '../../../shared/model/result.ts';
import type { MapBaseLayer } from '../../../shared/notice/sheets/map-base.ts';
import { pickMapSources } from '../../../shared/notice/sheets/map-sources.ts';
import { noticeOf } from '../../../shared/notice/words/notice-words.ts';
import { baseChanged, baseElsewhere } from './map-base-refusals.ts';
import type { PlacedPicture } from './read-map-base.ts';

/**
 * A picture as the notice keeps it; `crs` null: it is in the zone of the project. Refuses what `readMapBase` refuses,
 * and `base-elsewhere` for a picture that doesn't touch the plan.
 */
export async function chooseMapBase(
  state: ProjectState,
  planId: string,
  file: string,
  crs: string | null,
): Promise<Result<ChosenMapBase>> {
  const plan = findRecord(state, 'plan', planId);
  if (!plan.ok) return plan;
  const { cornersOf, readMapBase } = await import('./read-map-base.ts');
  const picture = await readMapBase(resolve(file), crs ?? `EPSG:${zoneOfProject(state).epsg}`);
  if (!picture.ok) return picture;
  const { extent } = pickMapSources(state, plan.value);
  if (
    extent.length > 0 &&
    !boxesMeet(boxOfPositions(inDegrees(picture.value, cornersOf(picture.value))), boxOfPositions(extent))
  ) {
    return refuse(baseElsewhere(picture.value.file, picture.value.system));
  }
  return succeed({
    base: { file: picture.value.file, crs: picture.value.crs, sha256: picture.value.sha256 },
    systemName: picture.value.system.name,
    widthPixels: picture.value.width,
    heightPixels: picture.value.height,
    metresPerPixel: metresPerPixel(state, picture.value),
  });
}

/** In the middle of the picture, along its rows. */
function metresPerPixel(state: ProjectState, { width, height, world, system }: PlacedPicture): number {
  const zone = zoneOfProject(state);
  const groundAt = (x: number) => zone.forward(system.toDegrees(...world.toPlane([x, height / 2])));
  const [[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]] = [groundAt(width / 2), groundAt(width / 2 + 1)];
  return Math.hypot(x2 - x1, y2 - y1);
}

/**
 * The picture that a plan's notice names, ready to be painted; null where it names none. Refuses what `readMapBase`
 * refuses, and `base-changed` where the files are no longer those that were chosen.
 */
export async function openMapBase(state: ProjectState, planId: string): Promise<Result<MapBaseLayer | null>> {
  const base = noticeOf(state, planId)?.mapBase;
  if (!base) return succeed(null);
  const { readMapBase } = await import('./read-map-base.ts');
  const picture = await readMapBase(base.file, base.crs);
  if (!picture.ok) return picture;
  if (picture.value.sha256 !== base.sha256) return refuse(baseChanged(base.file));
  const { paintMapBase } = await import('./paint-map-base.ts');
  return succeed({
    name: baseName(base.file),
    paint: (window) => paintMapBase(picture.value, window),
  });
}

function inDegrees(picture: PlacedPicture, corners: readonly [number, number][]): Position[] {
  return corners.map((corner) => picture.system.toDegrees(...picture.world.toPlane(corner)));
}
