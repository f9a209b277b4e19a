import { resolve } from 'node:path';
import { hashDocument } from '../../../data/negotiation/hash-document.ts';
import { runJob } from '../../../data/workers/run-job.ts';
import { caseFormats } from '../../../shared/api/project-api.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import type {
  AgreementDocument,
  BorderCase,
  CaseEvidence,
  CaseOptionKind,
} from '../../../shared/model/records.ts';
import { type Result, succeed } from '../../../shared/model/result.ts';
import {
  type CaseWords,
  noCaseWords,
  optionNames,
  wordsOfCase,
} from '../../../shared/negotiation/case-document.ts';
import { choosePlan } from '../choose-plan.ts';
import { type Command, type CommandInput, type CommandOutput, textOption } from '../command.ts';
import { readProjectState } from '../open-for-reading.ts';
import { missingOption, wrongOption } from '../read-options.ts';

export const caseCommand: Command = {
  usage:
    'PROJECT [--unit NAME --with AUTHORITY --out FOLDER] [--plan NAME] [--claim TEXT] [--decision stay|move|dual|swap] [--reason TEXT] [--attach FILE,…]',
  summary: {
    zh: '争议列表；或一个边界小区的争议卷宗：证据、可选方案及对双方的影响、答复家长的文字（PDF 和 docx）；已立卷的用卷里的内容',
    en: 'the cases; or the case file of a border estate: evidence, options with their effect on both sides, a reply in plain words (PDF and docx), from the stored case where there is one',
  },
  options: {
    unit: { type: 'string' },
    with: { type: 'string' },
    out: { type: 'string' },
    plan: { type: 'string' },
    claim: { type: 'string' },
    decision: { type: 'string' },
    reason: { type: 'string' },
    attach: { type: 'string' },
  },
  positionals: [1, 1],
  run: async (input) => {
    const state = readProjectState(input.positionals[0] ?? '');
    if (!state.ok) return state;
    if (textOption(input, 'unit') === undefined) return succeed(listCases(state.value, input.say));
    return writeCaseFile(state.value, input);
  },
};

async function writeCaseFile(state: ProjectState, input: CommandInput): Promise<Result<CommandOutput>> {
  const [unitName = '', side, out] = [
    textOption(input, 'unit'),
    textOption(input, 'with'),
    textOption(input, 'out'),
  ];
  if (!side) return missingOption('--with', ['经开区']);
  if (!out) return missingOption('--out', ['卷宗']);
  const unit = byName(state.unit, unitName);
  if (!unit) return wrongOption('--unit', unitName, ['小区的名称或编号']);
  const authority = byName(state.authority, side);
  if (!authority) {
    return wrongOption('--with', side, [...state.authority.values()].map(({ name }) => name).sort());
  }
  const stored = storedCase(state, unit.id, authority.id);
  const words = await wordsOf(input, stored ? wordsOfCase(stored) : noCaseWords);
  if (!words.ok) return words;
  const evidence = stored ? succeed(stored.evidence) : await measure(state, unit.id, authority.id, input);
  if (!evidence.ok) return evidence;
  const files = await runJob('write-case', {
    state,
    evidence: evidence.value,
    words: words.value,
    folder: resolve(out),
    formats: caseFormats,
  });
  if (!files.ok) return files;
  return succeed({
    json: { unit: unit.id, case: stored?.id ?? null, ...evidence.value, files: files.value },
    text: [
      ...evidence.value.options.map(({ kind, way, savedMetres }) =>
        [
          optionNames[kind],
          state.campus.get(way.campusId)?.name ?? way.campusId,
          way.metres === null ? '—' : `${Math.round(way.metres)} m`,
          metresChanged(savedMetres),
        ].join('  '),
      ),
      ...files.value.map(({ path }) => path),
    ],
    status: 0,
  });
}

/** “−2912 m” for a shorter way, “+120 m” for a longer one; empty where nothing changes or nothing is known. */
function metresChanged(savedMetres: number | null): string {
  const saved = Math.round(savedMetres ?? 0);
  return saved === 0 ? '' : `${saved > 0 ? '−' : '+'}${Math.abs(saved)} m`;
}

/** The open case of an estate and a side, else the one decided last. */
function storedCase(state: ProjectState, unitId: string, otherAuthorityId: string): BorderCase | undefined {
  return [...state.case.values()]
    .filter((one) => one.unitId === unitId && one.otherAuthorityId === otherAuthorityId)
    .sort((a, b) => ((a.decision?.at ?? '9') < (b.decision?.at ?? '9') ? 1 : -1))[0];
}

async function measure(
  state: ProjectState,
  unitId: string,
  otherAuthorityId: string,
  input: CommandInput,
): Promise<Result<CaseEvidence>> {
  const plan = choosePlan(state, textOption(input, 'plan'));
  if (!plan.ok) return plan;
  const measuredOn = new Date().toISOString().slice(0, 10);
  return runJob('measure-case', {
    state,
    request: { planId: plan.value.id, unitId, otherAuthorityId, measuredOn },
  });
}

function listCases(state: ProjectState, say: CommandInput['say']): CommandOutput {
  const cases = [...state.case.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const line = ({ unitId, otherAuthorityId, claim, decision }: BorderCase) =>
    [
      state.unit.get(unitId)?.name ?? unitId,
      state.authority.get(otherAuthorityId)?.name ?? otherAuthorityId,
      decision
        ? say({ zh: `已决定：${optionNames[decision.option]}`, en: `decided: ${decision.option}` })
        : say({ zh: '未决', en: 'open' }),
      claim,
    ].join('  ');
  const text = cases.length === 0 ? [say({ zh: '没有争议', en: 'no cases' })] : cases.map(line);
  return { json: cases, text, status: 0 };
}

function byName<Item extends { readonly id: string; readonly name: string }>(
  items: ReadonlyMap<string, Item>,
  wanted: string,
): Item | undefined {
  return [...items.values()].find(({ id, name }) => id === wanted || name === wanted);
}

/** What is stored, with what the options say in its place. */
async function wordsOf(input: CommandInput, stored: CaseWords): Promise<Result<CaseWords>> {
  const decision = textOption(input, 'decision');
  if (decision !== undefined && !isOption(decision)) {
    return wrongOption('--decision', decision, Object.keys(optionNames));
  }
  const attachments: AgreementDocument[] = [...stored.attachments];
  for (const file of (textOption(input, 'attach') ?? '').split(',').filter(Boolean)) {
    const hashed = await hashDocument(resolve(file));
    if (!hashed.ok) return hashed;
    attachments.push(hashed.value);
  }
  return succeed({
    ...stored,
    claim: textOption(input, 'claim') ?? stored.claim,
    decision: decision ?? stored.decision,
    reason: textOption(input, 'reason') ?? stored.reason,
    attachments,
  });
}

function isOption(text: string): text is CaseOptionKind {
  return Object.hasOwn(optionNames, text);
}
