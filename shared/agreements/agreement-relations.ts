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
      (item, index): ServiceRelation => ({
        kind: 'service-relation',
        id: `relation-${agreement.id}-${item.unitId}-${item.campusId}`,
        unitId: item.unitId,
        campusId: item.campusId,
        stage: agreement.stage,
        relationKind: relationKinds[agreement.agreementKind],
        quota: item.seats,
        priority: priorityOf(agreement, index),
        fromSchoolYear: agreement.fromSchoolYear,
        toSchoolYear: agreement.toSchoolYear,
        authorityId: agreement.partyIds.find((id) => id !== item.fromAuthorityId) ?? item.fromAuthorityId,
        agreementId: agreement.id,
        basis: agreement.basis,
      }),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** 1 goes before the estate's own school, 2 after it; whoever draws from a pool is served in the order of the list. */
function priorityOf({ agreementKind, pool }: Agreement, index: number): number {
  if (agreementKind === 'parity-swap') return 1;
  return pool.length > 0 ? 2 + index : 2;
}
