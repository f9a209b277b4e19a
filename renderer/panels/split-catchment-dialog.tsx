import { Input } from 'antd';
import type { Position } from 'geojson';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../components/action-button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Field } from '../components/field.tsx';
import { useCurrentPlan, useProject, useRecords, useView } from '../state/use-session.ts';
import { CampusSelect } from './campus-select.tsx';

export interface SplitCatchmentDialogProps {
  readonly catchmentId: string;
  readonly line: readonly Position[];
  readonly onClose: () => void;
}

/** Name and campuses of what a line cuts off a catchment. */
export function SplitCatchmentDialog({ catchmentId, line, onClose }: SplitCatchmentDialogProps) {
  const { t } = useTranslation();
  const plan = useCurrentPlan();
  const catchment = useRecords().catchment.get(catchmentId);
  const runCommand = useProject((project) => project.runCommand);
  const { select, look } = useView((view) => view);
  const [name, setName] = useState('');
  const [campusIds, setCampusIds] = useState<string[]>([]);
  if (!plan || !catchment) return null;
  const split = async () => {
    onClose();
    const result = await runCommand({
      name: 'split-catchment',
      catchmentId,
      line,
      newName: name.trim(),
      newCampusIds: campusIds,
    });
    const made = result.ok ? result.value.changeSet.added.find(({ kind }) => kind === 'catchment') : null;
    if (!made) return;
    select({ kind: 'catchment', id: made.id });
    look({ tool: 'select' });
  };
  return (
    <Dialog
      open
      title={t('catchment.split', { name: catchment.name })}
      onCancel={onClose}
      width={440}
      footer={
        <div className="row" style={{ justifyContent: 'flex-end' }}>
          <ActionButton onPress={onClose}>{t('app.cancel')}</ActionButton>
          <ActionButton
            type="primary"
            unavailableReason={name.trim() === '' ? t('catchment.nameHint') : null}
            onPress={() => void split()}
          >
            {t('catchment.applySplit')}
          </ActionButton>
        </div>
      }
    >
      <p className="soft">{t('catchment.splitHint')}</p>
      <div className="form-grid">
        <Field label={t('inspector.name')} hint={t('catchment.nameHint')}>
          {(id) => (
            <Input id={id} data-takes-focus value={name} onChange={(event) => setName(event.target.value)} />
          )}
        </Field>
        <Field label={t('inspector.campuses')} hint={t('catchment.campusesHint')}>
          {(id) => (
            <CampusSelect
              id={id}
              label={t('inspector.campuses')}
              stage={plan.stage}
              authorityId={null}
              value={campusIds}
              isMultiple
              onChange={setCampusIds}
            />
          )}
        </Field>
      </div>
    </Dialog>
  );
}
