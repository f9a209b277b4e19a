import { Checkbox, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type FileInspection, type ImportTarget, importTargets } from '../../../shared/api/project-api.ts';
import { fieldsByTarget } from '../../../shared/import/field-aliases.ts';
import { type Stage, stageNames } from '../../../shared/model/stage.ts';
import { Field } from '../../components/field.tsx';
import { useView } from '../../state/use-session.ts';
import type { ImportChoice } from './import-choice.ts';

export interface ImportMappingProps {
  readonly inspection: FileInspection;
  readonly choice: ImportChoice;
  readonly onChange: (changes: Partial<ImportChoice>) => void;
}

/** What the rows become, and which column fills which field. */
export function ImportMapping({ inspection, choice, onChange }: ImportMappingProps) {
  const { t, i18n } = useTranslation();
  const { target } = choice;
  const columns = inspection.columns.map((column) => ({ value: column, label: column }));
  const fields = target === null ? [] : Object.entries(fieldsByTarget[target]);
  const nameOf = (field: string, fallback: string) =>
    t(
      `import.fieldNames.${field}`,
      i18n.language === 'zh' ? fallback : field.replace(/([A-Z])/g, ' $1').toLowerCase(),
    );
  const setField = (field: string, column: string) => {
    const { [field]: _before, ...rest } = choice.fields;
    onChange({ fields: column === '' ? rest : { ...rest, [field]: column } });
  };
  return (
    <div className="form-grid">
      <Field label={t('import.target')} width="third">
        {(id) => (
          <Select<ImportTarget | null>
            id={id}
            aria-label={t('import.target')}
            value={target}
            placeholder={t('import.chooseTarget')}
            options={importTargets.map((one) => ({ value: one, label: t(`import.targets.${one}`) }))}
            onChange={(next) => next && onChange({ target: next })}
          />
        )}
      </Field>
      <Field label={t('import.key')} width="third" hint={t('import.keyHint')}>
        {(id) => (
          <Select<string>
            id={id}
            value={choice.key}
            options={[{ value: '', label: t('import.byName') }, ...columns]}
            onChange={(key) => onChange({ key })}
          />
        )}
      </Field>
      {target === 'catchments' || target === 'units' ? (
        <PlanOfImport choice={choice} isCatchments={target === 'catchments'} onChange={onChange} />
      ) : null}
      {fields.length > 0 ? (
        <fieldset className="field plain-fieldset">
          <legend>{t('import.fields')}</legend>
          <div className="field-mapping">
            {fields.map(([field, { aliases, isRequired }]) => (
              <Field key={field} label={`${nameOf(field, aliases[0] ?? field)}${isRequired ? ' *' : ''}`}>
                {(id) => (
                  <Select<string>
                    id={id}
                    size="small"
                    popupMatchSelectWidth={false}
                    value={choice.fields[field] ?? ''}
                    options={[{ value: '', label: t('import.byName') }, ...columns]}
                    onChange={(column) => setField(field, column)}
                  />
                )}
              </Field>
            ))}
          </div>
        </fieldset>
      ) : null}
      <Checkbox checked={choice.repair} onChange={({ target }) => onChange({ repair: target.checked })}>
        {t('import.repair')}
      </Checkbox>
    </div>
  );
}

interface PlanOfImportProps {
  readonly choice: ImportChoice;
  readonly isCatchments: boolean;
  readonly onChange: (changes: Partial<ImportChoice>) => void;
}

/** Where catchments go, and which stage and year a column of children without a year means. */
function PlanOfImport({ choice, isCatchments, onChange }: PlanOfImportProps) {
  const { t } = useTranslation();
  const language = useView((view) => view.language);
  return (
    <>
      {isCatchments ? (
        <Field label={t('import.plan')} width="third">
          {(id) => (
            <Input
              id={id}
              value={choice.planName}
              onChange={(event) => onChange({ planName: event.target.value })}
            />
          )}
        </Field>
      ) : null}
      <Field label={t('import.stage')} width="third">
        {(id) => (
          <Select<Stage>
            id={id}
            value={choice.stage}
            options={(['primary', 'junior'] as const).map((one) => ({
              value: one,
              label: stageNames[one][language],
            }))}
            onChange={(stage) => onChange({ stage })}
          />
        )}
      </Field>
      <Field label={t('import.schoolYear')} width="third">
        {(id) => (
          <InputNumber
            id={id}
            style={{ width: '100%' }}
            min={2000}
            max={2100}
            precision={0}
            value={choice.schoolYear}
            onChange={(year) => year !== null && onChange({ schoolYear: year })}
          />
        )}
      </Field>
    </>
  );
}
