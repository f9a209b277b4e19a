import { Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stageNames } from '../../../shared/model/stage.ts';
import { Dialog } from '../../components/dialog.tsx';
import { DialogButtons } from '../../components/dialog-buttons.tsx';
import { Field } from '../../components/field.tsx';
import { useCurrentPlan, useProject, useRecords, useView } from '../../state/use-session.ts';

/** 对口升学 or 多校划片: a campus of the plan's stage, from when to when, on what ground. */
export function AddServiceDialog(props: { readonly unitId: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const records = useRecords();
  const plan = useCurrentPlan();
  const language = useView((view) => view.language);
  const runCommand = useProject((project) => project.runCommand);
  const [relationKind, setKind] = useState<'feeder' | 'lottery'>('lottery');
  const [campusId, setCampus] = useState<string | null>(null);
  const [quota, setQuota] = useState<number | null>(null);
  const [priority, setPriority] = useState<number | null>(3);
  const [fromSchoolYear, setFrom] = useState<number | null>(plan?.schoolYear ?? null);
  const [toSchoolYear, setTo] = useState<number | null>(null);
  const [basis, setBasis] = useState('');
  if (!plan) return null;
  const campuses = [...records.campus.values()]
    .filter(({ stages }) => stages.some(({ stage }) => stage === plan.stage))
    .map(({ id, name }) => ({ value: id, label: name }))
    .sort((a, b) => a.label.localeCompare(b.label, 'zh'));
  const isComplete = campusId !== null && priority !== null && fromSchoolYear !== null && basis.trim() !== '';
  const save = async () => {
    if (!isComplete) return;
    const { unitId } = props;
    const { stage } = plan;
    const service = { unitId, campusId, stage, relationKind, quota, priority };
    const done = await runCommand({
      name: 'add-service',
      planId: plan.id,
      service: { ...service, fromSchoolYear, toSchoolYear, basis },
    });
    if (done.ok) props.onClose();
  };
  const number = (
    label: string,
    value: number | null,
    set: (value: number | null) => void,
    [min, max]: readonly [number, number],
    hint?: string,
  ) => (
    <Field label={label} width="half" {...(hint === undefined ? {} : { hint })}>
      {(id) => (
        <InputNumber
          id={id}
          min={min}
          max={max}
          precision={0}
          style={{ width: '100%' }}
          value={value}
          onChange={set}
        />
      )}
    </Field>
  );
  return (
    <Dialog
      open
      title={t('services.add')}
      width={520}
      onCancel={props.onClose}
      footer={
        <DialogButtons
          onCancel={props.onClose}
          unavailableReason={isComplete ? null : t('services.incomplete')}
          onPress={() => void save()}
        >
          {t('app.save')}
        </DialogButtons>
      }
    >
      <div className="form-grid">
        <p className="field soft">
          {records.unit.get(props.unitId)?.name} · {stageNames[plan.stage][language]}
        </p>
        <Field label={t('services.kind')} width="half">
          {(id) => (
            <Select<'feeder' | 'lottery'>
              id={id}
              value={relationKind}
              options={(['lottery', 'feeder'] as const).map((kind) => ({
                value: kind,
                label: t(`services.kinds.${kind}`),
              }))}
              onChange={setKind}
            />
          )}
        </Field>
        <Field label={t('services.campus')} width="half">
          {(id) => (
            <Select<string>
              id={id}
              showSearch={{ optionFilterProp: 'label' }}
              value={campusId}
              options={campuses}
              onChange={setCampus}
            />
          )}
        </Field>
        {number(t('services.quotaSeats'), quota, setQuota, [1, 100_000], t('services.quotaHint'))}
        {number(t('services.order'), priority, setPriority, [1, 99], t('services.orderHint'))}
        {number(t('services.fromYear'), fromSchoolYear, setFrom, [1949, 2200])}
        {number(t('services.toYear'), toSchoolYear, setTo, [1949, 2200], t('services.toHint'))}
        <Field label={t('services.basis')} hint={t('services.basisHint')}>
          {(id) => (
            <Input
              id={id}
              data-takes-focus
              value={basis}
              onChange={(event) => setBasis(event.target.value)}
            />
          )}
        </Field>
        <p className="field faint">{t('services.moveNobody')}</p>
      </div>
    </Dialog>
  );
}
