import { InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { smallestCountOf } from '../../../shared/privacy/small-counts.ts';
import { Field } from '../../components/field.tsx';
import { useProject, useRecords } from '../../state/use-session.ts';

/** The smallest count of people that is printed; kept with the project. */
export function HideBelow() {
  const { t } = useTranslation();
  const stored = smallestCountOf(useRecords());
  const runCommand = useProject((project) => project.runCommand);
  const [typed, setTyped] = useState<number | null>(null);
  const save = () => {
    if (typed !== null && typed !== stored) {
      void runCommand({ name: 'edit-settings', changes: { smallestCount: typed } });
    }
    setTyped(null);
  };
  return (
    <Field label={t('notice.hideBelow')} hint={t('notice.hideBelowHint', { count: typed ?? stored })}>
      {(id) => (
        <InputNumber<number>
          id={id}
          min={0}
          max={100}
          precision={0}
          style={{ width: 90 }}
          value={typed ?? stored}
          onChange={setTyped}
          onBlur={save}
          onPressEnter={save}
        />
      )}
    </Field>
  );
}
