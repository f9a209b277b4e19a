import type { ProjectState } from '../model/project-state.ts';
import type { ServiceRelation } from '../model/records.ts';

/** The service relations that an agreement in force has brought, by id ascending. */
export function relationsOfAgreement(state: ProjectState, agreementId: string): ServiceRelation[] {
  return [...state['service-relation'].values()]
    .filter((relation) => relation.agreementId === agreementId)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
