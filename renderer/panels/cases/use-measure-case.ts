import type { CaseEvidence } from '../../../shared/model/records.ts';
import { useCurrentPlan, useSession } from '../../state/use-session.ts';
import { enCases } from '../../words/en-cases.ts';
import { zhCases } from '../../words/zh-cases.ts';

const jobLabel = { zh: zhCases.cases.measuring, en: enCases.cases.measuring };

/** Measures an estate against the schools of both sides under the plan on screen; null where it was refused. */
export function useMeasureCase(): (unitId: string, otherAuthorityId: string) => Promise<CaseEvidence | null> {
  const session = useSession();
  const plan = useCurrentPlan();
  return async (unitId, otherAuthorityId) => {
    if (!plan) return null;
    const answer = await session.runJob(jobLabel, (jobId) =>
      session.remote.api.measureCase({ planId: plan.id, unitId, otherAuthorityId, jobId }),
    );
    if (answer.ok) return answer.value;
    session.messages.getState().showRefusal(answer.refusal);
    return null;
  };
}
