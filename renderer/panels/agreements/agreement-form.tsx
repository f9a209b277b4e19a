import { Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AgreementTerms } from '../../../shared/commands/command.ts';
import type { AgreementKind } from '../../../shared/model/records.ts';
import { type Stage, stageNames } from '../../../shared/model/stage.ts';
import { DayInput } from '../../components/day-input.tsx';
import { Field } from '../../components/field.tsx';
import { useRecords, useView } from '../../state/use-session.ts';
import { AuthoritySelect } from '../authority-select.tsx';
import { titleForParties } from './empty-agreement-terms.ts';

const kinds: readonly AgreementKind[] = ['parity-swap', 'dual-service', 'shared-pool'];
const stages: readonly Stage[] = ['primary', 'junior'];

export interface AgreementFormProps {
  readonly terms: AgreementTerms;
  readonly onChange: (changes: Partial<AgreementTerms>) => void;
}

/** Everything of an agreement but its estates. A title nobody has touched follows the parties. */
export function AgreementForm({ terms, onChange }: AgreementFormProps) {
  const { t } = useTranslation();
  const records = useRecords();
  const language = useView((view) => view.language);
  const [first, second] = terms.partyIds;
  const setParties = (partyIds: readonly [string, string]) => {
    const isUntouched = terms.title === titleForParties(records, terms.partyIds, language);
    const items = terms.items.filter(({ fromAuthorityId }) => partyIds.includes(fromAuthorityId));
    onChange({
      partyIds,
      items,
      ...(isUntouched ? { title: titleForParties(records, partyIds, language) } : {}),
    });
  };
  const text = (key: 'number' | 'title' | 'basis' | 'contact' | 'note') => (id: string) => (
    <Input id={id} value={terms[key]} onChange={(event) => onChange({ [key]: event.target.value })} />
  );
  const year = (key: 'fromSchoolYear' | 'toSchoolYear') => (id: string) => (
    <InputNumber
      id={id}
      min={2000}
      max={2100}
      precision={0}
      style={{ width: '100%' }}
      value={terms[key]}
      onChange={(next) => next !== null && onChange({ [key]: next })}
    />
  );
  return (
    <div className="form-grid">
      <Field label={t('border.partyA')} width="third">
        {(id) => (
          <AuthoritySelect
            id={id}
            label={t('border.partyA')}
            value={first}
            excludedId={second}
            onChange={(next) => setParties([next, second])}
          />
        )}
      </Field>
      <Field label={t('border.partyB')} width="third">
        {(id) => (
          <AuthoritySelect
            id={id}
            label={t('border.partyB')}
            value={second}
            excludedId={first}
            onChange={(next) => setParties([first, next])}
          />
        )}
      </Field>
      <Field label={t('border.kind')} width="third" hint={t(`border.kindHints.${terms.agreementKind}`)}>
        {(id) => (
          <Select<AgreementKind>
            id={id}
            aria-label={t('border.kind')}
            value={terms.agreementKind}
            options={kinds.map((kind) => ({ value: kind, label: t(`border.kinds.${kind}`) }))}
            onChange={(agreementKind) => onChange(termsOfKind(terms, agreementKind))}
          />
        )}
      </Field>
      <Field label={t('border.name')} width="half">
        {text('title')}
      </Field>
      <Field label={t('border.number')} width="half" hint={t('border.numberHint')}>
        {text('number')}
      </Field>
      <Field label={t('border.stage')} width="third">
        {(id) => (
          <Select<Stage>
            id={id}
            value={terms.stage}
            options={stages.map((stage) => ({ value: stage, label: stageNames[stage][language] }))}
            onChange={(stage) => onChange({ stage })}
          />
        )}
      </Field>
      <Field label={t('border.termFrom')} width="third">
        {year('fromSchoolYear')}
      </Field>
      <Field label={t('border.termTo')} width="third">
        {year('toSchoolYear')}
      </Field>
      {terms.agreementKind === 'parity-swap' ? (
        <Field label={t('border.childrenTolerance')} width="third" hint={t('border.toleranceHint')}>
          {(id) => (
            <InputNumber
              id={id}
              min={0}
              max={10_000}
              precision={0}
              style={{ width: '100%' }}
              value={terms.childrenTolerance}
              onChange={(next) => next !== null && onChange({ childrenTolerance: next })}
            />
          )}
        </Field>
      ) : null}
      <Field label={t('border.reviewOn')} width="third" hint={t('border.reviewHint')}>
        {(id) => (
          <DayInput id={id} value={terms.reviewOn ?? ''} onChange={(reviewOn) => onChange({ reviewOn })} />
        )}
      </Field>
      <Field label={t('border.basis')} width="third">
        {text('basis')}
      </Field>
      <Field label={t('border.contact')} width="third">
        {text('contact')}
      </Field>
      <Field label={t('border.note')}>{text('note')}</Field>
    </div>
  );
}

/** Only a shared pool has a pool, only dual service declares shares: what the other kinds don't have is taken out. */
function termsOfKind(
  { items, pool = [] }: AgreementTerms,
  agreementKind: AgreementKind,
): Partial<AgreementTerms> {
  return {
    agreementKind,
    pool: agreementKind === 'shared-pool' ? pool : [],
    items:
      agreementKind === 'dual-service' ? items : items.map(({ sharePercent: _declared, ...item }) => item),
  };
}
