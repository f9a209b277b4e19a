// The sample project is made the way a bureau would make it: its files go through the ordinary import, the rest are
// ordinary commands. Nothing here knows of tables.
import { join } from 'node:path';
import type { ImportRequest, ProjectApi } from '../../shared/api/project-api.ts';
import type { AgreementTerms, ProjectCommand } from '../../shared/commands/command.ts';
import type { LocalizedText } from '../../shared/model/localized-text.ts';
import { type Result, refuse, succeed } from '../../shared/model/result.ts';
import { hashDocument } from '../negotiation/hash-document.ts';
import { dualServiceTerms, swapTerms } from './border-agreements.ts';
import { bureauFileNames, writeBureauFiles } from './bureau-files.ts';
import { demonstrationNotice } from './demonstration-notice.ts';
import { dispute, writeInspection } from './disputed-estate.ts';
import { minutesDatedOn, writeMinutes } from './meeting-minutes.ts';
import { poolTerms } from './pool-agreement.ts';
import { createRecordFinder, type RecordFinder } from './record-finder.ts';

type Session = Pick<ProjectApi, 'importFile' | 'runCommand' | 'measureCase'>;
export type SampleProgress = (progress: { label: LocalizedText; fraction: number | null }) => void;

export const samplePlanNames = {
  primary2025: '2025年小学服务片区',
  junior2025: '2025年初中服务片区',
  primary2026: '2026年小学服务片区（草案）',
  junior2026: '2026年初中服务片区（草案）',
} as const;

type ImportStep = Pick<ImportRequest, 'as' | 'plan' | 'stage' | 'schoolYear' | 'key'> & {
  readonly file: keyof typeof bureauFileNames;
};

const importSteps: readonly ImportStep[] = [
  { file: 'districts', as: 'districts' },
  { file: 'authorities', as: 'authorities' },
  { file: 'schools', as: 'schools' },
  { file: 'clusters', as: 'clusters' },
  { file: 'roads', as: 'roads' },
  { file: 'rivers', as: 'barriers' },
  { file: 'estateOutlines', as: 'units', key: '小区编号' },
  { file: 'estatePoints', as: 'units', key: '小区编号' },
  { file: 'estateTable', as: 'units', key: '小区编号' },
  {
    file: 'primaryCatchments',
    as: 'catchments',
    plan: samplePlanNames.primary2025,
    stage: 'primary',
    schoolYear: 2025,
  },
  {
    file: 'juniorCatchments',
    as: 'catchments',
    plan: samplePlanNames.junior2025,
    stage: 'junior',
    schoolYear: 2025,
  },
];

/**
 * Fills the open, empty project of a session with the sample city: last year's plans approved, a draft for 2026 of
 * each (the primary one open), the agreements in force (a swap, dual service with two districts, a shared pool) and one open
 * case. `folder` receives the bureau's files.
 * Refuses with the first refusal of an import or a command, or where an import refused a row.
 */
export async function importSample(
  session: Session,
  folder: string,
  onProgress: SampleProgress,
): Promise<Result<null>> {
  onProgress({
    label: { zh: '生成示例城市的文件', en: 'Writing the files of the sample city' },
    fraction: 0,
  });
  await writeBureauFiles(folder);
  const records = createRecordFinder();
  const named = await run(session, records, {
    name: 'edit-settings',
    changes: { projectName: '绵阳市城区（示例）', demonstrationNotice },
  });
  if (!named.ok) return named;
  for (const [index, step] of importSteps.entries()) {
    const name = bureauFileNames[step.file];
    onProgress({
      label: { zh: `导入 ${name}`, en: `Importing ${name}` },
      fraction: (index + 1) / (importSteps.length + 2),
    });
    const imported = await importStep(session, records, folder, step);
    if (!imported.ok) return imported;
  }
  onProgress({
    label: { zh: '建立方案和协议', en: 'Making plans and agreements' },
    fraction: (importSteps.length + 1) / (importSteps.length + 2),
  });
  return settle(session, records, folder);
}

async function importStep(
  session: Session,
  records: RecordFinder,
  folder: string,
  { file, ...step }: ImportStep,
): Promise<Result<null>> {
  const path = join(folder, bureauFileNames[file]);
  const report = await session.importFile({
    ...step,
    path,
    crs: 'auto',
    encoding: 'auto',
    fields: {},
    dryRun: false,
    jobId: `sample-${file}`,
  });
  if (!report.ok) return report;
  if (report.value.refused > 0) {
    const issue = report.value.issues.find(({ severity }) => severity === 'error');
    return refuse({
      code: 'sample-row-refused',
      file: path,
      ...(issue?.row ? { row: issue.row } : {}),
      message: issue?.message ?? { zh: '示例文件有行未能导入', en: 'A row of a sample file was refused' },
      hint: { zh: '这是程序的错误，请报告', en: 'This is a fault of the program; please report it' },
    });
  }
  if (report.value.change) records.follow(report.value.change.changeSet);
  return succeed(null);
}

/** Last year's plans become what is in effect; this year's drafts branch from them. */
async function settle(session: Session, records: RecordFinder, folder: string): Promise<Result<null>> {
  const plans = {
    primary: records.byName('plan', samplePlanNames.primary2025).id,
    junior: records.byName('plan', samplePlanNames.junior2025).id,
  };
  const draft = (stage: 'primary' | 'junior', name: string): ProjectCommand => ({
    name: 'create-plan',
    plan: {
      name,
      planType: 'catchments',
      stage,
      schoolYear: 2026,
      parentId: plans[stage],
      authorityId: null,
    },
  });
  const commands: ProjectCommand[] = [
    { name: 'approve-plan', planId: plans.junior },
    { name: 'approve-plan', planId: plans.primary },
    draft('junior', samplePlanNames.junior2026),
    // A new plan is opened: the primary draft comes last and stays open.
    draft('primary', samplePlanNames.primary2026),
  ];
  for (const command of commands) {
    const done = await run(session, records, command);
    if (!done.ok) return done;
  }
  const agreed = [
    dualServiceTerms(records, '涪城区'),
    swapTerms(records),
    poolTerms(records),
    dualServiceTerms(records, '安州区'),
  ];
  for (const terms of agreed) {
    const minutes = await hashDocument(await writeMinutes(folder, terms));
    if (!minutes.ok) return minutes;
    const documents = [{ ...minutes.value, datedOn: minutesDatedOn }];
    const inForce = await bringIntoForce(session, records, { ...terms, documents });
    if (!inForce.ok) return inForce;
  }
  return openDispute(session, records, folder);
}

/** The case of one estate, measured, with what either side says of it; what is decided is left to whoever looks. */
async function openDispute(session: Session, records: RecordFinder, folder: string): Promise<Result<null>> {
  const measured = await session.measureCase({
    planId: records.byName('plan', samplePlanNames.primary2026).id,
    unitId: records.byName('unit', dispute.estate).id,
    otherAuthorityId: records.byName('authority', dispute.otherAuthority).id,
    jobId: 'sample-case',
  });
  if (!measured.ok) return measured;
  const { claim, receivedOn, opinions } = dispute;
  const opened = await run(session, records, {
    name: 'open-case',
    evidence: measured.value,
    claim,
    receivedOn,
  });
  if (!opened.ok) return opened;
  const inspection = await hashDocument(await writeInspection(folder));
  if (!inspection.ok) return inspection;
  const caseId = records.all('case')[0]?.id ?? '';
  const attachments = [{ ...inspection.value, datedOn: dispute.inspectedOn }];
  return run(session, records, { name: 'edit-case', caseId, changes: { opinions, attachments } });
}

/** Drafted, signed by both parties and brought into force, as people would do it. */
async function bringIntoForce(
  session: Session,
  records: RecordFinder,
  terms: AgreementTerms,
): Promise<Result<null>> {
  const created = await run(session, records, { name: 'create-agreement', terms });
  if (!created.ok) return created;
  const agreementId = records.all('agreement').find(({ status }) => status === 'draft')?.id ?? '';
  const [first, second] = terms.partyIds.map((id) => records.byId('authority', id).name);
  const signers = first === second ? [`${first}领航校`, `${first}教体局`] : [first, second];
  for (const [index, authorityId] of terms.partyIds.entries()) {
    const signed = await run(session, records, {
      name: 'sign-agreement',
      agreementId,
      authorityId,
      signedBy: `${signers[index]}（示例签字）`,
    });
    if (!signed.ok) return signed;
  }
  return run(session, records, { name: 'bring-agreement-into-force', agreementId, by: '示例' });
}

async function run(session: Session, records: RecordFinder, command: ProjectCommand): Promise<Result<null>> {
  const done = await session.runCommand({ command });
  if (!done.ok) return done;
  records.follow(done.value.changeSet);
  return succeed(null);
}
