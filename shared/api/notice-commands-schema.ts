// Shape and size of the commands about notices and the opinions on them.
import { z } from 'zod';
import { commentChannels, commentOutcomes } from '../model/comment-record.ts';
import { mapLabelKinds, noticeTemplates } from '../model/notice-record.ts';
import { changes } from './partial-schema.ts';
import { identifier, longText, path, shortText } from './value-schemas.ts';

const commentFacts = {
  receivedOn: shortText,
  channel: z.enum(commentChannels),
  unitIds: z.array(identifier).max(1000),
  request: longText,
};
const contacts = z.array(z.strictObject({ name: shortText, phone: shortText, address: shortText })).max(100);

/** The words of a notice that a person writes, as far as they are to change. */
export const noticeWords = changes({
  title: shortText,
  issuer: shortText,
  basis: z.array(longText).max(200),
  introduction: longText,
  periodFrom: shortText,
  periodTo: shortText,
  issuedOn: shortText,
  contacts,
  mapReviewNumber: shortText,
  mapReviewDate: shortText,
  mapReviewDocument: shortText,
  template: z.enum(noticeTemplates),
  mapLabels: z.enum(mapLabelKinds),
  mapBase: z
    .strictObject({ file: path, crs: shortText, sha256: z.string().regex(/^[0-9a-f]{64}$/) })
    .nullable(),
  invitation: longText,
  adjustmentReason: longText,
  closing: shortText,
});

export const noticeCommands = {
  'edit-notice': z.strictObject({
    name: z.literal('edit-notice'),
    planId: identifier,
    changes: noticeWords,
  }),
  'record-comment': z.strictObject({
    name: z.literal('record-comment'),
    planId: identifier,
    comment: z.strictObject(commentFacts),
  }),
  'edit-comment': z.strictObject({
    name: z.literal('edit-comment'),
    commentId: identifier,
    changes: changes({
      ...commentFacts,
      outcome: z.enum(commentOutcomes),
      answer: longText,
      answeredOn: shortText,
    }),
  }),
  'delete-comment': z.strictObject({ name: z.literal('delete-comment'), commentId: identifier }),
};
