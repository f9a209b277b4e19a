// The lists behind the notice, one line an estate: what the annex holds and what the tables are checked against.

import { agreementsInForce } from '../../agreements/declared-service.ts';
import type { ProjectState } from '../../model/project-state.ts';
import type { Plan, RelationKind } from '../../model/records.ts';
import type { AgreementLine, ChangeLine, EstateLine } from '../notice-document.ts';
import type { SchoolService } from '../school-services.ts';
import { campusTitle } from './campus-title.ts';
import { agreementKindNames, citeAgreement } from './cite-agreement.ts';
import type { EstateChange } from './estate-changes.ts';
import { joinHouseNumbers } from './house-numbers.ts';

const relationNames = {
  base: '对口',
  swap: '数量对等调入',
  dual: '双重纳入',
  shared: '共享学位',
  feeder: '对口升学',
  lottery: '多校划片',
} as const satisfies Record<RelationKind, string>;

export function listEstateLines(services: readonly SchoolService[]): EstateLine[] {
  return services.flatMap((service) => {
    const shared = {
      number: service.number,
      authority: service.authority?.name ?? '',
      school: service.title,
    };
    const estates = service.estates.map(({ unit, basis, agreement }) => ({
      ...shared,
      community: unit.community,
      estate: unit.name,
      addresses: joinHouseNumbers(unit.addresses),
      relation: relationNames[basis],
      agreement: agreement ? citeAgreement(agreement) : '',
    }));
    const handedOver = service.handedOver.map(({ unit, agreement, receivingSchool }) => ({
      ...shared,
      community: unit.community,
      estate: unit.name,
      addresses: joinHouseNumbers(unit.addresses),
      relation: `数量对等调出（由${receivingSchool}招生）`,
      agreement: citeAgreement(agreement),
    }));
    return [...estates, ...handedOver];
  });
}

/** `reasons`: by unit id, from the edit log; an agreement that sends an estate elsewhere is a reason by itself. */
export function listChangeLines(
  changes: readonly EstateChange[],
  reasons: ReadonlyMap<string, string>,
): ChangeLine[] {
  return changes.map(({ unit, fromSchools, toSchools, agreement }) => ({
    isAgreed: agreement !== null,
    reason: agreement ? `依${citeAgreement(agreement)}` : (reasons.get(unit.id) ?? ''),
    estate: unit.name,
    community: unit.community,
    addresses: joinHouseNumbers(unit.addresses),
    fromSchools: fromSchools.join('、') || '—',
    toSchools: toSchools.join('、') || '—',
  }));
}

/** Estates that two authorities serve together; what one authority shares among its own schools is no border matter. */
export function listAgreementLines(state: ProjectState, plan: Plan): AgreementLine[] {
  const betweenTwo = agreementsInForce(state, plan).filter(({ partyIds: [one, other] }) => one !== other);
  return betweenTwo.flatMap((agreement) =>
    agreement.items.flatMap((item) => {
      const unit = state.unit.get(item.unitId);
      const campus = state.campus.get(item.campusId);
      if (!unit || !campus) return [];
      const { fromSchoolYear, toSchoolYear } = agreement;
      return {
        agreement: citeAgreement(agreement),
        number: agreement.number,
        parties: [...new Set(agreement.partyIds)].map((id) => state.authority.get(id)?.name ?? id).join('与'),
        agreementKind: agreementKindNames[agreement.agreementKind],
        term: fromSchoolYear === toSchoolYear ? `${fromSchoolYear}年` : `${fromSchoolYear}—${toSchoolYear}年`,
        estate: unit.name,
        fromAuthority: state.authority.get(item.fromAuthorityId)?.name ?? item.fromAuthorityId,
        receivingSchool: campusTitle(state, campus),
        seats: item.seats,
      };
    }),
  );
}
