import { useTranslation } from 'react-i18next';
import type { ProjectCommand } from '../../../shared/commands/command.ts';
import type { Plan } from '../../../shared/model/records.ts';
import { Dialog } from '../../components/dialog.tsx';
import { DialogButtons } from '../../components/dialog-buttons.tsx';
import { useProject, useRecords, useView } from '../../state/use-session.ts';
import { EffectsTable } from '../fixes/effects-table.tsx';
import { proposedEffects } from '../fixes/proposed-edit.ts';

export interface CopyDialogProps {
  readonly title: string;
  /** The plan that is to change. */
  readonly plan: Plan;
  readonly command: ProjectCommand;
  /** How many of the chosen changes are left out. */
  readonly skipped: number;
  readonly onClose: () => void;
}

/** Says which catchments would gain and lose what before changes are copied from plan to plan. */
export function CopyDialog({ title, plan, command, skipped, onClose }: CopyDialogProps) {
  const { t } = useTranslation();
  const records = useRecords();
  const language = useView((view) => view.language);
  const runCommand = useProject((project) => project.runCommand);
  const effects = proposedEffects(records, plan, command);
  const run = async () => {
    if ((await runCommand(command)).ok) onClose();
  };
  return (
    <Dialog
      open
      title={title}
      width={480}
      onCancel={onClose}
      footer={
        <DialogButtons
          onCancel={onClose}
          takesFocus
          unavailableReason={effects.ok ? null : effects.refusal.message[language]}
          onPress={() => void run()}
        >
          {t('fixes.apply')}
        </DialogButtons>
      }
    >
      {effects.ok ? (
        <EffectsTable effects={effects.value} />
      ) : (
        <p className="is-error">
          {effects.refusal.message[language]} · {effects.refusal.hint[language]}
        </p>
      )}
      {skipped > 0 ? <p className="is-warning">{t('compare.skipped', { count: skipped })}</p> : null}
    </Dialog>
  );
}
