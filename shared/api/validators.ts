// What a request must look like, checked once at each host's edge: strict objects (an unknown member is an error, not
// ignored), and sizes that no honest request exceeds. A method without a schema does not compile.
import { z } from 'zod';
import { sheetTypes } from '../notice/sheets/choose-sheet.ts';
import { paperOrientations, paperSizes } from '../notice/sheets/paper.ts';
import { noticeOutputs } from '../notice/words/notice-words.ts';
import type { AllKnown } from './all-known.ts';
import { commandSchema } from './command-schema.ts';
import {
  caseFormats,
  exportFormats,
  importTargets,
  noticeFormats,
  type ProjectApiMethod,
  type RequestOf,
} from './project-api.ts';
import { identifier, path, schoolYear, shortText, stage } from './value-schemas.ts';

const nothing = z.strictObject({});
const jobId = identifier;
const crs = z.string().regex(/^(auto|EPSG:\d{4,6}|gcj02|bd09)$/i);
const encoding = z.string().regex(/^[A-Za-z0-9_-]{1,32}$/);
const columnName = z.string().min(1).max(256);
const paper = z.strictObject({ size: z.enum(paperSizes), orientation: z.enum(paperOrientations) });
const extension = z.string().regex(/^\.?[A-Za-z0-9]{1,12}$/);

const belt = {
  planId: identifier,
  authorityIds: z.tuple([identifier, identifier]),
  widthMetres: z.number(),
};

type Validators = { readonly [Method in ProjectApiMethod]: z.ZodType<RequestOf<Method>> };

const validators = {
  recentProjects: nothing,
  createProject: z.strictObject({ path, sample: z.boolean(), jobId }),
  openProject: z.strictObject({ path }),
  currentProject: nothing,
  firstLook: nothing,
  closeProject: nothing,
  backupProject: z.strictObject({ out: path }),
  runCommand: z.strictObject({ command: commandSchema, commandId: identifier.optional() }),
  undo: nothing,
  redo: nothing,
  goToRevision: z.strictObject({ sequence: z.int().min(0), jobId }),
  history: z.strictObject({ limit: z.int().min(1).max(100_000), onlyEdits: z.boolean().optional() }),
  checkPlan: z.strictObject({ planId: identifier, jobId }),
  comparePlans: z.strictObject({ fromPlanId: identifier, toPlanId: identifier, jobId }),
  borderBelt: z.strictObject({ ...belt, jobId }),
  proposeSwaps: z.strictObject({
    ...belt,
    term: z.strictObject({
      fromSchoolYear: schoolYear,
      toSchoolYear: schoolYear,
      toleranceChildren: z.int().min(0).max(10_000),
      mostEstates: z.int().min(1).max(3),
      longestDetourMetres: z.number().min(0).max(20_000),
    }),
    most: z.int().min(1).max(50),
    jobId,
  }),
  rangeTexts: z.strictObject({
    planId: identifier,
    catchmentIds: z.array(identifier).max(10_000).nullable(),
    source: z.enum(['geometry', 'stored']),
    jobId,
  }),
  measureCase: z.strictObject({
    planId: identifier,
    unitId: identifier,
    otherAuthorityId: identifier,
    jobId,
  }),
  exportCase: z.strictObject({
    caseId: identifier,
    folder: path,
    formats: z.array(z.enum(caseFormats)).min(1).max(caseFormats.length),
    jobId,
  }),
  hashDocument: z.strictObject({ path }),
  sealAgreement: z.strictObject({ agreementId: identifier, authorityId: identifier, signedBy: shortText }),
  exportPackage: z.strictObject({ agreementId: identifier, fromAuthorityId: identifier, out: path }),
  openPackage: z.strictObject({ path }),
  acceptPackage: z.strictObject({
    path,
    contentSha256: z.string().regex(/^[0-9a-f]{64}$/u),
    confirmsKeys: z.boolean(),
  }),
  authorityKeys: nothing,
  inspectFile: z.strictObject({ path, crs, encoding, jobId }),
  importFile: z.strictObject({
    path,
    as: z.enum(importTargets),
    plan: shortText.optional(),
    stage: stage.optional(),
    schoolYear: schoolYear.optional(),
    crs,
    encoding,
    fields: z.record(z.string().min(1).max(64), columnName),
    key: columnName.optional(),
    dryRun: z.boolean(),
    skipRefused: z.boolean().optional(),
    repair: z.boolean().optional(),
    jobId,
  }),
  dissolveUnits: z.strictObject({ planName: shortText, by: columnName, stage, schoolYear, jobId }),
  changeReasons: z.strictObject({ planId: identifier }),
  exportNotice: z.strictObject({
    planId: identifier,
    folder: path,
    formats: z.array(z.enum(noticeFormats)).min(1).max(noticeFormats.length),
    output: z.enum(noticeOutputs).optional(),
    mapPaper: paper.optional(),
    jobId,
  }),
  drawNoticeSheet: z.strictObject({
    planId: identifier,
    output: z.enum(noticeOutputs),
    mapPaper: paper,
    sheet: z.strictObject({ sheetType: z.enum(sheetTypes), place: z.int().min(0).max(100_000) }),
    jobId,
  }),
  chooseMapBase: z.strictObject({ planId: identifier, path, crs: crs.nullable(), jobId }),
  exportLayer: z.strictObject({
    layer: z.string().min(1).max(64),
    planId: identifier.nullable(),
    format: z.enum(exportFormats),
    out: path,
    crs,
    exactCounts: z.boolean().optional(),
    jobId,
  }),
  listFolder: z.strictObject({ path: path.nullable(), extensions: z.array(extension).max(50) }),
  cancelJob: z.strictObject({ jobId }),
} satisfies Validators;

type Requests = { readonly [Method in ProjectApiMethod]: RequestOf<Method> };

export const requestValidators: Validators & AllKnown<Requests, typeof validators> = validators;
