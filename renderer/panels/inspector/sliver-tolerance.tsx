import { InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProject, useRecords } from '../../state/use-session.ts';

/** The width below which an overlap or gap is a sliver: stated with the plan that is checked. */
export function SliverTolerance() {
  const { t } = useTranslation();
  const stored = useRecords().settings.get('settings')?.sliverWidthMetres ?? 0;
  const runCommand = useProject((project) => project.runCommand);
  const [typed, setTyped] = useState<number | null>(null);
  const save = () => {
    if (typed !== null && typed !== stored) {
      void runCommand({ name: 'edit-settings', changes: { sliverWidthMetres: typed } });
    }
    setTyped(null);
  };
  return (
    <span className="row" title={t('findings.sliverHint')}>
      <InputNumber<number>
        size="small"
        min={0}
        max={100}
        step={0.5}
        style={{ width: 64 }}
        aria-label={t('findings.sliverHint')}
        value={typed ?? stored}
        onChange={setTyped}
        onBlur={save}
        onPressEnter={save}
        onKeyDown={(event) => event.stopPropagation()}
      />
      {t('findings.metres')}
    </span>
  );
}
