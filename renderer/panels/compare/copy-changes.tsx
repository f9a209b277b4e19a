import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanComparison } from '../../../shared/checks/compare-plans.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { type ComparedPlans, moveKey } from '../../state/compare-store.ts';
import { useRecords } from '../../state/use-session.ts';
import { useDraftReason } from '../inspector/use-draft-reason.ts';
import { copyCommand } from './copy-command.ts';
import { CopyDialog } from './copy-dialog.tsx';

interface CopyChangesProps {
  readonly comparison: PlanComparison;
  readonly plans: ComparedPlans;
  readonly chosen: ReadonlySet<string>;
}

/** Copies the ticked changes from one plan into the other, either way; a plan that is no draft is only read. */
export function CopyChanges({ comparison, plans, chosen }: CopyChangesProps) {
  const { t } = useTranslation();
  const moves = comparison.moves.filter((move) => chosen.has(moveKey(move)));
  return (
    <div className="filter-line">
      <CopyButton into="after" moves={moves} plans={plans} />
      <CopyButton into="before" moves={moves} plans={plans} />
      <span className="faint">{t('compare.chooseHint')}</span>
    </div>
  );
}

function CopyButton(props: {
  readonly into: 'before' | 'after';
  readonly moves: PlanComparison['moves'];
  readonly plans: ComparedPlans;
}) {
  const { into, moves, plans } = props;
  const { t } = useTranslation();
  const records = useRecords();
  const [isOpen, setOpen] = useState(false);
  const target = records.plan.get(into === 'after' ? plans.toPlanId : plans.fromPlanId);
  const other = records.plan.get(plans.fromPlanId);
  const draftReason = useDraftReason(target?.id ?? '');
  const copy = useMemo(() => copyCommand(records, plans, moves, into), [records, plans, moves, into]);
  if (!target || !other) return null;
  const reason = target.status === 'draft' ? draftReason : t('compare.notEditable', { plan: target.name });
  const nothing = moves.length === 0 ? t('compare.noneChosen') : copy.command ? null : t('compare.noGround');
  const label = t(into === 'after' ? 'compare.takeOver' : 'compare.handOver', { plan: other.name });
  return (
    <>
      <ActionButton size="small" unavailableReason={reason ?? nothing} onPress={() => setOpen(true)}>
        {label}
      </ActionButton>
      {isOpen && copy.command ? (
        <CopyDialog
          title={label}
          plan={target}
          command={copy.command}
          skipped={copy.skipped.length}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
