import type { Agreement, AgreementKind, RelationKind, ServiceRelation } from '../model/records.ts';

const relationKinds: Readonly<Record<AgreementKind, RelationKind>> = {
  'parity-swap': 'swap',
  'dual-service': 'dual',
  'shared-pool': 'shared',
};

/**
 * The service relations that an agreement brings, one an item, by id ascending. The ids follow from the agreement's, so
 * that bringing it into force twice (undo, redo, another machine) makes the same records.
 */
export function agreementRelations(agreement: Agreement): ServiceRelation[] {
  return agreement.items
    .map(
      (item): ServiceRelation => ({
        kind: 'service-relation',
        id: `relation-${agreement.id}-${item.unitId}-${item.campusId}`,
        unitId: item.unitId,
        campusId: item.campusId,
        stage: agreement.stage,
        relationKind: relationKinds[agreement.agreementKind],
        quota: item.seats,
        priority: agreement.agreementKind === 'parity-swap' ? 1 : 2,
        fromSchoolYear: agreement.fromSchoolYear,
        toSchoolYear: agreement.toSchoolYear,
        authorityId: agreement.partyIds.find((id) => id !== item.fromAuthorityId) ?? null,
        agreementId: agreement.id,
        basis: agreement.basis,
      }),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
