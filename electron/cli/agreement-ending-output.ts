// `agreements PROJECT ending ID`: what ending an agreement would open, said before anybody ends it. Nothing is changed.
import { checkPlan } from '../../shared/checks/check-plan.ts';
import { findingsThatEndingOpens } from '../../shared/checks/ending-opens.ts';
import type { LocalizedText } from '../../shared/model/localized-text.ts';
import type { ProjectState } from '../../shared/model/project-state.ts';
import { type Result, refuse, succeed } from '../../shared/model/result.ts';
import { choosePlan } from './choose-plan.ts';
import type { CommandOutput } from './command.ts';
import { findAgreement, noAgreement } from './find-agreement.ts';

/** Findings of the plan that the agreement declares and that become errors without it. */
export function endingAnswer(
  state: ProjectState,
  id: string | undefined,
  planName: string | undefined,
  say: (text: LocalizedText) => string,
): Result<CommandOutput> {
  const agreement = findAgreement(state, id);
  if (!agreement) return refuse(noAgreement(id));
  const plan = choosePlan(state, planName);
  if (!plan.ok) return plan;
  const { findings } = checkPlan({ state, planId: plan.value.id });
  const opened = findingsThatEndingOpens(findings, agreement.id);
  const heading: LocalizedText = {
    zh: `终止“${agreement.title}”后，方案“${plan.value.name}”里有 ${opened.length} 处变成错误：`,
    en: `Without “${agreement.title}”, ${opened.length} findings of the plan “${plan.value.name}” become errors:`,
  };
  return succeed({
    json: { agreement: agreement.id, plan: plan.value.name, becomeErrors: opened },
    text: [say(heading), ...opened.map(({ text }) => `  ${say(text)}`)],
    status: 0,
  });
}
