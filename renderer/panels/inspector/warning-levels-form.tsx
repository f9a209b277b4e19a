import { InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WarningLevels } from '../../../shared/model/records.ts';
import { usualWarningLevels, warningLevelsOf } from '../../../shared/model/warning-levels.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useProject, useRecords } from '../../state/use-session.ts';

const lines = [
  ['tightLoadPercent', 'tightLoad', 'percent'],
  ['fullLoadPercent', 'fullLoad', 'percent'],
  ['largeClass', 'largeClass', 'persons'],
  ['oversizeClass', 'oversizeClass', 'persons'],
  ['primaryRadiusMetres', 'primaryRadius', 'metres'],
  ['juniorRadiusMetres', 'juniorRadius', 'metres'],
] as const satisfies readonly (readonly [keyof WarningLevels, string, string])[];

/** From which load, class size and distance on the desk draws attention: a small form behind a button. */
export function WarningLevelsForm() {
  const { t } = useTranslation();
  const stored = warningLevelsOf(useRecords());
  const runCommand = useProject((project) => project.runCommand);
  const [draft, setDraft] = useState<WarningLevels | null>(null);
  const save = async () => {
    if (!draft) return;
    const isSame = lines.every(([key]) => draft[key] === stored[key]);
    const changes = { warningLevels: draft };
    if (isSame || (await runCommand({ name: 'edit-settings', changes })).ok) setDraft(null);
  };
  return (
    <>
      <ActionButton size="small" onPress={() => setDraft(stored)}>
        {t('levels.open')}
      </ActionButton>
      <Dialog
        open={draft !== null}
        title={t('levels.title')}
        okText={t('levels.save')}
        onOk={() => void save()}
        onCancel={() => setDraft(null)}
        width={440}
      >
        <p className="soft">{t('levels.intro')}</p>
        <div className="level-form">
          {lines.map(([key, label, unit]) => (
            <label key={key} htmlFor={`level-${key}`}>
              <span>{t(`levels.${label}`)}</span>
              <InputNumber<number>
                id={`level-${key}`}
                min={1}
                precision={0}
                value={draft?.[key] ?? stored[key]}
                onChange={(value) => draft && value !== null && setDraft({ ...draft, [key]: value })}
                onKeyDown={(event) => event.stopPropagation()}
              />
              <span className="soft">{t(`levels.${unit}`)}</span>
            </label>
          ))}
        </div>
        <p className="soft">{t('levels.source')}</p>
        <ActionButton size="small" onPress={() => setDraft(usualWarningLevels)}>
          {t('levels.usual')}
        </ActionButton>
      </Dialog>
    </>
  );
}
