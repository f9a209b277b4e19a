import { Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandOf } from '../../shared/commands/command.ts';
import type { Plan } from '../../shared/model/records.ts';
import { Dialog } from '../components/dialog.tsx';
import { DialogButtons } from '../components/dialog-buttons.tsx';
import { Field } from '../components/field.tsx';
import { draftsToCopyTo } from '../state/other-plan.ts';
import { useProject, useRecords, useView } from '../state/use-session.ts';
import { EffectsTable } from './fixes/effects-table.tsx';
import { proposedEffects } from './fixes/proposed-edit.ts';

export interface CopyCatchmentDialogProps {
  readonly catchmentId: string;
  readonly onClose: () => void;
}

/** Where a catchment is copied to, and whether those who hold its ground there make room: shown before it is done. */
export function CopyCatchmentDialog({ catchmentId, onClose }: CopyCatchmentDialogProps) {
  const { t } = useTranslation();
  const records = useRecords();
  const catchment = records.catchment.get(catchmentId);
  const drafts = catchment ? draftsToCopyTo(records, catchment.planId) : [];
  const [toPlanId, setToPlanId] = useState(drafts[0]?.id ?? '');
  const [takesGround, setTakesGround] = useState(true);
  const runCommand = useProject((project) => project.runCommand);
  const look = useView((view) => view.look);
  const plan = drafts.find(({ id }) => id === toPlanId);
  if (!catchment || !plan) return null;
  const command = { name: 'copy-catchment', catchmentId, toPlanId, takesGround } as const;
  const copy = async () => {
    if (!(await runCommand(command)).ok) return;
    look({ planId: toPlanId });
    onClose();
  };
  return (
    <Dialog
      open
      title={t('catchment.copy', { name: catchment.name })}
      onCancel={onClose}
      width={480}
      footer={
        <DialogButtons onCancel={onClose} takesFocus onPress={() => void copy()}>
          {t('catchment.applyCopy')}
        </DialogButtons>
      }
    >
      <div className="form-grid">
        <Field label={t('catchment.copyTo')}>
          {(id) => (
            <Select
              id={id}
              aria-label={t('catchment.copyTo')}
              value={toPlanId}
              options={drafts.map((draft) => ({ value: draft.id, label: draft.name }))}
              onChange={setToPlanId}
            />
          )}
        </Field>
        <Field label={t('catchment.copyGround')}>
          {() => (
            <Radio.Group
              className="stack"
              value={takesGround}
              onChange={(event) => setTakesGround(event.target.value === true)}
            >
              <Radio value={true}>{t('catchment.copyTakes')}</Radio>
              <Radio value={false}>{t('catchment.copyOver')}</Radio>
            </Radio.Group>
          )}
        </Field>
      </div>
      <CopyEffects plan={plan} command={command} />
    </Dialog>
  );
}

function CopyEffects({
  plan,
  command,
}: {
  readonly plan: Plan;
  readonly command: CommandOf<'copy-catchment'>;
}) {
  const records = useRecords();
  const language = useView((view) => view.language);
  const effects = proposedEffects(records, plan, command);
  if (effects.ok) return <EffectsTable effects={effects.value} />;
  return (
    <p className="is-error">
      {effects.refusal.message[language]} · {effects.refusal.hint[language]}
    </p>
  );
}
