import { Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../../components/day-input.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { DialogButtons } from '../../components/dialog-buttons.tsx';
import { Field } from '../../components/field.tsx';
import { useCurrentPlan, useProject, useRecords, useView } from '../../state/use-session.ts';
import { AuthoritySelect } from '../authority-select.tsx';
import { useMeasureCase } from './use-measure-case.ts';

export interface OpenCaseDialogProps {
  readonly unitId: string | null;
  readonly otherAuthorityId: string | null;
  readonly onClose: () => void;
}

/** 立卷: the estate, who is across the border, and what is claimed. The figures are measured as it is opened. */
export function OpenCaseDialog({ onClose, ...first }: OpenCaseDialogProps) {
  const { t } = useTranslation();
  const records = useRecords();
  const plan = useCurrentPlan();
  const { select, look } = useView((view) => view);
  const runCommand = useProject((project) => project.runCommand);
  const measure = useMeasureCase();
  const [unitId, setUnit] = useState(first.unitId);
  const [otherAuthorityId, setOther] = useState(first.otherAuthorityId);
  const [claim, setClaim] = useState('');
  const [receivedOn, setReceivedOn] = useState('');
  const units = [...records.unit.values()]
    .map(({ id, name, community }) => ({ value: id, label: community ? `${name} · ${community}` : name }))
    .sort((a, b) => a.label.localeCompare(b.label, 'zh'));
  const reason =
    plan?.planType !== 'catchments'
      ? t('cases.planGone')
      : unitId === null || otherAuthorityId === null || claim.trim() === ''
        ? t('cases.chooseFirst')
        : null;
  const open = async () => {
    if (unitId === null || otherAuthorityId === null) return;
    const evidence = await measure(unitId, otherAuthorityId);
    if (evidence === null) return;
    const done = await runCommand({ name: 'open-case', evidence, claim, receivedOn });
    if (!done.ok) return;
    const made = done.value.changeSet.added.find(({ kind }) => kind === 'case');
    look({ borderSection: 'cases' });
    if (made) select({ kind: 'case', id: made.id });
    onClose();
  };
  return (
    <Dialog
      open
      title={t('cases.newTitle')}
      width={520}
      onCancel={onClose}
      footer={
        <DialogButtons onCancel={onClose} unavailableReason={reason} onPress={() => void open()}>
          {t('cases.measureAndOpen')}
        </DialogButtons>
      }
    >
      <div className="form-grid">
        <Field label={t('cases.estate')} width="half">
          {(id) => (
            <Select<string>
              id={id}
              showSearch={{ optionFilterProp: 'label' }}
              value={unitId}
              options={units}
              onChange={setUnit}
            />
          )}
        </Field>
        <Field label={t('cases.otherSide')} width="half">
          {(id) => (
            <AuthoritySelect
              id={id}
              label={t('cases.otherSide')}
              value={otherAuthorityId}
              onChange={setOther}
            />
          )}
        </Field>
        <Field label={t('cases.claim')} hint={t('cases.claimHint')}>
          {(id) => (
            <Input.TextArea
              id={id}
              data-takes-focus
              autoSize={{ minRows: 2, maxRows: 6 }}
              value={claim}
              onChange={(event) => setClaim(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('cases.receivedOn')} width="half">
          {(id) => <DayInput id={id} value={receivedOn} onChange={setReceivedOn} />}
        </Field>
      </div>
    </Dialog>
  );
}
