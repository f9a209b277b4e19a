import { Input } from 'antd';
import type { Position } from 'geojson';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../components/dialog.tsx';
import { DialogButtons } from '../components/dialog-buttons.tsx';
import { Field } from '../components/field.tsx';
import { useCurrentPlan, useRecords } from '../state/use-session.ts';
import { CampusSelect } from './campus-select.tsx';
import { useMakeCatchment } from './use-make-catchment.ts';

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
  const make = useMakeCatchment();
  const [name, setName] = useState('');
  const [campusIds, setCampusIds] = useState<string[]>([]);
  if (!plan || !catchment) return null;
  const split = async () => {
    const isDone = await make({
      name: 'split-catchment',
      catchmentId,
      line,
      newName: name.trim(),
      newCampusIds: campusIds,
    });
    if (isDone) onClose();
  };
  return (
    <Dialog
      open
      title={t('catchment.split', { name: catchment.name })}
      onCancel={onClose}
      width={440}
      footer={
        <DialogButtons
          onCancel={onClose}
          unavailableReason={name.trim() === '' ? t('catchment.nameHint') : null}
          onPress={() => void split()}
        >
          {t('catchment.applySplit')}
        </DialogButtons>
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
