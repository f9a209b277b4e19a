import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectCommand } from '../../../shared/commands/command.ts';
import { Dialog } from '../../components/dialog.tsx';
import { DialogButtons } from '../../components/dialog-buttons.tsx';
import { Field } from '../../components/field.tsx';
import { useProject, useRecords } from '../../state/use-session.ts';
import { EndingWarning } from './ending-warning.tsx';

export interface AgreementStepDialogProps {
  readonly agreementId: string;
  readonly step: 'sign' | 'bring-into-force' | 'revoke';
  readonly authorityId: string | null;
  readonly onClose: () => void;
}

/** Signing, bringing into force and ending: each asks who does it, ending also why. */
export function AgreementStepDialog({ agreementId, step, authorityId, onClose }: AgreementStepDialogProps) {
  const { t } = useTranslation();
  const { agreement: agreements, authority } = useRecords();
  const runCommand = useProject((project) => project.runCommand);
  const [by, setBy] = useState('');
  const [reason, setReason] = useState('');
  const agreement = agreements.get(agreementId);
  if (!agreement) return null;
  const title =
    step === 'sign'
      ? t('border.signAs', { name: authority.get(authorityId ?? '')?.name ?? '' })
      : t(step === 'revoke' ? 'border.revoke' : 'border.bringIntoForce');
  const byLabel = t(step === 'sign' ? 'border.signedBy' : 'border.by');
  const missing =
    by.trim() === '' ? byLabel : step === 'revoke' && reason.trim() === '' ? t('border.reason') : null;
  const commands = {
    sign: { name: 'sign-agreement', agreementId, authorityId: authorityId ?? '', signedBy: by.trim() },
    'bring-into-force': { name: 'bring-agreement-into-force', agreementId, by: by.trim() },
    revoke: { name: 'revoke-agreement', agreementId, by: by.trim(), reason: reason.trim() },
  } as const satisfies Record<typeof step, ProjectCommand>;
  const run = async () => {
    if ((await runCommand(commands[step])).ok) onClose();
  };
  return (
    <Dialog
      open
      title={title}
      width={420}
      onCancel={onClose}
      footer={
        <DialogButtons
          onCancel={onClose}
          isDanger={step === 'revoke'}
          unavailableReason={missing}
          onPress={() => void run()}
        >
          {title}
        </DialogButtons>
      }
    >
      <div className="form-grid">
        <p className="field soft">{agreement.title}</p>
        <Field label={byLabel}>
          {(id) => (
            <Input
              id={id}
              data-takes-focus
              value={by}
              onChange={(event) => setBy(event.target.value)}
              onPressEnter={() => missing === null && void run()}
            />
          )}
        </Field>
        {step === 'revoke' ? (
          <Field label={t('border.reason')}>
            {(id) => (
              <Input.TextArea
                id={id}
                rows={2}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
        ) : null}
        {step === 'revoke' ? <EndingWarning agreementId={agreementId} /> : null}
      </div>
    </Dialog>
  );
}
