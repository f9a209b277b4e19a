// Shape and size of the commands about cases of border estates.
import { z } from 'zod';
import { documents } from './agreement-schema.ts';
import { caseEvidenceSchema, caseOptionKind } from './case-schema.ts';
import { changes } from './partial-schema.ts';
import { identifier, longText, shortText } from './value-schemas.ts';

export const caseCommands = {
  'open-case': z.strictObject({
    name: z.literal('open-case'),
    evidence: caseEvidenceSchema,
    claim: longText,
    receivedOn: shortText,
  }),
  'edit-case': z.strictObject({
    name: z.literal('edit-case'),
    caseId: identifier,
    changes: changes({
      claim: longText,
      receivedOn: shortText,
      opinions: z.array(z.strictObject({ from: shortText, text: longText })).max(200),
      attachments: documents,
    }),
  }),
  'measure-case': z.strictObject({
    name: z.literal('measure-case'),
    caseId: identifier,
    evidence: caseEvidenceSchema,
  }),
  'decide-case': z.strictObject({
    name: z.literal('decide-case'),
    caseId: identifier,
    option: caseOptionKind,
    reason: longText,
    by: shortText,
  }),
  'reopen-case': z.strictObject({ name: z.literal('reopen-case'), caseId: identifier }),
  'delete-case': z.strictObject({ name: z.literal('delete-case'), caseId: identifier }),
};
