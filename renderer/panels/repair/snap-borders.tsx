import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../components/action-button.tsx';
import { useDraftReason } from '../inspector/use-draft-reason.ts';
import { SnapDialog } from './snap-dialog.tsx';

/** The way from a plan to snapping its borders together. */
export function SnapBorders({ planId }: { readonly planId: string }) {
  const { t } = useTranslation();
  const unavailableReason = useDraftReason(planId);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <ActionButton size="small" unavailableReason={unavailableReason} onPress={() => setOpen(true)}>
        {t('repair.snap')}
      </ActionButton>
      {isOpen ? <SnapDialog planId={planId} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
