// Writes the case file of an estate into a folder. Runs in a worker: setting pages takes a moment.
import { basename, join } from 'node:path';
import type { CaseFormat, WrittenFile } from '../../shared/api/project-api.ts';
import { findRecord } from '../../shared/commands/find-record.ts';
import type { ProjectState } from '../../shared/model/project-state.ts';
import type { CaseEvidence } from '../../shared/model/records.ts';
import { type Refusal, type Result, refuse, succeed } from '../../shared/model/result.ts';
import { type CaseWords, caseDocument } from '../../shared/negotiation/case-document.ts';
import { lookThroughCaseFile } from '../../shared/negotiation/look-through-case-file.ts';
import { type FileToWrite, writeAtomically } from '../files/write-atomically.ts';
import { renderCaseDocx } from './case-docx.ts';
import { renderCasePdf } from './case-pdf.ts';

export interface WriteCaseRequest {
  readonly state: ProjectState;
  readonly evidence: CaseEvidence;
  readonly words: CaseWords;
  readonly folder: string;
  readonly formats: readonly CaseFormat[];
}

/** `<estate>-争议卷宗.pdf` and `.docx`, both complete or none. */
export async function writeCase({
  state,
  evidence,
  words,
  folder,
  formats,
}: WriteCaseRequest): Promise<Result<WrittenFile[]>> {
  const unit = findRecord(state, 'unit', evidence.unitId);
  if (!unit.ok) return unit;
  if (words.decision !== null && evidence.options.every(({ kind }) => kind !== words.decision)) {
    return refuse(optionMissing());
  }
  const document = caseDocument(state, evidence, words);
  const looked = lookThroughCaseFile(state, document);
  if (!looked.ok) return looked;
  const name = basename(unit.value.name.replace(/[\\/:*?"<>|]/gu, '-'));
  const files: FileToWrite[] = [];
  if (formats.includes('pdf')) {
    files.push({ path: join(folder, `${name}-争议卷宗.pdf`), bytes: await renderCasePdf(document) });
  }
  if (formats.includes('docx')) {
    files.push({ path: join(folder, `${name}-争议卷宗.docx`), bytes: await renderCaseDocx(document) });
  }
  try {
    return succeed(await writeAtomically(files, looked.value));
  } catch (error) {
    return refuse(notWritable(folder, (error as NodeJS.ErrnoException).code ?? ''));
  }
}

function optionMissing(): Refusal {
  return {
    code: 'case-option-missing',
    message: { zh: '所选的决定不在可选方案里', en: 'What was decided is not among the options' },
    hint: { zh: '先看可选方案，再写决定', en: 'Look at the options first' },
  };
}

function notWritable(folder: string, code: string): Refusal {
  return {
    code: 'folder-not-writable',
    file: folder,
    message: { zh: `不能写入这个文件夹（${code}）`, en: `The folder can’t be written to (${code})` },
    hint: { zh: '请换一个文件夹', en: 'Choose another folder' },
  };
}
