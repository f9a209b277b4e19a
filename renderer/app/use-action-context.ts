import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { currentPlan } from '../../shared/model/current-plan.ts';
import { selectedBorder } from '../state/selected-border.ts';
import { useCheck, useProject, useView } from '../state/use-session.ts';
import type { ActionContext } from './ui-action.ts';

export function useActionContext(): ActionContext {
  const { t } = useTranslation();
  const project = useProject((state) => state.project);
  const planId = useView((view) => view.planId);
  const selection = useView((view) => view.selection);
  const picked = useView((view) => view.border);
  const report = useCheck((check) => check.report);
  return useMemo(() => {
    const records = project?.records ?? null;
    const selectedFinding =
      selection?.kind === 'finding' ? (report?.findings.find(({ id }) => id === selection.id) ?? null) : null;
    const plan = records ? currentPlan(records, planId) : null;
    const border = selectedBorder(records, plan?.id ?? null, picked);
    return { t, project, records, plan, selection, border, report, selectedFinding };
  }, [t, project, planId, selection, picked, report]);
}
