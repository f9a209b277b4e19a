// Who is served by which school: the one answer that text, tables, map numbers and annex are all made from.
// The base is geometry (the estate lies in the catchment); the other services of the one list are laid over it.

import { unitMembership } from '../checks/unit-membership.ts';
import { listServices, type Service } from '../checks/unit-services.ts';
import { catchmentsOfPlan, type ProjectState } from '../model/project-state.ts';
import type { Agreement, Authority, Campus, Catchment, Plan, RelationKind, Unit } from '../model/records.ts';

import { campusesOfCatchment, campusTitle, catchmentTitle } from './words/campus-title.ts';
import { compareNamed } from './words/chinese-order.ts';

export interface ServedEstate {
  readonly unit: Unit;
  readonly basis: RelationKind;
  /** The agreement that makes it so; null for `base`, `feeder` and `lottery`. */
  readonly agreement: Agreement | null;
}

/** An estate that lies in the catchment but goes to the other side's campus under a parity swap. */
export interface HandedOverEstate {
  readonly unit: Unit;
  readonly agreement: Agreement;
  readonly receivingSchool: string;
}

export interface SchoolService {
  /** Running number in the notice, from 1; the same on the map. */
  readonly number: number;
  readonly title: string;
  readonly authority: Authority | null;
  /** Null for a campus that has no catchment in this plan and only receives under agreements. */
  readonly catchment: Catchment | null;
  readonly campuses: readonly Campus[];
  /** By name; never the same estate twice. */
  readonly estates: readonly ServedEstate[];
  readonly handedOver: readonly HandedOverEstate[];
}

interface Draft {
  readonly title: string;
  readonly authority: Authority | null;
  readonly catchment: Catchment | null;
  readonly campuses: readonly Campus[];
  readonly estates: Map<string, ServedEstate>;
  readonly handedOver: Map<string, HandedOverEstate>;
}

/**
 * Lists every school of a plan with its estates, ordered by authority (unnamed last) and name.
 * A swapped estate moves to the receiving campus; a dual or shared one appears under both, with the agreement; one of a
 * feeder or lottery appears under that school too.
 */
export function listSchoolServices(state: ProjectState, plan: Plan): SchoolService[] {
  const drafts = new Map<string, Draft>();
  for (const catchment of catchmentsOfPlan(state, plan.id)) {
    drafts.set(catchment.id, draftOfCatchment(state, catchment));
  }
  const membership = unitMembership(state, plan.id);
  const servicesOf = listServices(state, plan, membership);
  for (const [unitId, catchmentIds] of membership) {
    const unit = state.unit.get(unitId);
    if (!unit) continue;
    for (const id of catchmentIds)
      drafts.get(id)?.estates.set(unitId, { unit, basis: 'base', agreement: null });
    for (const service of servicesOf(unitId)) layService(state, drafts, unit, service);
  }
  return [...drafts.values()].sort(compareDrafts).map((draft, index) => ({
    ...draft,
    number: index + 1,
    estates: [...draft.estates.values()].sort((a, b) => compareNamed(a.unit, b.unit)),
    handedOver: [...draft.handedOver.values()].sort((a, b) => compareNamed(a.unit, b.unit)),
  }));
}

function draftOfCatchment(state: ProjectState, catchment: Catchment): Draft {
  return {
    title: catchmentTitle(state, catchment),
    authority: (catchment.authorityId && state.authority.get(catchment.authorityId)) || null,
    catchment,
    campuses: campusesOfCatchment(state, catchment),
    estates: new Map(),
    handedOver: new Map(),
  };
}

/** Lays what is not base over the base. An agreement shows on both sides, a feeder or lottery at its school. MUTATED: drafts. */
function layService(state: ProjectState, drafts: Map<string, Draft>, unit: Unit, service: Service): void {
  const { relationKind: basis, campusId, agreementId } = service;
  const campus = state.campus.get(campusId);
  if (basis === 'base' || !campus) return;
  const agreement = state.agreement.get(agreementId ?? '') ?? null;
  const served: ServedEstate = { unit, basis, agreement };
  const receiving = receivingDrafts(state, drafts, campus);
  for (const draft of drafts.values()) {
    if (!agreement || receiving.includes(draft) || !draft.estates.has(unit.id)) continue;
    if (basis === 'swap') {
      draft.estates.delete(unit.id);
      draft.handedOver.set(unit.id, { unit, agreement, receivingSchool: campusTitle(state, campus) });
    } else {
      draft.estates.set(unit.id, served);
    }
  }
  for (const draft of receiving) {
    draft.estates.set(unit.id, served);
    draft.handedOver.delete(unit.id);
  }
}

/** The lists a campus appears under; one is made where the plan has no catchment for it. MUTATED: drafts. */
function receivingDrafts(state: ProjectState, drafts: Map<string, Draft>, campus: Campus): Draft[] {
  const existing = [...drafts.values()].filter((draft) => draft.campuses.some(({ id }) => id === campus.id));
  if (existing.length > 0) return existing;
  const authorityId = state.school.get(campus.schoolId)?.authorityId;
  const draft: Draft = {
    title: campusTitle(state, campus),
    authority: (authorityId && state.authority.get(authorityId)) || null,
    catchment: null,
    campuses: [campus],
    estates: new Map(),
    handedOver: new Map(),
  };
  drafts.set(`campus ${campus.id}`, draft);
  return [draft];
}

function compareDrafts(a: Draft, b: Draft): number {
  const authorityA = a.authority?.id ?? '\uffff';
  const authorityB = b.authority?.id ?? '\uffff';
  if (authorityA !== authorityB) return authorityA < authorityB ? -1 : 1;
  return compareNamed(
    { name: a.title, id: a.catchment?.id ?? a.campuses[0]?.id ?? '' },
    { name: b.title, id: b.catchment?.id ?? b.campuses[0]?.id ?? '' },
  );
}
