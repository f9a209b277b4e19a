// Everything a person can start, as records: menu, tool strip, keyboard and palette are built from the same lists, and
// an action that can't be used says why.
import type { TFunction } from 'i18next';
import type { CheckReport, Finding } from '../../shared/checks/finding.ts';
import { followingOf } from '../../shared/model/followings.ts';
import type { ProjectState } from '../../shared/model/project-state.ts';
import type { Plan } from '../../shared/model/records.ts';
import type { OpenProject } from '../state/project-mirror.ts';
import type { Selection } from '../state/selection.ts';
import type { Session } from '../state/session.ts';
import type { BorderStretch } from '../tools/border/border-stretch.ts';

/** What an action looks at to decide whether it can run. */
export interface ActionContext {
  readonly t: TFunction;
  readonly project: OpenProject | null;
  readonly records: ProjectState | null;
  readonly plan: Plan | null;
  readonly selection: Selection | null;
  /** The stretch of border that is selected, as it is now. */
  readonly border: BorderStretch | null;
  readonly report: CheckReport | null;
  readonly selectedFinding: Finding | null;
}

export interface UiAction {
  readonly id: string;
  readonly label: (t: TFunction) => string;
  /** 'mod+shift+z', 'f'…; see shortcut.ts. */
  readonly shortcut: string | null;
  /** Null where it can run. */
  readonly unavailableReason: (context: ActionContext) => string | null;
  readonly run: (session: Session, context: ActionContext) => void | Promise<void>;
}

export const always = () => null;

export function needsProject({ project, t }: ActionContext): string | null {
  return project ? null : t('app.noProject');
}

/** Why the plan on screen can't be edited; null where it can. */
export function needsDraft({ project, plan, records, t }: ActionContext): string | null {
  if (!project) return t('app.noProject');
  if (!plan) return t('app.noPlan');
  if (plan.status === 'frozen') return t('app.isFrozen');
  if (plan.status === 'approved') return t('app.isApproved');
  if (plan.status === 'archived') return t('app.isArchived');
  return records && followingOf(records, plan.id) ? t('districts.follows') : null;
}
