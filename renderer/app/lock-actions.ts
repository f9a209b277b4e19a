import { followingOf } from '../../shared/model/followings.ts';
import { lockOn, lockTargets } from '../../shared/model/locks.ts';
import type { Lock } from '../../shared/model/records.ts';
import type { Session } from '../state/session.ts';
import { type ActionContext, needsProject, type UiAction } from './ui-action.ts';

type Target = Pick<Lock, 'targetKind' | 'targetId'>;

function selectedTarget({ selection }: ActionContext): Target | null {
  if (!selection) return null;
  const { kind, id } = selection;
  return kind === 'catchment' || kind === 'authority' || kind === 'campus'
    ? { targetKind: kind, targetId: id }
    : null;
}

function locksOnScreen({ records, plan }: ActionContext): readonly Lock[] {
  return [...(records?.lock.values() ?? [])].filter(({ planId }) => planId === plan?.id);
}

function needsOpenDraft(context: ActionContext): string | null {
  const { plan, t } = context;
  if (!plan) return needsProject(context) ?? t('app.noPlan');
  return plan.status === 'draft' ? null : t('plans.protected');
}

function setLocks(session: Session, { plan }: ActionContext, locks: readonly Target[], locked: boolean) {
  if (!plan) return;
  const command = { name: 'set-locks', planId: plan.id, locks: lockTargets(locks), locked } as const;
  void session.project.getState().runCommand(command);
}

/** What may change in the plan on screen: locks, and school districts that follow. */
export const lockActions: readonly UiAction[] = [
  {
    id: 'toggle-lock',
    label: (t) => t('locks.toggleSelected'),
    shortcut: null,
    unavailableReason: (context) =>
      needsOpenDraft(context) ?? (selectedTarget(context) ? null : context.t('locks.selectFirst')),
    run: (session, context) => {
      const target = selectedTarget(context);
      const { records, plan } = context;
      if (!target || !records || !plan) return;
      const isLocked = lockOn(records, plan.id, target.targetKind, target.targetId) !== null;
      setLocks(session, context, [target], !isLocked);
    },
  },
  {
    id: 'edit-only',
    label: (t) => t('locks.editOnlySelected'),
    shortcut: null,
    unavailableReason: (context) =>
      needsOpenDraft(context) ??
      (context.selection?.kind === 'authority' ? null : context.t('locks.selectAuthority')),
    run: (session, { plan, selection }) => {
      if (!plan || !selection) return;
      const command = { name: 'restrict-editing', planId: plan.id, authorityId: selection.id } as const;
      void session.project.getState().runCommand(command);
    },
  },
  {
    id: 'clear-locks',
    label: (t) => t('locks.clear'),
    shortcut: null,
    unavailableReason: (context) =>
      needsOpenDraft(context) ?? (locksOnScreen(context).length > 0 ? null : context.t('locks.none')),
    run: (session, context) => setLocks(session, context, locksOnScreen(context), false),
  },
  {
    id: 'cut-loose',
    label: (t) => t('districts.cutLoose'),
    shortcut: null,
    unavailableReason: (context) => {
      const { records, plan, t } = context;
      const following = records && plan ? followingOf(records, plan.id) : null;
      return needsOpenDraft(context) ?? (following ? null : t('districts.byHand'));
    },
    run: (session, { plan }) => {
      if (plan) void session.project.getState().runCommand({ name: 'cut-loose', planId: plan.id });
    },
  },
];
