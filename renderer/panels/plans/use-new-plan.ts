import type { CommittedChange } from '../../../shared/api/project-api.ts';
import type { Plan } from '../../../shared/model/records.ts';
import type { Stage } from '../../../shared/model/stage.ts';
import { useProject, useSession, useView } from '../../state/use-session.ts';

/** Where a new plan begins: with nothing, as a copy, or as the estates grouped by one of their columns. */
export type PlanStart =
  | { readonly from: 'nothing' }
  | { readonly from: 'plan'; readonly plan: Plan }
  | { readonly from: 'column'; readonly column: string }
  /** School districts of an authority: united from a plan of catchments, or an empty plan (null). */
  | { readonly from: 'clusters'; readonly source: Plan | null; readonly authorityId: string };

export interface NewPlan {
  readonly name: string;
  readonly stage: Stage;
  readonly schoolYear: number;
  readonly start: PlanStart;
}

/** Makes a plan and shows it; resolves to whether it was made. A refusal has been shown by then. */
export function useNewPlan(): (plan: NewPlan) => Promise<boolean> {
  const session = useSession();
  const look = useView((view) => view.look);
  const runCommand = useProject((project) => project.runCommand);
  const show = ({ changeSet }: CommittedChange) => {
    const made = changeSet.added.find(({ kind }) => kind === 'plan');
    if (made) look({ planId: made.id });
    return true;
  };
  return async ({ name, stage, schoolYear, start }) => {
    if (start.from === 'column') {
      const label = { zh: '正在把小区合并成片区', en: 'Uniting estates into catchments' };
      const dissolved = await session.runJob(label, (jobId) =>
        session.remote.api.dissolveUnits({ planName: name, by: start.column, stage, schoolYear, jobId }),
      );
      const messages = session.messages.getState();
      if (!dissolved.ok) {
        messages.showRefusal(dissolved.refusal);
        return false;
      }
      session.project.getState().follow(dissolved.value.change);
      for (const warning of dissolved.value.warnings) messages.showWarning(warning);
      return show(dissolved.value.change);
    }
    if (start.from === 'clusters' && start.source) {
      const united = await runCommand({
        name: 'create-school-district-plan',
        planName: name,
        authorityId: start.authorityId,
        sourcePlanId: start.source.id,
      });
      return united.ok && show(united.value);
    }
    const parent = start.from === 'plan' ? start.plan : null;
    const authorityId = start.from === 'clusters' ? start.authorityId : null;
    const created = await runCommand({
      name: 'create-plan',
      plan: {
        name,
        planType: parent?.planType ?? (authorityId === null ? 'catchments' : 'school-districts'),
        stage: parent?.stage ?? stage,
        schoolYear,
        parentId: parent?.id ?? null,
        authorityId: parent?.authorityId ?? authorityId,
      },
    });
    return created.ok && show(created.value);
  };
}
