// Shape and size of the commands that draw: outlines, borders and the estates in them.
import { z } from 'zod';
import { changes } from './partial-schema.ts';
import { splits } from './splits-schema.ts';
import { identifier, longText, polygonGeometry, position, shortText } from './value-schemas.ts';

const campusIds = z.array(identifier).max(100);
const catchmentIds = z.array(identifier).max(10_000);
const line = z.array(position).min(2).max(100_000);

export const catchmentCommands = {
  'create-catchment': z.strictObject({
    name: z.literal('create-catchment'),
    planId: identifier,
    catchmentName: shortText,
    authorityId: identifier.nullable(),
    campusIds,
    clusterId: z.exactOptional(identifier.nullable()),
    geometry: polygonGeometry,
    splits,
  }),
  'write-ranges': z.strictObject({
    name: z.literal('write-ranges'),
    planId: identifier,
    ranges: z
      .array(z.strictObject({ catchmentId: identifier, rangeText: longText }))
      .min(1)
      .max(10_000),
  }),
  'edit-catchment': z.strictObject({
    name: z.literal('edit-catchment'),
    catchmentId: identifier,
    changes: changes({
      name: shortText,
      authorityId: identifier.nullable(),
      campusIds,
      clusterId: identifier.nullable(),
      rangeText: longText,
    }),
  }),
  'delete-catchment': z.strictObject({
    name: z.literal('delete-catchment'),
    catchmentId: identifier,
    splits,
  }),
  'move-vertices': z.strictObject({
    name: z.literal('move-vertices'),
    planId: identifier,
    moves: z
      .array(z.strictObject({ from: position, to: position }))
      .min(1)
      .max(100_000),
    splits,
  }),
  'insert-vertex': z.strictObject({
    name: z.literal('insert-vertex'),
    planId: identifier,
    edge: z.tuple([position, position]),
    at: position,
    splits,
  }),
  'delete-vertex': z.strictObject({
    name: z.literal('delete-vertex'),
    planId: identifier,
    at: position,
    splits,
  }),
  'give-area': z.strictObject({
    name: z.literal('give-area'),
    planId: identifier,
    area: polygonGeometry,
    fromCatchmentIds: catchmentIds.nullable(),
    toCatchmentId: identifier.nullable(),
    splits,
  }),
  'assign-units': z.strictObject({
    name: z.literal('assign-units'),
    planId: identifier,
    unitIds: z.array(identifier).min(1).max(100_000),
    toCatchmentId: identifier.nullable(),
    newCatchment: z.exactOptional(
      z.strictObject({
        name: shortText,
        authorityId: identifier.nullable(),
        campusIds,
        clusterId: z.exactOptional(identifier.nullable()),
      }),
    ),
    splits,
  }),
  'split-catchment': z.strictObject({
    name: z.literal('split-catchment'),
    catchmentId: identifier,
    line,
    newName: shortText,
    newCampusIds: campusIds,
    splits,
  }),
  'merge-catchments': z.strictObject({
    name: z.literal('merge-catchments'),
    intoCatchmentId: identifier,
    catchmentIds,
    splits,
  }),
  'reshape-border': z.strictObject({
    name: z.literal('reshape-border'),
    planId: identifier,
    catchmentId: identifier,
    line,
    splits,
  }),
  'replace-border': z.strictObject({
    name: z.literal('replace-border'),
    planId: identifier,
    from: position,
    to: position,
    through: z.exactOptional(position),
    path: z.array(position).max(100_000),
    how: z.enum(['straighten', 'smooth', 'trace']),
    splits,
  }),
  'clip-to-authority': z.strictObject({
    name: z.literal('clip-to-authority'),
    catchmentId: identifier,
    splits,
  }),
  'fill-gap': z.strictObject({
    name: z.literal('fill-gap'),
    planId: identifier,
    at: position,
    toCatchmentId: identifier,
    splits,
  }),
  'copy-catchment': z.strictObject({
    name: z.literal('copy-catchment'),
    catchmentId: identifier,
    toPlanId: identifier,
    takesGround: z.boolean(),
    splits,
  }),
  'copy-changes': z.strictObject({
    name: z.literal('copy-changes'),
    fromPlanId: identifier,
    toPlanId: identifier,
    transfers: z
      .array(
        z.strictObject({
          area: polygonGeometry,
          fromCatchmentIds: catchmentIds.nullable(),
          toCatchmentId: identifier.nullable(),
        }),
      )
      .min(1)
      .max(10_000),
    splits,
  }),
  'snap-neighbours': z.strictObject({
    name: z.literal('snap-neighbours'),
    planId: identifier,
    toleranceMetres: z.number().min(-1000).max(1000),
    splits,
  }),
  'repair-catchment': z.strictObject({
    name: z.literal('repair-catchment'),
    catchmentId: identifier,
    splits,
  }),
};
