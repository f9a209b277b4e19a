// What people write of an agreement, by its form: in commands and in packages.
import { z } from 'zod';
import { count, identifier, longText, schoolYear, shortText, stage } from './value-schemas.ts';

const level = z.number().min(-1_000_000).max(1_000_000);

export const agreementTerms = {
  number: shortText,
  title: shortText,
  agreementKind: z.enum(['parity-swap', 'dual-service', 'shared-pool']),
  partyIds: z.tuple([identifier, identifier]),
  stage,
  items: z
    .array(
      z.strictObject({
        unitId: identifier,
        fromAuthorityId: identifier,
        campusId: identifier,
        seats: z.number().min(-1_000_000).max(1_000_000),
        sharePercent: z.exactOptional(z.number().min(-1000).max(1000)),
      }),
    )
    .max(10_000),
  fromSchoolYear: schoolYear,
  toSchoolYear: schoolYear,
  childrenTolerance: count,
  basis: longText,
  contact: shortText,
  note: longText,
};
export const documents = z
  .array(
    z.strictObject({
      name: shortText,
      sha256: shortText,
      byteCount: count,
      datedOn: z.exactOptional(shortText),
    }),
  )
  .max(100);
export const agreementEvidence = {
  pool: z.array(z.strictObject({ campusId: identifier, seats: level })).max(10_000),
  reviewOn: shortText,
  documents,
  consultations: z
    .array(
      z.strictObject({
        consulted: shortText,
        heldOn: shortText,
        askedCount: count,
        answeredCount: count,
        inFavourCount: count,
        result: longText,
      }),
    )
    .max(100),
};
