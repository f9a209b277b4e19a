// What a plan's map shows, picked from the project once: everything later only draws it.
import type { Position } from 'geojson';
import { agreementsInForce } from '../../agreements/declared-service.ts';
import { linesOf } from '../../geometry/lines-of.ts';
import { catchmentsOfPlan, type ProjectState } from '../../model/project-state.ts';
import type {
  Authority,
  Barrier,
  Campus,
  Catchment,
  District,
  Plan,
  Road,
  Unit,
} from '../../model/records.ts';
import { listSchoolServices, type SchoolService } from '../school-services.ts';
import { colourCatchments } from './colour-catchments.ts';

export interface MapSources {
  readonly plan: Plan;
  readonly catchments: readonly Catchment[];
  readonly colours: ReadonlyMap<string, number>;
  readonly services: readonly SchoolService[];
  /** Campuses of the plan's stage that stand on the map. */
  readonly campuses: readonly Campus[];
  readonly units: readonly Unit[];
  readonly roads: readonly Road[];
  readonly barriers: readonly Barrier[];
  readonly districts: readonly District[];
  readonly authorities: readonly Authority[];
  /** Estates under an agreement in force. */
  readonly agreedUnitIds: ReadonlySet<string>;
  /** Pairs of catchments that an agreement lets overlap. */
  readonly agreedPairs: readonly (readonly [Catchment, Catchment])[];
  /** What must be on the sheet (degrees). */
  readonly extent: readonly Position[];
}

export function pickMapSources(state: ProjectState, plan: Plan): MapSources {
  const catchments = catchmentsOfPlan(state, plan.id);
  const services = listSchoolServices(state, plan);
  const served = new Set(services.flatMap(({ campuses }) => campuses.map(({ id }) => id)));
  const border = catchments.flatMap(({ geometry }) => linesOf(geometry).flat());
  const campuses = byId(state.campus).filter(({ id, stages }) =>
    served.size > 0 ? served.has(id) : stages.some(({ stage }) => stage === plan.stage),
  );
  const servedPlaces = campuses
    .filter(({ id }) => served.has(id))
    .map(({ location }) => location.coordinates);
  const agreements = agreementsInForce(state, plan);
  return {
    plan,
    catchments,
    colours: colourCatchments(state, plan.id),
    services,
    campuses,
    units: byId(state.unit),
    roads: byId(state.road),
    barriers: byId(state.barrier),
    districts: byId(state.district),
    authorities: byId(state.authority),
    agreedUnitIds: new Set(agreements.flatMap(({ items }) => items.map(({ unitId }) => unitId))),
    agreedPairs: pairsUnderAgreement(services),
    extent:
      border.length > 0 ? [...border, ...servedPlaces] : campuses.map(({ location }) => location.coordinates),
  };
}

function byId<Value extends { readonly id: string }>(records: ReadonlyMap<string, Value>): Value[] {
  return [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Catchments that name the same estate under an agreement. */
function pairsUnderAgreement(services: readonly SchoolService[]): (readonly [Catchment, Catchment])[] {
  const catchmentsByUnit = new Map<string, Set<Catchment>>();
  for (const { catchment, estates, handedOver } of services) {
    if (!catchment) continue;
    for (const { unit, agreement } of [...estates, ...handedOver]) {
      if (agreement)
        catchmentsByUnit.set(unit.id, (catchmentsByUnit.get(unit.id) ?? new Set()).add(catchment));
    }
  }
  const pairs = new Map<string, readonly [Catchment, Catchment]>();
  for (const catchments of catchmentsByUnit.values()) {
    for (const a of catchments) {
      for (const b of catchments) if (a.id < b.id) pairs.set(`${a.id} ${b.id}`, [a, b]);
    }
  }
  return [...pairs.values()];
}
