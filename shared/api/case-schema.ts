// The evidence of a case by its form: as a request brings it, and as a project file holds it.
import { z } from 'zod';
import type { CaseEvidence } from '../model/records.ts';
import { identifier, schoolYear, shortText, stage } from './value-schemas.ts';

const metres = z.number().min(-10_000_000).max(10_000_000);
const seats = z.number().min(-1_000_000).max(1_000_000);
const ofYears = <Item extends z.ZodType>(item: Item) => z.array(item).max(50);

export const caseOptionKind = z.enum(['stay', 'move', 'dual', 'swap']);

const way = {
  campusId: identifier,
  metres: metres.nullable(),
  straightMetres: metres,
  barriers: z.array(shortText).max(100),
};

const option = z.strictObject({
  kind: caseOptionKind,
  way: z.strictObject(way),
  savedMetres: metres.nullable(),
  counterparts: z
    .array(
      z.strictObject({ unitId: identifier, campusId: identifier, ownMetres: metres, otherMetres: metres }),
    )
    .max(10),
  seats,
  effects: z
    .array(
      z.strictObject({
        campusId: identifier,
        authorityId: z.string().max(200),
        freeBefore: ofYears(seats.nullable()),
        freeAfter: ofYears(seats.nullable()),
      }),
    )
    .max(20),
});

export const caseEvidenceSchema: z.ZodType<CaseEvidence> = z.strictObject({
  plan: z.strictObject({ id: identifier, name: shortText, stage, schoolYear }),
  measuredOn: shortText,
  method: z.enum(['walked', 'straight']),
  unitId: identifier,
  authorityId: identifier,
  otherAuthorityId: identifier,
  borderMetres: metres,
  servedBy: z.array(identifier).max(1000),
  agreements: z
    .array(
      z.strictObject({
        agreementId: identifier,
        status: z.enum(['draft', 'proposed', 'countersigned', 'in-force', 'expired', 'revoked']),
      }),
    )
    .max(1000),
  ways: z
    .array(z.strictObject({ ...way, authorityId: z.string().max(200), freeSeats: seats.nullable() }))
    .max(2000),
  ownCampusId: identifier.nullable(),
  otherCampusId: identifier.nullable(),
  schoolYears: ofYears(schoolYear),
  children: ofYears(seats.nullable()),
  options: z.array(option).min(1).max(4),
});
