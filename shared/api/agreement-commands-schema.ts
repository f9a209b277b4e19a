// Shape and size of the commands about agreements.
import { z } from 'zod';
import { agreementEvidence, agreementTerms } from './agreement-schema.ts';
import { changes, optional } from './partial-schema.ts';
import { identifier, longText, schoolYear, shortText } from './value-schemas.ts';

const level = z.number().min(-1_000_000).max(1_000_000);

export const agreementCommands = {
  'create-agreement': z.strictObject({
    name: z.literal('create-agreement'),
    terms: z.strictObject({ ...agreementTerms, ...optional(agreementEvidence) }),
  }),
  'edit-agreement': z.strictObject({
    name: z.literal('edit-agreement'),
    agreementId: identifier,
    changes: changes({ ...agreementTerms, ...agreementEvidence }),
  }),
  'delete-agreement': z.strictObject({ name: z.literal('delete-agreement'), agreementId: identifier }),
  'amend-agreement': z.strictObject({ name: z.literal('amend-agreement'), agreementId: identifier }),
  'renew-agreement': z.strictObject({
    name: z.literal('renew-agreement'),
    agreementId: identifier,
    toSchoolYear: schoolYear,
  }),
  'record-used-seats': z.strictObject({
    name: z.literal('record-used-seats'),
    agreementId: identifier,
    schoolYear,
    fromAuthorityId: identifier,
    seats: level,
  }),
  'sign-agreement': z.strictObject({
    name: z.literal('sign-agreement'),
    agreementId: identifier,
    authorityId: identifier,
    signedBy: shortText,
  }),
  'bring-agreement-into-force': z.strictObject({
    name: z.literal('bring-agreement-into-force'),
    agreementId: identifier,
    by: shortText,
  }),
  'revoke-agreement': z.strictObject({
    name: z.literal('revoke-agreement'),
    agreementId: identifier,
    by: shortText,
    reason: longText,
  }),
};
