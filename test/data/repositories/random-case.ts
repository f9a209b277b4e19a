import type { BorderCase, CaseEvidence } from '../../../shared/model/records.ts';
import type { RandomSource } from './random-project.ts';

export interface CasePlace {
  readonly unitId: string;
  readonly authorityIds: readonly [string, string];
  readonly campusId: string;
}

/** A case with every optional field both set and empty. Its evidence keeps to the form that a file may hold. */
export function randomCase(random: RandomSource, id: string, place: CasePlace): BorderCase {
  const { text, oneOf, maybe, integer, listOf } = random;
  const { unitId, campusId } = place;
  const [authorityId, otherAuthorityId] = place.authorityIds;
  const way = {
    campusId,
    metres: maybe(random.number() * 3000),
    straightMetres: 700.25,
    barriers: listOf(2, text),
  };
  const evidence: CaseEvidence = {
    plan: { id: 'gone', name: text(), stage: 'primary', schoolYear: 2026 },
    measuredOn: text(),
    method: oneOf(['walked', 'straight'] as const),
    unitId,
    authorityId,
    otherAuthorityId,
    borderMetres: random.number() * 1000,
    servedBy: listOf(2, () => campusId),
    agreements: listOf(1, () => ({ agreementId: 'a', status: 'revoked' as const })),
    ways: listOf(3, () => ({ ...way, authorityId: maybe('x') ?? '', freeSeats: maybe(integer(80) - 40) })),
    ownCampusId: maybe(campusId),
    otherCampusId: maybe(campusId),
    schoolYears: [2026, 2027],
    children: [maybe(integer(20)), 3],
    options: [
      {
        kind: 'swap',
        way,
        savedMetres: maybe(-12.5),
        counterparts: listOf(2, () => ({ unitId, campusId, ownMetres: 900, otherMetres: 700 })),
        seats: integer(9),
        effects: listOf(2, () => ({ campusId, authorityId: '', freeBefore: [null, 4], freeAfter: [3, -1] })),
      },
    ],
  };
  return {
    kind: 'case',
    id,
    unitId,
    otherAuthorityId,
    claim: text(),
    receivedOn: text(),
    evidence,
    opinions: listOf(3, () => ({ from: text(), text: text() })),
    attachments: listOf(2, () => ({
      name: text(),
      sha256: text(),
      byteCount: integer(9000),
      ...(integer(2) === 0 ? { datedOn: text() } : {}),
    })),
    decision: maybe({ option: 'swap', reason: text(), by: text(), at: text() }),
  };
}
