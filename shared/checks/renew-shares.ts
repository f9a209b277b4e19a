// Shares of units after some catchments changed: only who lives in them, or did, is measured again.
import { preparePolygon } from '../geometry/prepared-polygon.ts';
import { zoneOfProject } from '../geometry/project-zone.ts';
import type { ProjectState } from '../model/project-state.ts';
import type { Catchment } from '../model/records.ts';
import type { CheckFailure } from './finding.ts';
import { type SharesOfUnit, sharesInCatchment } from './unit-shares.ts';
import { unitsNear } from './units-near.ts';

export interface RenewedShares {
  /** Units that had or have a share in one of the catchments, with all their shares now. */
  readonly changed: ReadonlyMap<string, SharesOfUnit>;
  /** Pairs of the catchments that could not be computed. */
  readonly failures: readonly CheckFailure[];
}

/** `catchments`: what is in the place of each id now; undefined where it is gone. The units are those of the state. */
export function renewShares(
  state: ProjectState,
  shares: ReadonlyMap<string, SharesOfUnit>,
  catchments: ReadonlyMap<string, Catchment | undefined>,
): RenewedShares {
  const zone = zoneOfProject(state);
  const failures: CheckFailure[] = [];
  const changed = new Map<string, SharesOfUnit>();
  const change = (unitId: string, catchmentId: string, share: number) => {
    const known = changed.get(unitId) ?? shares.get(unitId) ?? new Map<string, number>();
    changed.set(unitId, withShare(known, catchmentId, share));
  };
  for (const [unitId, ofUnit] of shares) {
    for (const id of ofUnit.keys()) if (catchments.has(id)) change(unitId, id, 0);
  }
  for (const [id, catchment] of catchments) {
    if (!catchment) continue;
    const { box } = preparePolygon(catchment.geometry, zone.centralMeridian);
    const near = unitsNear(state, zone, box);
    const own = sharesInCatchment(catchment, near, zone, (failure) => failures.push(failure));
    for (const [unitId, share] of own) change(unitId, id, share);
  }
  return { changed, failures };
}

/** Catchments ascending, as everywhere; a share of 0 is none. */
function withShare(shares: SharesOfUnit, catchmentId: string, share: number): SharesOfUnit {
  const others = [...shares].filter(([id]) => id !== catchmentId);
  const all = share > 0 ? [...others, [catchmentId, share] as const] : others;
  return new Map(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}
