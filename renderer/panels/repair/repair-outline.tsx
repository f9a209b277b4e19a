import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../components/action-button.tsx';
import { useRecords } from '../../state/use-session.ts';
import { useDraftReason } from '../inspector/use-draft-reason.ts';
import { RepairDialog } from './repair-dialog.tsx';

/** The way from an invalid outline to its repair; null where the outline is no catchment's. */
export function RepairOutline({ catchmentId }: { readonly catchmentId: string | null }) {
  const { t } = useTranslation();
  const catchment = useRecords().catchment.get(catchmentId ?? '');
  const draftReason = useDraftReason(catchment?.planId ?? '');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <ActionButton
        type="primary"
        unavailableReason={catchment ? draftReason : t('repair.onlyCatchments')}
        onPress={() => setOpen(true)}
      >
        {t('repair.outline')}
      </ActionButton>
      {isOpen && catchment ? <RepairDialog catchment={catchment} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
