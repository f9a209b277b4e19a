import type { Geometry } from 'geojson';
import type { CheckReport } from '../../shared/checks/finding.ts';
import type { ProjectState } from '../../shared/model/project-state.ts';
import { catchmentsOfPlan } from '../../shared/model/project-state.ts';
import { type Extent, extentOf } from './extent.ts';
import type { Selection } from './selection.ts';

/** Margin around a selection, so that a point or a sliver is seen in its surroundings (degrees, about 300 m). */
const leastMarginDegrees = 0.003;

/** Where a selected thing is, with some surroundings; null where it has no place. */
export function selectionExtent(
  records: ProjectState,
  report: CheckReport | null,
  selection: Selection,
): Extent | null {
  const { kind, id } = selection;
  if (kind === 'finding') {
    const finding = report?.findings.find((one) => one.id === id);
    const units = finding?.units.flatMap((unitId) => records.unit.get(unitId)?.geometry ?? []) ?? [];
    return finding?.bbox ? widen(finding.bbox) : widen(extentOf(units));
  }
  return widen(extentOf(geometriesOf(records, kind, id)));
}

function geometriesOf(
  records: ProjectState,
  kind: Exclude<Selection['kind'], 'finding'>,
  id: string,
): Geometry[] {
  switch (kind) {
    case 'campus':
      return [records.campus.get(id)?.location ?? []].flat();
    case 'school':
      return [...records.campus.values()]
        .filter(({ schoolId }) => schoolId === id)
        .map(({ location }) => location);
    case 'agreement': {
      const items = records.agreement.get(id)?.items ?? [];
      return items.flatMap(({ unitId, campusId }) => [
        ...geometriesOf(records, 'unit', unitId),
        ...geometriesOf(records, 'campus', campusId),
      ]);
    }
    case 'case':
      return geometriesOf(records, 'unit', records.case.get(id)?.unitId ?? '');
    case 'plan':
      return catchmentsOfPlan(records, id).map(({ geometry }) => geometry);
    default: {
      const record = records[kind].get(id);
      return record && 'geometry' in record ? [record.geometry] : [];
    }
  }
}

/** A box with some of what lies around it. */
export function widen(extent: Extent | null): Extent | null {
  if (!extent) return null;
  const [west, south, east, north] = extent;
  const margin = Math.max(leastMarginDegrees, (east - west) * 0.25, (north - south) * 0.25);
  return [west - margin, south - margin, east + margin, north + margin];
}
