import { Input, InputNumber, Select } from 'antd';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import { type Stage, stageNames } from '../../../shared/model/stage.ts';
import { Dialog } from '../../components/dialog.tsx';
import { DialogButtons } from '../../components/dialog-buttons.tsx';
import { Field } from '../../components/field.tsx';
import { defaultSchoolYear } from '../../state/default-school-year.ts';
import { useRecords, useView } from '../../state/use-session.ts';
import { AuthoritySelect } from '../authority-select.tsx';
import { unitColumns } from './unit-columns.ts';
import { type PlanStart, useNewPlan } from './use-new-plan.ts';

const planStages: readonly Stage[] = ['primary', 'junior'];

export interface NewPlanDialogProps {
  readonly parentId: string | null;
  readonly onClose: () => void;
}

/** A new draft: empty, a copy of a plan that is there, or the estates grouped by a column of their file. */
export function NewPlanDialog({ parentId: firstParentId, onClose }: NewPlanDialogProps) {
  const { t } = useTranslation();
  const records = useRecords();
  const language = useView((view) => view.language);
  const createPlan = useNewPlan();
  const columns = useMemo(() => unitColumns(records), [records]);
  const [startKey, setStartKey] = useState(firstParentId === null ? '' : `plan:${firstParentId}`);
  const parent = startKey.startsWith('plan:') ? (records.plan.get(startKey.slice(5)) ?? null) : null;
  const column = startKey.startsWith('column:') ? startKey.slice(7) : null;
  const isOfDistricts = startKey.startsWith('districts:');
  const source = isOfDistricts ? (records.plan.get(startKey.slice(10)) ?? null) : null;
  const [authorityId, setAuthorityId] = useState(() => firstAuthorityWithClusters(records));
  const start: PlanStart =
    isOfDistricts && authorityId !== null
      ? { from: 'clusters', source, authorityId }
      : parent
        ? { from: 'plan', plan: parent }
        : column === null
          ? { from: 'nothing' }
          : { from: 'column', column };
  const [chosenYear, setYear] = useState(() => parent?.schoolYear ?? defaultSchoolYear(records));
  const [chosenStage, setStage] = useState<Stage>('primary');
  const stage = (source ?? parent)?.stage ?? chosenStage;
  const year = source?.schoolYear ?? chosenYear;
  const [typedName, setName] = useState<string | null>(null);
  const authorityName = records.authority.get(authorityId ?? '')?.name ?? '';
  const proposedName = isOfDistricts
    ? t('districts.defaultName', { authority: authorityName, stage: stageNames[stage][language] })
    : parent
      ? t('plans.branchName', { name: parent.name })
      : (column ?? t('plans.defaultName', { year, stage: stageNames[stage][language] }));
  const name = typedName ?? proposedName;
  const create = async () => {
    if (await createPlan({ name: name.trim(), stage, schoolYear: year, start })) onClose();
  };
  return (
    <Dialog
      open
      title={t('plans.new')}
      width={440}
      onCancel={onClose}
      footer={
        <DialogButtons
          onCancel={onClose}
          unavailableReason={name.trim() === '' ? t('plans.name') : null}
          onPress={() => void create()}
        >
          {t('plans.new')}
        </DialogButtons>
      }
    >
      <div className="form-grid">
        <Field label={t('plans.startFrom')}>
          {(id) => (
            <Select<string>
              id={id}
              value={startKey}
              options={[
                { value: '', label: t('plans.startEmpty') },
                ...[...records.plan.values()].map((plan) => ({ value: `plan:${plan.id}`, label: plan.name })),
                ...columns.map((name) => ({
                  value: `column:${name}`,
                  label: t('plans.startColumn', { name }),
                })),
                ...(authorityId === null ? [] : districtStarts(records, t)),
              ]}
              onChange={setStartKey}
            />
          )}
        </Field>
        {isOfDistricts ? (
          <Field label={t('inspector.authority')}>
            {(id) => (
              <AuthoritySelect
                id={id}
                label={t('inspector.authority')}
                value={authorityId}
                onChange={setAuthorityId}
              />
            )}
          </Field>
        ) : null}
        <Field label={t('plans.name')}>
          {(id) => <Input id={id} value={name} onChange={(event) => setName(event.target.value)} />}
        </Field>
        <Field label={t('plans.schoolYear')} width="half">
          {(id) => (
            <InputNumber
              id={id}
              style={{ width: '100%' }}
              min={2000}
              max={2100}
              precision={0}
              disabled={source !== null}
              title={source ? t('districts.fromSource') : ''}
              value={year}
              onChange={(next) => setYear(next ?? year)}
            />
          )}
        </Field>
        <Field label={t('plans.stage')} width="half">
          {(id) => (
            <Select<Stage>
              id={id}
              disabled={(source ?? parent) !== null}
              value={stage}
              options={planStages.map((one) => ({ value: one, label: stageNames[one][language] }))}
              onChange={setStage}
            />
          )}
        </Field>
      </div>
    </Dialog>
  );
}

function firstAuthorityWithClusters(records: ProjectState): string | null {
  const named = new Set([...records.cluster.values()].map(({ authorityId }) => authorityId));
  const [first] = [...records.authority.values()].sort(
    (a, b) => Number(named.has(b.id)) - Number(named.has(a.id)),
  );
  return first?.id ?? null;
}

/** School districts are united from a plan of catchments, or drawn. */
function districtStarts(records: ProjectState, t: TFunction) {
  const sources = [...records.plan.values()].filter(({ planType }) => planType === 'catchments');
  return [
    ...sources.map(({ id, name }) => ({
      value: `districts:${id}`,
      label: t('districts.startUnion', { name }),
    })),
    { value: 'districts:', label: t('districts.startByHand') },
  ];
}
