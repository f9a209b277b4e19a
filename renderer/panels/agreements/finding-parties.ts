// Whose business a finding at a border is: the two authorities, and the catchment each of them has in it.

import type { Finding } from '../../../shared/checks/finding.ts';
import { unitMembership } from '../../../shared/checks/unit-membership.ts';
import { isPointInPolygon } from '../../../shared/geometry/point-in-polygon.ts';
import { pointInside } from '../../../shared/geometry/point-inside.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import type { Catchment, Plan, Unit } from '../../../shared/model/records.ts';

export interface FindingParties {
  /** Authority ids, ascending by id so that both directions of a finding give the same pair. */
  readonly partyIds: readonly [string, string];
  readonly catchments: readonly Catchment[];
}

/** The two authorities of a finding; 'same' where only one is concerned, null where it can't be told. */
export function findingParties(
  records: ProjectState,
  plan: Plan,
  finding: Finding,
): FindingParties | 'same' | null {
  const catchments = catchmentsOf(records, plan, finding);
  const ids = new Set(catchments.flatMap(({ authorityId }) => authorityId ?? []));
  // Two catchments of one authority are its own affair, whoever's ground the estates stand on.
  if (catchments.length > 1 && ids.size === 1) return 'same';
  if (ids.size < 2) {
    for (const unitId of finding.units) {
      const unit = records.unit.get(unitId);
      const side = unit ? authorityOfUnit(records, unit) : null;
      if (side !== null) ids.add(side);
    }
  }
  const [first, second] = [...ids].sort();
  if (first === undefined) return null;
  return second === undefined ? 'same' : { partyIds: [first, second], catchments };
}

/** The authority a unit lies in; null outside all of them. */
export function authorityOfUnit(records: ProjectState, unit: Unit): string | null {
  const place = unit.geometry.type === 'Point' ? unit.geometry.coordinates : pointInside(unit.geometry);
  if (!place) return null;
  const found = [...records.authority.values()].find(({ geometry }) => isPointInPolygon(place, geometry));
  return found?.id ?? null;
}

function catchmentsOf(records: ProjectState, plan: Plan, finding: Finding): Catchment[] {
  const named = [finding.a, finding.b].flatMap((id) => records.catchment.get(String(id)) ?? []);
  if (named.length === 2 || finding.code !== 'multi-unit') return named;
  const membership = unitMembership(records, plan.id);
  const ids = new Set(finding.units.flatMap((unitId) => membership.get(unitId) ?? []));
  return [...ids].flatMap((id) => records.catchment.get(id) ?? []);
}
