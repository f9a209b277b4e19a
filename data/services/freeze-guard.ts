// A plan with undeclared errors is frozen only by someone who says why: a notice is made from frozen plans.
import type { CommandOf } from '../../shared/commands/command.ts';
import { type Refusal, refuse } from '../../shared/model/result.ts';
import type { OpenSession } from './open-session.ts';
import { type ProjectHost, runHostJob } from './project-host.ts';

/** Why the plan can't be frozen; null where it can. A plan that can't be edited at all is left to the command. */
export async function refuseUnsoundPlan(
  host: ProjectHost,
  session: OpenSession,
  { planId, waiver }: CommandOf<'freeze-plan'>,
): Promise<{ readonly ok: false; readonly refusal: Refusal } | null> {
  const plan = session.state.plan.get(planId);
  if (plan?.status !== 'draft' || (waiver ?? '').trim() !== '') return null;
  const jobId = host.dependencies.createId('job');
  const report = await runHostJob(host, jobId, 'check-plan', { state: session.state, planId });
  if (!report.ok) return report;
  const errors = report.value.findings.filter(({ severity }) => severity === 'error');
  const count = errors.length + report.value.failures.length;
  if (count === 0) return null;
  const first = errors[0]?.text ?? { zh: '有片区无法计算', en: 'a pair of catchments could not be computed' };
  return refuse({
    code: 'plan-has-errors',
    message: {
      zh: `方案“${plan.name}”还有 ${count} 个错误，不能定稿；例如：${first.zh}`,
      en: `The plan “${plan.name}” has ${count} errors and can't be frozen; for example: ${first.en}`,
    },
    hint: {
      zh: '改正这些错误，或写明带着错误定稿的理由',
      en: 'Correct them, or give the reason why the plan is frozen with them',
    },
  });
}
