import { Input, Radio, Space } from 'antd';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Side, sidesOfCutUnits } from '../../shared/commands/areas/sides-of-cut-units.ts';
import type { SplittingCommand } from '../../shared/commands/command.ts';
import { runProjectCommand } from '../../shared/commands/run-project-command.ts';
import type { Refusal } from '../../shared/model/result.ts';
import { Dialog } from '../components/dialog.tsx';
import { DialogButtons } from '../components/dialog-buttons.tsx';
import { useCurrentPlan, useRecords, useView } from '../state/use-session.ts';
import { trialContext } from '../tools/trial/try-command.ts';
import { useMakeCatchment } from './use-make-catchment.ts';

export interface SplitUnitsDialogProps {
  readonly command: SplittingCommand;
  readonly refusal: Refusal;
  readonly onClose: () => void;
  /** Back to where the edit was made. */
  readonly onCancel: () => void;
}

/** An edit would cut estates: they go whole to one of its sides, or are cut for a reason that is stored. */
export function SplitUnitsDialog({ command, refusal, onClose, onCancel }: SplitUnitsDialogProps) {
  const { t } = useTranslation();
  const records = useRecords();
  const language = useView((view) => view.language);
  const isOfDistricts = useCurrentPlan()?.planType === 'school-districts';
  const make = useMakeCatchment();
  const sides = useMemo(() => {
    // The estates are those that the edit cuts where cutting is allowed.
    const trial = runProjectCommand(records, { ...command, splits: { reason: refusal.code } }, trialContext);
    return trial.ok ? sidesOfCutUnits(records, trial.value) : [];
  }, [records, command, refusal]);
  const [choice, setChoice] = useState<number | null>(sides.length > 0 ? 0 : null);
  const [reason, setReason] = useState('');
  const unavailableReason = choice === null && reason.trim() === '' ? t('splits.reasonNeeded') : null;
  const apply = async () => {
    const splits = sides[choice ?? -1]?.splits ?? { reason: reason.trim() };
    if (await make({ ...command, splits })) onClose();
  };
  return (
    <Dialog
      open
      title={t('splits.title')}
      onCancel={onCancel}
      width={460}
      footer={
        <DialogButtons onCancel={onCancel} unavailableReason={unavailableReason} onPress={() => void apply()}>
          {t('splits.apply')}
        </DialogButtons>
      }
    >
      <p style={{ marginBottom: 10 }}>{refusal.message[language]}</p>
      <Radio.Group value={choice} onChange={(event) => setChoice(event.target.value as number | null)}>
        <Space orientation="vertical">
          {sides.map((side, index) => (
            <Radio
              key={JSON.stringify(side.splits)}
              value={index}
              data-takes-focus={index === 0 ? '' : undefined}
            >
              {wordsFor(side, isOfDistricts, t)}
            </Radio>
          ))}
          <Radio value={null}>{t('splits.cut')}</Radio>
        </Space>
      </Radio.Group>
      {choice === null ? (
        <Input.TextArea
          autoFocus
          data-takes-focus
          rows={2}
          style={{ marginTop: 8 }}
          aria-label={t('splits.reason')}
          placeholder={t('splits.reasonExample')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      ) : null}
    </Dialog>
  );
}

function wordsFor({ splits, ...side }: Side, isOfDistricts: boolean, t: TFunction): string {
  const name = side.name ?? '';
  if ('toCatchmentId' in splits) return t('splits.whole', { name });
  if (splits.to === 'new-catchment')
    return t(isOfDistricts ? 'splits.madeDistrict' : 'splits.made', { name });
  if (splits.to === 'nobody') return t(isOfDistricts ? 'splits.nobodyDistrict' : 'splits.nobody');
  return t('splits.largerSide');
}
