import type { Notice } from './records.ts';

/** The notice of a plan before anybody wrote a word. Nothing is prefilled, least of all the map review number. */
export function emptyNotice(planId: string): Notice {
  return {
    kind: 'notice',
    id: `notice-${planId}`,
    planId,
    title: '',
    issuer: '',
    basis: [],
    introduction: '',
    periodFrom: '',
    periodTo: '',
    issuedOn: '',
    contacts: [],
    mapReviewNumber: '',
    mapReviewDate: '',
    mapReviewDocument: '',
    mapReviewHash: '',
  };
}
