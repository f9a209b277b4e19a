import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { BorderSectionId } from './border-sections.ts';

/** The sections of the border desk in rows of three, so that every name is read whole in either language. */
export function SectionTabs(props: {
  readonly sections: readonly BorderSectionId[];
  readonly value: BorderSectionId;
  readonly onChange: (section: BorderSectionId) => void;
}) {
  const { t } = useTranslation();
  const group = useId();
  return (
    <div className="section-tabs" role="radiogroup" aria-label={t('border.section')}>
      {props.sections.map((section) => (
        <label key={section}>
          <input
            type="radio"
            name={group}
            checked={section === props.value}
            onChange={() => props.onChange(section)}
          />
          <span>{t(`border.sections.${section}`)}</span>
        </label>
      ))}
    </div>
  );
}
