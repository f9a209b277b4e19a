import { Select } from 'antd';
import {
  BookOpenText,
  Command,
  Handshake,
  Languages,
  Moon,
  Redo2,
  Search,
  Shapes,
  Sun,
  Undo2,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { stageNames } from '../../shared/model/stage.ts';
import { IconButton } from '../components/icon-button.tsx';
import { useCurrentPlan, useProject, useRecords, useSettings, useView } from '../state/use-session.ts';
import type { DeskId } from '../state/view-store.ts';
import { ProjectMenu } from './project-menu.tsx';
import { commandKeyName } from './shortcut.ts';

const desks: readonly { readonly id: DeskId; readonly icon: typeof Shapes }[] = [
  { id: 'catchments', icon: Shapes },
  { id: 'border', icon: Handshake },
  { id: 'notice', icon: BookOpenText },
];

/** The stamp of demonstration data is on the map; a desk without one has it up here. */
export function Header() {
  const { t } = useTranslation();
  const desk = useView((view) => view.desk);
  const look = useView((view) => view.look);
  const settings = useSettings();
  return (
    <header className="desk-header">
      <ProjectMenu />
      <div className="desk-tabs" role="tablist" aria-label={t('desk.label')}>
        {desks.map(({ id, icon: Icon }) => (
          <button
            key={id}
            type="button"
            role="tab"
            className="desk-tab"
            aria-selected={desk === id}
            onClick={() => look({ desk: id })}
          >
            <Icon aria-hidden="true" />
            {t(`desk.${id}`)}
          </button>
        ))}
      </div>
      <span className="grow row">
        <span className="desk-project cut" title={settings?.projectName}>
          {settings?.projectName}
        </span>
        <PlanSelect />
        {desk === 'notice' && settings?.demonstrationNotice ? (
          <span className="demonstration-stamp cut" title={settings.demonstrationNotice}>
            {settings.demonstrationNotice}
          </span>
        ) : null}
      </span>
      <HistoryButtons />
      <WindowButtons />
    </header>
  );
}

function PlanSelect() {
  const { t } = useTranslation();
  const records = useRecords();
  const language = useView((view) => view.language);
  const look = useView((view) => view.look);
  const plan = useCurrentPlan();
  const options = [...records.plan.values()]
    .filter(({ status, id }) => status !== 'archived' || id === plan?.id)
    .sort((a, b) => b.schoolYear - a.schoolYear || (a.name < b.name ? -1 : 1))
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <Select
        aria-label={t('desk.plan')}
        variant="filled"
        style={{ width: 'clamp(150px, 15vw, 300px)', flexShrink: 1 }}
        popupMatchSelectWidth={false}
        placeholder={t('app.noPlan')}
        value={plan?.id ?? null}
        options={options}
        onChange={(planId) => look({ planId })}
      />
      {plan ? (
        <span className="soft number">
          {t('desk.year', { year: plan.schoolYear })} · {stageNames[plan.stage][language]}
        </span>
      ) : null}
    </>
  );
}

function HistoryButtons() {
  const { t } = useTranslation();
  const language = useView((view) => view.language);
  const undoLabel = useProject((state) => state.project?.undoLabel ?? null);
  const redoLabel = useProject((state) => state.project?.redoLabel ?? null);
  const undo = useProject((state) => state.undo);
  const redo = useProject((state) => state.redo);
  return (
    <span className="row" style={{ gap: 0 }}>
      <IconButton
        label={undoLabel ? t('desk.undoWhat', { what: undoLabel[language] }) : t('desk.undo')}
        shortcut={`${commandKeyName}Z`}
        icon={<Undo2 />}
        unavailableReason={undoLabel ? null : t('desk.nothingToUndo')}
        onPress={() => void undo()}
      />
      <IconButton
        label={redoLabel ? t('desk.redoWhat', { what: redoLabel[language] }) : t('desk.redo')}
        shortcut={`${commandKeyName}Shift+Z`}
        icon={<Redo2 />}
        unavailableReason={redoLabel ? null : t('desk.nothingToRedo')}
        onPress={() => void redo()}
      />
    </span>
  );
}

function WindowButtons() {
  const { t } = useTranslation();
  const { language, theme, remember, look } = useView((view) => view);
  return (
    <span className="row" style={{ gap: 0 }}>
      <IconButton
        label={t('desk.search')}
        shortcut="F"
        icon={<Search />}
        onPress={() => look({ dialog: { type: 'find' } })}
      />
      <IconButton
        label={t('desk.palette')}
        shortcut={`${commandKeyName}K`}
        icon={<Command />}
        onPress={() => look({ dialog: { type: 'palette' } })}
      />
      <IconButton
        label={t('desk.language')}
        icon={<Languages />}
        onPress={() => remember({ language: language === 'zh' ? 'en' : 'zh' })}
      />
      <IconButton
        label={t(theme === 'light' ? 'desk.dark' : 'desk.light')}
        icon={theme === 'light' ? <Moon /> : <Sun />}
        onPress={() => remember({ theme: theme === 'light' ? 'dark' : 'light' })}
      />
    </span>
  );
}
