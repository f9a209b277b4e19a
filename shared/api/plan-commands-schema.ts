// Shape and size of the commands about plans, their stages and locks.
import { z } from 'zod';
import { changes } from './partial-schema.ts';
import { identifier, longText, schoolYear, shortText, stage } from './value-schemas.ts';

const planType = z.enum(['catchments', 'school-districts']);

export const planCommands = {
  'create-plan': z.strictObject({
    name: z.literal('create-plan'),
    planId: identifier.optional(),
    plan: z.strictObject({
      name: shortText,
      planType,
      stage,
      schoolYear,
      parentId: identifier.nullable(),
      authorityId: identifier.nullable(),
    }),
  }),
  'edit-plan': z.strictObject({
    name: z.literal('edit-plan'),
    planId: identifier,
    changes: changes({ name: shortText, schoolYear }),
  }),
  'set-locks': z.strictObject({
    name: z.literal('set-locks'),
    planId: identifier,
    locks: z
      .array(
        z.strictObject({ targetKind: z.enum(['catchment', 'authority', 'campus']), targetId: identifier }),
      )
      .min(1)
      .max(10_000),
    locked: z.boolean(),
  }),
  'restrict-editing': z.strictObject({
    name: z.literal('restrict-editing'),
    planId: identifier,
    authorityId: identifier,
  }),
  'create-school-district-plan': z.strictObject({
    name: z.literal('create-school-district-plan'),
    planName: shortText,
    authorityId: identifier,
    sourcePlanId: identifier,
  }),
  'cut-loose': z.strictObject({ name: z.literal('cut-loose'), planId: identifier }),
  'activate-plan': z.strictObject({ name: z.literal('activate-plan'), planId: identifier }),
  'approve-plan': z.strictObject({ name: z.literal('approve-plan'), planId: identifier }),
  'archive-plan': z.strictObject({ name: z.literal('archive-plan'), planId: identifier }),
  'delete-plan': z.strictObject({ name: z.literal('delete-plan'), planId: identifier }),
  'freeze-plan': z.strictObject({
    name: z.literal('freeze-plan'),
    planId: identifier,
    waiver: z.exactOptional(longText),
  }),
};
