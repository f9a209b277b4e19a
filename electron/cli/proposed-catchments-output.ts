// A proposal for a project: the contract's JSON with what moves and why, and tables for people.
import type { ProposedCatchments } from '../../data/workers/propose-catchments-job.ts';
import type { Language, LocalizedText } from '../../shared/model/localized-text.ts';
import type { ProjectState } from '../../shared/model/project-state.ts';
import type { Plan } from '../../shared/model/records.ts';
import { namesOfRecords } from '../../shared/proposals/names-of-records.ts';
import { describeProposal, proposalAsJson } from './proposal-output.ts';
import { textTable } from './text-table.ts';

/** The fields of the contract, and beside them the plan, what moves, and who was left out. */
export function catchmentsAsJson(
  { proposal, comparison, method, leftOut, unreached }: ProposedCatchments,
  plan: Plan,
  language: Language,
) {
  const { moves, newlyPlaced, walkedBefore, walkedAfter } = comparison;
  return {
    ...proposalAsJson(proposal, language),
    plan: plan.name,
    method,
    walkedBefore,
    walkedAfter,
    moves,
    newlyPlaced,
    leftOut,
    unreached,
  };
}

/** What came of it, against the plan as it stands, schools, what moves and why. */
export function describeCatchments(
  { proposal, comparison, method }: ProposedCatchments,
  state: ProjectState,
  plan: Plan,
  say: (text: LocalizedText) => string,
): string[] {
  const nameOf = namesOfRecords(state);
  const { moves, newlyPlaced, walkedBefore, walkedAfter } = comparison;
  const children = moves.reduce((sum, move) => sum + move.children, 0);
  const reasons = new Map(proposal.why.map(({ unit, reason }) => [unit, reason]));
  const kilometres = (metres: number) => (metres / 1000).toFixed(1);
  const way = {
    walked: { zh: '步行', en: 'on foot' },
    straight: { zh: '直线（工程里没有道路）', en: 'straight (the project has no roads)' },
  }[method];
  return [
    say({
      zh: `方案“${plan.name}”现在：人数 × 距离 ${kilometres(walkedBefore)} 千米；按推荐：${kilometres(walkedAfter)} 千米（${way.zh}）`,
      en: `The plan “${plan.name}” as it stands: children × way ${kilometres(walkedBefore)} km; as proposed: ${kilometres(walkedAfter)} km (${way.en})`,
    }),
    ...describeProposal(proposal, say, nameOf),
    '',
    say({
      zh: `${moves.length} 个小区换学校，共 ${children} 人；${newlyPlaced.length} 个小区现在没有学校`,
      en: `${moves.length} estates change schools, ${children} children; ${newlyPlaced.length} estates have no school today`,
    }),
    ...textTable(
      moves.map((move) => [
        nameOf(move.unit),
        `${nameOf(move.from)} → ${nameOf(move.to)}`,
        say({ zh: `${move.children} 人`, en: `${move.children} children` }),
        `${move.metresBefore === null ? '—' : Math.round(move.metresBefore)} → ${Math.round(move.metresAfter)} m`,
        say(reasons.get(move.unit) ?? { zh: '', en: '' }),
      ]),
    ),
  ];
}

/** How many estates are named in a note; `--json` has all. */
const mostNames = 10;

/** Estates that nobody could assign, and campuses that nobody can walk to. */
export function noteLeftOut(
  { leftOut, unreached }: ProposedCatchments,
  state: ProjectState,
  say: (text: LocalizedText) => string,
): string[] {
  const nameOf = namesOfRecords(state);
  const named = (ids: readonly string[]) =>
    ids.slice(0, mostNames).map(nameOf).join('、') + (ids.length > mostNames ? '…' : '');
  const children = leftOut.reduce((sum, unit) => sum + unit.children, 0);
  const estates = {
    zh: `${leftOut.length} 个小区（${children} 人）没有步行路线通到可去的学校，留在方案里的学校，不计入步行距离：${named(leftOut.map(({ unit }) => unit))}`,
    en: `From ${leftOut.length} estates (${children} children) no way leads to a school they may go to; they stay with the plan's school and count in no distance: ${named(leftOut.map(({ unit }) => unit))}`,
  };
  const campuses = {
    zh: `没有步行路线通到 ${named(unreached)}，不会有小区分到那里；请检查道路和桥`,
    en: `No way leads to ${named(unreached)}, so no estate is assigned there; check roads and bridges`,
  };
  return [...(leftOut.length > 0 ? [say(estates)] : []), ...(unreached.length > 0 ? [say(campuses)] : [])];
}
