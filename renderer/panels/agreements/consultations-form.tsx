import { Input, InputNumber } from 'antd';
import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Consultation } from '../../../shared/model/records.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { DayInput } from '../../components/day-input.tsx';
import { Field } from '../../components/field.tsx';
import { IconButton } from '../../components/icon-button.tsx';

export interface ConsultationsFormProps {
  readonly consultations: readonly Consultation[];
  readonly onChange: (consultations: readonly Consultation[]) => void;
}

const counts = ['askedCount', 'answeredCount', 'inFavourCount'] as const;

/** 征求意见: whom, when, how many were asked, answered and agreed, and what came of it. */
export function ConsultationsForm({ consultations, onChange }: ConsultationsFormProps) {
  const { t } = useTranslation();
  const replace = (at: number, changes: Partial<Consultation>) =>
    onChange(consultations.map((one, index) => (index === at ? { ...one, ...changes } : one)));
  const add = () =>
    onChange([
      ...consultations,
      { consulted: '', heldOn: '', askedCount: 0, answeredCount: 0, inFavourCount: 0, result: '' },
    ]);
  return (
    <section className="stack" style={{ gap: 6 }} aria-label={t('border.consultations')}>
      <h4>{t('border.consultations')}</h4>
      {consultations.length === 0 ? <p className="soft">{t('evidence.noConsultations')}</p> : null}
      {consultations.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an entry has nothing that tells it from another while it is written
        <div key={at} className="consultation-entry">
          <Field label={t('evidence.consulted')}>
            {(id) => (
              <Input
                id={id}
                placeholder={t('evidence.consultedHint')}
                value={one.consulted}
                onChange={(event) => replace(at, { consulted: event.target.value })}
              />
            )}
          </Field>
          <Field label={t('evidence.heldOn')}>
            {(id) => <DayInput id={id} value={one.heldOn} onChange={(heldOn) => replace(at, { heldOn })} />}
          </Field>
          {counts.map((key) => (
            <Field key={key} label={t(`evidence.${key}`)}>
              {(id) => (
                <InputNumber
                  id={id}
                  min={0}
                  precision={0}
                  style={{ width: '100%' }}
                  value={one[key]}
                  onChange={(next) => replace(at, { [key]: next ?? 0 })}
                />
              )}
            </Field>
          ))}
          <IconButton
            label={t('border.removeItem', { name: one.consulted || t('border.consultations') })}
            icon={<X />}
            onPress={() => onChange(consultations.filter((_, index) => index !== at))}
          />
          <Field label={t('evidence.result')}>
            {(id) => (
              <Input
                id={id}
                value={one.result}
                onChange={(event) => replace(at, { result: event.target.value })}
              />
            )}
          </Field>
        </div>
      ))}
      <div>
        <ActionButton icon={<Plus />} onPress={add}>
          {t('evidence.addConsultation')}
        </ActionButton>
      </div>
    </section>
  );
}
