import { Input, Radio, Space } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../shared/model/result.ts';
import { ActionButton } from '../components/action-button.tsx';
import { Dialog } from '../components/dialog.tsx';
import type { SplittingCommand } from '../state/splitting-command.ts';
import { useProject, useRecords, useView } from '../state/use-session.ts';
import { tryCommand } from '../tools/trial/try-command.ts';

export interface SplitUnitsDialogProps {
  readonly command: SplittingCommand;
  readonly refusal: Refusal;
  readonly onClose: () => void;
}

/** An edit would cut estates: they go whole to one of the catchments it changes, or are cut for a reason that is stored. */
export function SplitUnitsDialog({ command, refusal, onClose }: SplitUnitsDialogProps) {
  const { t } = useTranslation();
  const records = useRecords();
  const language = useView((view) => view.language);
  const runCommand = useProject((project) => project.runCommand);
  const sides = useMemo(() => {
    // What the edit would change if cutting were allowed are the catchments that can take the estates.
    const trial = tryCommand(records, { ...command, splits: { reason: refusal.code } });
    const drafts = trial.ok ? trial.drafts : [];
    return drafts.flatMap(({ id }) => records.catchment.get(id) ?? []);
  }, [records, command, refusal]);
  const [choice, setChoice] = useState<string | null>(sides[0]?.id ?? null);
  const [reason, setReason] = useState('');
  const unavailableReason = choice === null && reason.trim() === '' ? t('splits.reasonNeeded') : null;
  const apply = async () => {
    const splits = choice === null ? { reason: reason.trim() } : { toCatchmentId: choice };
    const result = await runCommand({ ...command, splits });
    if (result.ok) onClose();
  };
  return (
    <Dialog
      open
      title={t('splits.title')}
      onCancel={onClose}
      width={460}
      footer={
        <div className="row" style={{ justifyContent: 'flex-end' }}>
          <ActionButton onPress={onClose}>{t('app.cancel')}</ActionButton>
          <ActionButton type="primary" unavailableReason={unavailableReason} onPress={() => void apply()}>
            {t('splits.apply')}
          </ActionButton>
        </div>
      }
    >
      <p>{refusal.message[language]}</p>
      <Radio.Group value={choice} onChange={(event) => setChoice(event.target.value as string | null)}>
        <Space orientation="vertical">
          {sides.map(({ id, name }) => (
            <Radio key={id} value={id}>
              {t('splits.whole', { name })}
            </Radio>
          ))}
          <Radio value={null}>{t('splits.cut')}</Radio>
        </Space>
      </Radio.Group>
      {choice === null ? (
        <Input.TextArea
          autoFocus
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
