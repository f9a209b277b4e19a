// Estates that a hand has caught to give them to another catchment: what they are, how they look, what they amount to.

import { childrenOfUnits } from '../../../shared/checks/children-of-units.ts';
import type { ProjectCommand } from '../../../shared/commands/command.ts';
import { isPointInPolygon } from '../../../shared/geometry/point-in-polygon.ts';
import type { LocalizedText } from '../../../shared/model/localized-text.ts';
import type { Catchment, Unit } from '../../../shared/model/records.ts';
import { unitPlace } from '../../map/sources/unit-places.ts';
import { wording } from '../../map/words.ts';
import { previewArea, previewPoint } from '../preview-features.ts';
import type { PreviewFeature, Surroundings } from '../tool.ts';

export function isUnitIn(unit: Unit, { geometry }: Catchment): boolean {
  return isPointInPolygon(unitPlace(unit), geometry);
}

/** Ids with those of more units behind them, each once. */
export function withUnits(caughtIds: readonly string[], units: readonly Unit[]): readonly string[] {
  const more = units.map(({ id }) => id).filter((id) => !caughtIds.includes(id));
  return more.length > 0 ? [...caughtIds, ...more] : caughtIds;
}

export function assignCommand(
  unitIds: readonly string[],
  toCatchmentId: string | null,
  { planId }: Surroundings,
): ProjectCommand | null {
  if (planId === null || unitIds.length === 0) return null;
  return { name: 'assign-units', planId, unitIds, toCatchmentId };
}

/**
 * What a new catchment of them would be, for showing it: its name and school are asked for afterwards. Null where there
 * is nothing to make.
 */
export function newCatchmentCommand(
  unitIds: readonly string[],
  { planId }: Surroundings,
): ProjectCommand | null {
  if (planId === null || unitIds.length === 0) return null;
  const newCatchment = { name: '…', authorityId: null, campusIds: [] };
  return { name: 'assign-units', planId, unitIds, toCatchmentId: null, newCatchment };
}

/** How many estates and children are in hand, for a hint. */
export function countOf(
  unitIds: readonly string[],
  { project, planId }: Surroundings,
): { readonly units: string; readonly children: string } {
  const plan = planId === null ? undefined : project.plan.get(planId);
  const children = plan ? childrenOfUnits(project, plan, unitIds) : 0;
  return { units: unitIds.length.toLocaleString('en-US'), children: children.toLocaleString('en-US') };
}

/** What estates that nobody is chosen for become: a new catchment, or in a plan of school districts one of those. */
export function newAreaWord({ project, planId }: Surroundings): LocalizedText {
  const plan = planId === null ? undefined : project.plan.get(planId);
  return wording(plan?.planType === 'school-districts' ? 'newSchoolDistrict' : 'newCatchment');
}

/** Their outlines, or a mark where only a place is known. */
export function previewCaught(unitIds: readonly string[], { project }: Surroundings): PreviewFeature[] {
  return unitIds.flatMap((id) => {
    const geometry = project.unit.get(id)?.geometry;
    if (!geometry) return [];
    if (geometry.type === 'Point') return [previewPoint('caught', geometry.coordinates)];
    const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    return parts.map((rings) => previewArea(rings, 'caught'));
  });
}
