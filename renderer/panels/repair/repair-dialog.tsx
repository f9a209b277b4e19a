import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { zoneOfProject } from '../../../shared/geometry/project-zone.ts';
import type { Catchment } from '../../../shared/model/records.ts';
import { proposeRepair } from '../../../shared/overlap/propose-repair.ts';
import { Dialog } from '../../components/dialog.tsx';
import { DialogButtons } from '../../components/dialog-buttons.tsx';
import { FactList } from '../../components/fact-list.tsx';
import { useProject, useRecords, useView } from '../../state/use-session.ts';
import { formatArea, formatCount } from '../../words/format.ts';

export interface RepairDialogProps {
  readonly catchment: Catchment;
  readonly onClose: () => void;
}

/** Shows what a repair changes, in square metres, before it is done; where none can be made, why. */
export function RepairDialog({ catchment, onClose }: RepairDialogProps) {
  const { t } = useTranslation();
  const records = useRecords();
  const language = useView((view) => view.language);
  const runCommand = useProject((project) => project.runCommand);
  const proposal = useMemo(
    () => proposeRepair(catchment.geometry, zoneOfProject(records)),
    [catchment, records],
  );
  const run = async () => {
    const result = await runCommand({ name: 'repair-catchment', catchmentId: catchment.id });
    if (result.ok) onClose();
  };
  return (
    <Dialog
      open
      title={`${t('repair.outlineTitle')}: ${catchment.name}`}
      width={440}
      onCancel={onClose}
      footer={
        <DialogButtons
          onCancel={onClose}
          takesFocus
          unavailableReason={proposal.ok ? null : proposal.refusal.message[language]}
          onPress={() => void run()}
        >
          {t('repair.applyOutline')}
        </DialogButtons>
      }
    >
      <p className="soft">{t('repair.outlineIntroduction')}</p>
      {proposal.ok ? (
        <FactList
          facts={[
            {
              label: t('repair.areaBefore'),
              value: formatArea(proposal.value.areaBeforeSquareMetres, language),
            },
            {
              label: t('repair.areaAfter'),
              value: formatArea(proposal.value.areaAfterSquareMetres, language),
            },
            {
              label: t('repair.areaChange'),
              value: formatArea(proposal.value.changedSquareMetres, language),
            },
            { label: t('repair.parts'), value: formatCount(proposal.value.geometry.coordinates.length) },
          ]}
        />
      ) : (
        <p className="is-error">
          {proposal.refusal.message[language]} · {proposal.refusal.hint[language]}
        </p>
      )}
    </Dialog>
  );
}
