// Files out of the project. Exports read the mirror as it is when they start and run in a thread of their own.
import { resolve } from 'node:path';
import type { ChosenMapBase, ExportedLayer, RequestOf, WrittenFile } from '../../shared/api/project-api.ts';
import { findRecord } from '../../shared/commands/find-record.ts';
import { planContentHash } from '../../shared/commands/plans/plan-content.ts';
import type { Plan } from '../../shared/model/records.ts';
import { type Result, refuse } from '../../shared/model/result.ts';
import { wordsOfCase } from '../../shared/negotiation/case-document.ts';
import type { SheetPicture } from '../../shared/notice/sheets/choose-sheet.ts';
import { refuseUnreviewedMap } from '../../shared/notice/sheets/refuse-unreviewed-map.ts';
import { refuseOverwriting } from '../files/refuse-overwriting.ts';
import { sha256OfText } from '../repositories/sha256-of-text.ts';
import { readChangeReasons } from './change-reasons.ts';
import { openSessionOf, type ProjectHost, runHostJob } from './project-host.ts';

/**
 * The notice of a frozen plan whose facts are still those that were frozen. Any other plan prints as a draft that says
 * on every page that it is one and not for publication.
 */
export async function exportNoticeOf(
  host: ProjectHost,
  { planId, folder, formats, jobId, ...asked }: RequestOf<'exportNotice'>,
): Promise<Result<readonly WrittenFile[]>> {
  const session = openSessionOf(host);
  if (!session.ok) return session;
  const { state } = session.value;
  const plan = state.plan.get(planId);
  if (plan?.status === 'frozen' && planContentHash(state, plan, sha256OfText) !== plan.contentHash) {
    return changedSinceFrozen(plan);
  }
  const output = asked.output ?? 'internal';
  if (output === 'public') {
    const refusal = refuseUnreviewedMap(state, planId, sha256OfText);
    if (refusal) return refusal;
  }
  const changeReasons = readChangeReasons(session.value, planId);
  const { mapPaper } = asked;
  const input = {
    state,
    planId,
    folder: resolve(folder),
    formats,
    allowDraft: true,
    output,
    changeReasons,
    mapPaper,
  };
  return runHostJob(host, jobId, 'write-notice', input);
}

export async function drawNoticeSheetOf(
  host: ProjectHost,
  { planId, mapPaper: paper, sheet, jobId, ...asked }: RequestOf<'drawNoticeSheet'>,
): Promise<Result<SheetPicture>> {
  const session = openSessionOf(host);
  if (!session.ok) return session;
  const { state } = session.value;
  const isWithheld = asked.output === 'public' && refuseUnreviewedMap(state, planId, sha256OfText) !== null;
  const output = isWithheld ? 'internal' : asked.output;
  return runHostJob(host, jobId, 'draw-sheet', { state, planId, output, paper, sheet });
}

export async function chooseMapBaseOf(
  host: ProjectHost,
  { planId, path, crs, jobId }: RequestOf<'chooseMapBase'>,
): Promise<Result<ChosenMapBase>> {
  const session = openSessionOf(host);
  if (!session.ok) return session;
  const { state } = session.value;
  return runHostJob(host, jobId, 'choose-map-base', { state, planId, file: resolve(path), crs });
}

export async function exportLayerOf(
  host: ProjectHost,
  { jobId, ...request }: RequestOf<'exportLayer'>,
): Promise<Result<ExportedLayer>> {
  const session = openSessionOf(host);
  if (!session.ok) return session;
  const out = resolve(request.out);
  const refusal = refuseOverwriting(out, [session.value.file.path]);
  if (refusal) return refuse(refusal);
  const input = { state: session.value.state, request: { ...request, out }, now: host.dependencies.now() };
  return runHostJob(host, jobId, 'export-layer', input);
}

export async function exportCaseOf(
  host: ProjectHost,
  { jobId, caseId, folder, formats }: RequestOf<'exportCase'>,
): Promise<Result<readonly WrittenFile[]>> {
  const session = openSessionOf(host);
  if (!session.ok) return session;
  const { state } = session.value;
  const found = findRecord(state, 'case', caseId);
  if (!found.ok) return found;
  const { evidence } = found.value;
  const words = wordsOfCase(found.value);
  return runHostJob(host, jobId, 'write-case', { state, evidence, words, folder: resolve(folder), formats });
}

function changedSinceFrozen(plan: Plan) {
  return refuse({
    code: 'changed-since-frozen',
    message: {
      zh: `方案“${plan.name}”（${plan.number}）定稿以后，学校、小区或协议的信息改过，公示会与定稿内容不符`,
      en: `Schools, estates or agreements were changed after the plan “${plan.name}” (${plan.number}) was frozen; its notice would say something else than what was frozen`,
    },
    hint: {
      zh: '由它新建一个方案并重新定稿，或撤销那些改动',
      en: 'Branch a new plan from it and freeze that, or undo those changes',
    },
  });
}
