// The ground that a plan has to cover: the authorities that have a catchment in it (or the plan's own authority, or all
// authorities where catchments name none), else the districts. A plan of one district is not blamed for the others.
import { dissolvePrepared } from '../geometry/dissolve.ts';
import { type PreparedPolygon, preparePlanarPolygon, preparePolygon } from '../geometry/prepared-polygon.ts';
import type { Authority, District } from '../model/records.ts';
import type { PlanUnderCheck } from './plan-under-check.ts';

type PlanContent = Pick<PlanUnderCheck, 'state' | 'plan' | 'catchments'>;

/** Authorities the plan is for, by id ascending; empty where the project has none. */
export function authoritiesOfPlan({ state, plan, catchments }: PlanContent): Authority[] {
  const all = [...state.authority.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const named = new Set(
    plan.authorityId === null ? catchments.map(({ authorityId }) => authorityId) : [plan.authorityId],
  );
  const concerned = all.filter(({ id }) => named.has(id));
  return concerned.length > 0 ? concerned : all;
}

/** The authorities that a plan is for, else all districts; empty where the project has neither. */
export function areasOfPlan(check: PlanContent): Areas {
  const authorities = authoritiesOfPlan(check);
  return authorities.length > 0 ? authorities : [...check.state.district.values()];
}

/** The territory in zone metres; null where the project has neither authorities nor districts. */
export function territoryOfPlan(check: PlanContent & Pick<PlanUnderCheck, 'zone'>): PreparedPolygon | null {
  const areas = areasOfPlan(check);
  if (areas.length === 0) return null;
  const known = remembered.get(check.state.authority);
  if (known && isSameList(known.areas, areas)) return known.territory;
  const prepared = areas.map(({ geometry }) => preparePolygon(geometry, check.zone.centralMeridian));
  const territory = preparePlanarPolygon(dissolvePrepared(prepared));
  remembered.set(check.state.authority, { areas, territory });
  return territory;
}

type Areas = readonly (Authority | District)[];

/** The territory stays while catchments change: it is united once. */
const remembered = new WeakMap<object, { readonly areas: Areas; readonly territory: PreparedPolygon }>();

function isSameList(one: Areas, other: Areas): boolean {
  return one.length === other.length && one.every((area, index) => area === other[index]);
}
