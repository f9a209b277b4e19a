import { Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseOptionKind } from '../../../shared/model/records.ts';
import { Dialog } from '../../components/dialog.tsx';
import { DialogButtons } from '../../components/dialog-buttons.tsx';
import { Field } from '../../components/field.tsx';
import { campusName } from '../../state/record-name.ts';
import { useProject, useRecords } from '../../state/use-session.ts';

/** One of the computed options, why, and by whom. Nothing is chosen beforehand: people decide. */
export function DecideCaseDialog(props: { readonly caseId: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { caseId, onClose } = props;
  const records = useRecords();
  const runCommand = useProject((project) => project.runCommand);
  const [option, setOption] = useState<CaseOptionKind | null>(null);
  const [reason, setReason] = useState('');
  const [by, setBy] = useState('');
  const stored = records.case.get(caseId);
  if (!stored) return null;
  const isReady = option !== null && reason.trim() !== '' && by.trim() !== '';
  const decide = async () => {
    if (option === null) return;
    if ((await runCommand({ name: 'decide-case', caseId, option, reason, by })).ok) onClose();
  };
  return (
    <Dialog
      open
      title={`${t('cases.decision')} · ${records.unit.get(stored.unitId)?.name ?? ''}`}
      width={480}
      onCancel={onClose}
      footer={
        <DialogButtons
          onCancel={onClose}
          unavailableReason={isReady ? null : t('cases.decideMissing')}
          onPress={() => void decide()}
        >
          {t('cases.decision')}
        </DialogButtons>
      }
    >
      <div className="stack" style={{ gap: 12 }}>
        <Radio.Group
          vertical
          aria-label={t('cases.options')}
          value={option}
          options={stored.evidence.options.map(({ kind, way }) => ({
            value: kind,
            label: `${t(`cases.kinds.${kind}`)} · ${campusName(records, way.campusId)}`,
          }))}
          onChange={(event) => setOption(event.target.value as CaseOptionKind)}
        />
        <div className="form-grid">
          <Field label={t('cases.reason')}>
            {(id) => (
              <Input.TextArea
                id={id}
                rows={3}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
          <Field label={t('cases.by')}>
            {(id) => <Input id={id} value={by} onChange={(event) => setBy(event.target.value)} />}
          </Field>
        </div>
      </div>
    </Dialog>
  );
}
