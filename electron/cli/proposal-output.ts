// A proposal as the contract's JSON, and as tables for people.
import type { TimedProposal } from '../../data/workers/propose-assignment-job.ts';
import type { Language, LocalizedText } from '../../shared/model/localized-text.ts';
import type { ProposalStatus } from '../../shared/proposals/proposal.ts';
import { textTable } from './text-table.ts';

const statusNames: Readonly<Record<ProposalStatus, LocalizedText>> = {
  optimal: { zh: '已证明最优', en: 'proven best' },
  feasible: { zh: '满足全部规则', en: 'keeps every rule' },
  infeasible: { zh: '规则不能全部满足', en: 'not every rule can be kept' },
  'time-limit': { zh: '到了时间上限', en: 'time ran out' },
};

/** The contract's document: sentences in one language. */
export function proposalAsJson(proposal: TimedProposal, language: Language) {
  const { status, elapsedMs, objective, bound, gap, assignments, schools, strangeFields } = proposal;
  return {
    status,
    elapsedMs,
    objective,
    bound,
    gap,
    assignments,
    schools,
    violations: proposal.violations.map(({ text, ...violation }) => ({ ...violation, text: text[language] })),
    why: proposal.why.map(({ reason, ...why }) => ({ ...why, reason: reason[language] })),
    ...(strangeFields.length > 0 && { strangeFields }),
  };
}

/** What came of it, the schools with seats and children, and what is broken; `nameOf` turns ids into names. */
export function describeProposal(
  proposal: TimedProposal,
  say: (text: LocalizedText) => string,
  nameOf: (id: string) => string = (id) => id,
): string[] {
  const { status, objective, bound, gap, schools, violations } = proposal;
  const kilometres = (metres: number) => (metres / 1000).toFixed(1);
  return [
    say({
      zh: `${statusNames[status].zh}：人数 × 步行 ${kilometres(objective)} 千米，下界 ${kilometres(bound)} 千米，差距 ${(gap * 100).toFixed(3)} %`,
      en: `${statusNames[status].en}: children × walking ${kilometres(objective)} km, bound ${kilometres(bound)} km, gap ${(gap * 100).toFixed(3)} %`,
    }),
    '',
    ...textTable([
      [
        say({ zh: '学校', en: 'school' }),
        say({ zh: '学位', en: 'seats' }),
        say({ zh: '人数', en: 'children' }),
      ],
      ...schools.map(({ school, seats, children }) => [nameOf(school), String(seats), String(children)]),
    ]),
    ...(violations.length > 0 ? ['', say({ zh: '没有满足的规则：', en: 'Rules that are not kept:' })] : []),
    ...violations.map(({ text }) => say(text)),
  ];
}

/** Fields of an instance that were not understood. */
export function noteStrangeFields(
  { strangeFields }: TimedProposal,
  say: (text: LocalizedText) => string,
): string[] {
  if (strangeFields.length === 0) return [];
  const fields = strangeFields.join('、');
  return [say({ zh: `没有用到的字段：${fields}`, en: `Fields that were not used: ${fields}` })];
}
