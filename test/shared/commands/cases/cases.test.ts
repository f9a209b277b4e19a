// A case from its claim to its decision, and back: what is stored, and what is refused.
import { expect, test } from 'vitest';
import { commandSchema } from '../../../../shared/api/command-schema.ts';
import type { ProjectCommand } from '../../../../shared/commands/command.ts';
import type { ProjectState } from '../../../../shared/model/project-state.ts';
import type { BorderCase, CaseEvidence } from '../../../../shared/model/records.ts';
import { type CaseBlock, caseDocument, wordsOfCase } from '../../../../shared/negotiation/case-document.ts';
import { caseEvidence } from '../../../../shared/negotiation/case-evidence.ts';
import { caseFacts } from '../../../../shared/negotiation/case-options.ts';
import { borderTown, counted } from '../../negotiation/border-town.ts';
import { afterCommands, refusalOf } from '../small-city.ts';

const town = borderTown([counted('near', -200, [5, 6, 5]), counted('partner', 50, [5, 5, 5])]);

function measured(measuredOn = '2026-03-01'): CaseEvidence {
  const request = { planId: 'plan', unitId: 'near', otherAuthorityId: 'east', measuredOn };
  const facts = caseFacts(town, request);
  if (!facts.ok) throw new Error(facts.refusal.message.en);
  return caseEvidence(town, facts.value);
}

const evidence = measured();
const open: ProjectCommand = {
  name: 'open-case',
  evidence,
  claim: '希望到东校上学',
  receivedOn: '2026-02-20',
};
const caseId = 'case:1';
const decide = {
  name: 'decide-case',
  caseId,
  option: 'dual',
  reason: '到东校近得多',
  by: '市教体局',
} as const;

function caseOf(state: ProjectState): BorderCase {
  const found = state.case.get(caseId);
  if (!found) throw new Error('there is no case');
  return found;
}

test('a case is opened with its evidence, written on, decided for a reason, and reopened', () => {
  const opinions = [{ from: '东区', text: '学位有余，同意' }];
  const written = afterCommands(town, [open, { name: 'edit-case', caseId, changes: { opinions } }, decide]);
  expect(caseOf(written)).toMatchObject({
    unitId: 'near',
    otherAuthorityId: 'east',
    opinions,
    evidence,
    decision: { option: 'dual', reason: '到东校近得多', by: '市教体局', at: '2026-03-01T09:00:00+08:00' },
  });
  expect(refusalOf(written, { name: 'edit-case', caseId, changes: { claim: '另一件' } })).toBe(
    'case-decided',
  );
  expect(refusalOf(written, { name: 'delete-case', caseId })).toBe('case-decided');
  const reopened = afterCommands(written, [{ name: 'reopen-case', caseId }]);
  expect(caseOf(reopened).decision).toBeNull();
  expect(afterCommands(reopened, [{ name: 'delete-case', caseId }]).case.size).toBe(0);
});

test('the case file prints what is stored: claim, opinions, decision and who made it', () => {
  const opinions = [{ from: '东区', text: '学位有余，同意' }];
  const state = afterCommands(town, [open, { name: 'edit-case', caseId, changes: { opinions } }, decide]);
  const { blocks } = caseDocument(state, caseOf(state).evidence, wordsOfCase(caseOf(state)));
  const text = blocks.map((block: CaseBlock) => (block.blockType === 'table' ? '' : block.text)).join('\n');
  for (const expected of [
    '希望到东校上学',
    '提出日期：2026年2月20日。',
    '东区：学位有余，同意',
    '决定：双重纳入。',
    '理由：到东校近得多',
    '决定机关（人）：市教体局，2026年3月1日。',
    '这样决定，是因为到东校近得多。',
  ]) {
    expect(text).toContain(expected);
  }
});

test('a case is refused that claims nothing, that is open already, or that is decided without a reason', () => {
  expect(refusalOf(town, { ...open, claim: ' ' })).toBe('case-without-claim');
  expect(refusalOf(town, { ...open, receivedOn: '2026-02-30' })).toBe('bad-day');
  const state = afterCommands(town, [open]);
  expect(refusalOf(state, open)).toBe('case-already-open');
  expect(refusalOf(state, { ...decide, reason: ' ' })).toBe('decision-without-reason');
  expect(refusalOf(state, { ...decide, option: 'swap' })).toBe('case-option-missing');
  const edit = (changes: Partial<BorderCase>) =>
    refusalOf(state, { name: 'edit-case', caseId, changes } as ProjectCommand);
  expect(edit({ opinions: [{ from: '', text: '同意' }] })).toBe('opinion-incomplete');
  expect(edit({ attachments: [{ name: '现场.jpg', sha256: 'x', byteCount: 1 }] })).toBe(
    'document-without-hash',
  );
});

test('new figures take the place of old ones, of the same estate only', () => {
  const state = afterCommands(town, [open]);
  const again = afterCommands(state, [{ name: 'measure-case', caseId, evidence: measured('2026-05-01') }]);
  expect(caseOf(again).evidence.measuredOn).toBe('2026-05-01');
  const other = { ...evidence, unitId: 'partner' };
  expect(refusalOf(state, { name: 'measure-case', caseId, evidence: other })).toBe(
    'evidence-of-another-case',
  );
});

test('what is measured passes the form of requests and of files', () => {
  expect(commandSchema.parse(JSON.parse(JSON.stringify(open)))).toEqual(open);
});
