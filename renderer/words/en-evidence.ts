import type { SameKeys } from './same-keys.ts';
import type { zhEvidence } from './zh-evidence.ts';

export const enEvidence: SameKeys<typeof zhEvidence> = {
  evidence: {
    addDocument: 'Choose a file…',
    noDocuments:
      'No documents yet. Choose minutes, papers or photos: name, date and hash are kept, the file stays with the office.',
    bytes: '{{count}} bytes',
    dateOf: 'Date of {{name}}',
    noConsultations: 'No consultation yet.',
    addConsultation: 'Add a consultation',
    consulted: 'Who was asked',
    consultedHint: 'Representatives of the estate, say',
    heldOn: 'Day',
    askedCount: 'Asked',
    answeredCount: 'Answered',
    inFavourCount: 'In favour',
    result: 'Result',
    poolHint:
      'Seats that each campus puts in a year. The estates above draw in their order; what nobody draws goes back.',
    addPool: 'Campus of {{name}}…',
    poolDrawn: '{{drawn}} drawn · {{rest}} back',
    poolShort: '{{count}} seats short',
  },
};
