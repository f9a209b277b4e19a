/** What an agreement has none of when nothing but its terms matters. */
export const withoutHistory = {
  signatures: [],
  events: [],
  pool: [],
  version: 1,
  predecessor: null,
  reviewOn: '',
  documents: [],
  consultations: [],
  used: [],
} as const;
