import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { runJob } from '../../../data/workers/run-job.ts';
import { caseFormats } from '../../../shared/api/project-api.ts';
import { type Result, refuse, succeed } from '../../../shared/model/result.ts';
import { type CaseWords, optionNames } from '../../../shared/negotiation/case-document.ts';
import type { CaseOptionKind } from '../../../shared/negotiation/case-options.ts';
import { choosePlan } from '../choose-plan.ts';
import { type Command, type CommandInput, textOption } from '../command.ts';
import { readProjectState } from '../open-for-reading.ts';
import { missingOption, wrongOption } from '../read-options.ts';

export const caseCommand: Command = {
  usage:
    'PROJECT --unit NAME --with AUTHORITY --out FOLDER [--plan NAME] [--claim TEXT] [--decision stay|move|dual|swap] [--reason TEXT] [--attach FILE,…]',
  summary: {
    zh: '边界小区争议卷宗：证据、可选方案及对双方的影响、答复家长的文字（PDF 和 docx）',
    en: 'the case file of a border estate: evidence, options with their effect on both sides, a reply in plain words (PDF and docx)',
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
    const [unitName, side, out] = [
      textOption(input, 'unit'),
      textOption(input, 'with'),
      textOption(input, 'out'),
    ];
    if (!unitName) return missingOption('--unit', ['示例·金桂花园']);
    if (!side) return missingOption('--with', ['经开区']);
    if (!out) return missingOption('--out', ['卷宗']);
    const words = wordsOf(input);
    if (!words.ok) return words;
    const state = readProjectState(input.positionals[0] ?? '');
    if (!state.ok) return state;
    const plan = choosePlan(state.value, textOption(input, 'plan'));
    if (!plan.ok) return plan;
    const byName = <Item extends { readonly id: string; readonly name: string }>(
      items: ReadonlyMap<string, Item>,
      wanted: string,
    ) => [...items.values()].find(({ id, name }) => id === wanted || name === wanted);
    const unit = byName(state.value.unit, unitName);
    if (!unit) return wrongOption('--unit', unitName, ['小区的名称或编号']);
    const authority = byName(state.value.authority, side);
    if (!authority) {
      return wrongOption('--with', side, [...state.value.authority.values()].map(({ name }) => name).sort());
    }
    const written = await runJob('write-case', {
      state: state.value,
      request: {
        planId: plan.value.id,
        unitId: unit.id,
        otherAuthorityId: authority.id,
        measuredOn: new Date().toISOString().slice(0, 10),
      },
      words: words.value,
      folder: resolve(out),
      formats: caseFormats,
    });
    if (!written.ok) return written;
    const { facts, files } = written.value;
    return succeed({
      json: { unit: unit.id, plan: plan.value.name, ...facts, files },
      text: [
        ...facts.options.map(({ kind, way, savedMetres }) =>
          [
            optionNames[kind],
            state.value.campus.get(way.campusId)?.name ?? way.campusId,
            way.metres === null ? '—' : `${Math.round(way.metres)} m`,
            savedMetres === null ? '' : `−${Math.round(savedMetres)} m`,
          ].join('  '),
        ),
        ...files.map(({ path }) => path),
      ],
      status: 0 as const,
    });
  },
};

function wordsOf(input: CommandInput): Result<CaseWords> {
  const decision = textOption(input, 'decision');
  if (decision !== undefined && !isOption(decision)) {
    return wrongOption('--decision', decision, Object.keys(optionNames));
  }
  const attachments: CaseWords['attachments'][number][] = [];
  for (const file of (textOption(input, 'attach') ?? '').split(',').filter(Boolean)) {
    try {
      const bytes = readFileSync(file);
      attachments.push({
        name: basename(file),
        byteCount: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      });
    } catch {
      return refuse({
        code: 'file-missing',
        file,
        message: { zh: '读不到这份附件', en: 'the attachment can’t be read' },
        hint: { zh: '请核对路径', en: 'check the path' },
      });
    }
  }
  return succeed({
    claim: textOption(input, 'claim') ?? '',
    opinions: [],
    decision: decision ?? null,
    reason: textOption(input, 'reason') ?? '',
    attachments,
  });
}

function isOption(text: string): text is CaseOptionKind {
  return Object.hasOwn(optionNames, text);
}
