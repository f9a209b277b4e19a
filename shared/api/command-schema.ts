// Shape and size of every command. Whether it makes sense in a project is the command's own business.
import { z } from 'zod';
import type { CommandName, CommandOf, ProjectCommand } from '../commands/command.ts';
import { agreementEvidence, agreementTerms, documents } from './agreement-schema.ts';
import { caseEvidenceSchema, caseOptionKind } from './case-schema.ts';
import { noticeCommands } from './notice-commands-schema.ts';
import { changes, optional } from './partial-schema.ts';
import { splits } from './splits-schema.ts';
import {
  count,
  identifier,
  longText,
  pointGeometry,
  polygonGeometry,
  position,
  schoolYear,
  shortText,
  stage,
} from './value-schemas.ts';

const level = z.number().min(-1_000_000).max(1_000_000);
const planType = z.enum(['catchments', 'school-districts']);
const campusIds = z.array(identifier).max(100);
const catchmentIds = z.array(identifier).max(10_000);
const line = z.array(position).min(2).max(100_000);
const children = z.array(z.strictObject({ stage, intakeYear: schoolYear, count })).max(1000);
const campusStages = z.array(z.strictObject({ stage, classesPerGrade: count, baseSeats: count })).max(10);

type Schemas = { readonly [Name in CommandName]: z.ZodType<CommandOf<Name>> };

const schemas = {
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
  'create-plan': z.strictObject({
    name: z.literal('create-plan'),
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
  'edit-campus': z.strictObject({
    name: z.literal('edit-campus'),
    campusId: identifier,
    changes: changes({
      name: shortText,
      address: shortText,
      phone: shortText,
      location: pointGeometry,
      stages: campusStages,
    }),
  }),
  'edit-unit': z.strictObject({
    name: z.literal('edit-unit'),
    unitId: identifier,
    changes: changes({
      name: shortText,
      community: shortText,
      households: count,
      children,
      addresses: z.array(shortText).max(10_000),
    }),
  }),
  'edit-settings': z.strictObject({
    name: z.literal('edit-settings'),
    changes: changes({
      projectName: shortText,
      sliverWidthMetres: z.number().min(-1000).max(1000),
      demonstrationNotice: shortText,
      warningLevels: z.strictObject({
        tightLoadPercent: level,
        fullLoadPercent: level,
        largeClass: level,
        oversizeClass: level,
        primaryRadiusMetres: level,
        juniorRadiusMetres: level,
      }),
      smallestCount: count,
    }),
  }),
  ...noticeCommands,
} satisfies Schemas;

/** A command whose schema knows every member it may have; one that it does not know would be refused. */
type AllKnown = {
  readonly [Name in CommandName]: Exclude<
    keyof CommandOf<Name>,
    keyof z.output<(typeof schemas)[Name]>
  > extends never
    ? unknown
    : never;
};
const known: Schemas & AllKnown = schemas;

const names = Object.keys(known) as [CommandName, ...CommandName[]];

/** A command by its name, then by the schema of that name, so that an error names the member that is wrong. */
export const commandSchema: z.ZodType<ProjectCommand> = z
  .looseObject({ name: z.enum(names) })
  .transform((candidate, context): ProjectCommand => {
    const parsed = known[candidate.name].safeParse(candidate);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) {
      context.addIssue({ code: 'custom', path: issue.path, message: issue.message });
    }
    return z.NEVER;
  });
