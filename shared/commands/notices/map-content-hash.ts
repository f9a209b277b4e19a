// What the map of a plan's notice shows, as one hash: a review number holds for this map and no other.
import { agreementsInForce } from '../../agreements/declared-service.ts';
import { canonicalJson } from '../../history/canonical-json.ts';
import { baseName, type MapBase } from '../../model/notice-record.ts';
import { catchmentsOfPlan, type ProjectState } from '../../model/project-state.ts';
import type { RecordKind } from '../../model/records.ts';

/** Kinds whose records can be seen on the map. */
export const mappedKinds: ReadonlySet<RecordKind> = new Set([
  'plan',
  'catchment',
  'campus',
  'school',
  'unit',
  'road',
  'barrier',
  'district',
  'authority',
  'agreement',
]);

/**
 * SHA-256 (lower-case hex) of everything that is drawn: borders, schools, estates, roads, water, administrative borders
 * and shared estates, the picture below, the titles, and the range texts that head the sheets of a map book. Numbers of children and the like are no part of it. Empty for an unknown plan.
 */
export function mapContentHash(
  state: ProjectState,
  planId: string,
  sha256: (text: string) => string,
): string {
  const plan = state.plan.get(planId);
  if (!plan) return '';
  const { name, stage, schoolYear, planType, number } = plan;
  const agreements = agreementsInForce(state, plan);
  const notice = [...state.notice.values()].find((each) => each.planId === planId);
  return sha256(
    canonicalJson({
      plan: { name, stage, schoolYear, planType, number },
      catchments: catchmentsOfPlan(state, planId),
      campuses: listed(state.campus, ({ id, schoolId, name, location }) => [id, schoolId, name, location]),
      schools: listed(state.school, (school) => [school.id, school.name]),
      units: listed(state.unit, (unit) => [unit.id, unit.name, unit.geometry]),
      roads: listed(state.road, (road) => road),
      barriers: listed(state.barrier, (barrier) => barrier),
      districts: listed(state.district, (district) => [district.id, district.name, district.geometry]),
      authorities: listed(state.authority, (authority) => [authority.id, authority.name, authority.geometry]),
      agreements: agreements.map(({ id, items }) => ({ id, items })),
      ...(notice?.mapLabels === 'bilingual' ? { labels: notice.mapLabels } : {}),
      ...(notice?.mapBase ? { base: drawnBase(notice.mapBase) } : {}),
    }),
  );
}

/** What of a picture is on the map: where it lies on the disk is not. */
export function drawnBase({ file, crs, sha256 }: MapBase) {
  return { name: baseName(file), crs, sha256 };
}

function listed<Value extends { readonly id: string }>(
  records: ReadonlyMap<string, Value>,
  drawn: (record: Value) => unknown,
): unknown[] {
  return [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map(drawn);
}
