import { FilePlus2, FolderOpen, Languages, MapPinned, Moon, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecentProject } from '../../../shared/api/project-api.ts';
import { JobBars } from '../../app/job-bars.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { useProject, useSession, useView } from '../../state/use-session.ts';
import { formatMoment } from '../../words/format.ts';
import { openExisting, startProject } from './start-project.ts';

/** What one sees without a project: what this is, the sample city, and the projects of this machine. */
export function StartScreen() {
  const { t } = useTranslation();
  const session = useSession();
  return (
    <main className="start">
      <div className="start-sheet">
        <header>
          <img src={new URL('../../app/icon.svg', import.meta.url).href} alt="" width={52} height={52} />
          <div className="grow">
            <h1>{t('app.name')}</h1>
            <p className="soft">{t('app.sentence')}</p>
          </div>
          <StartButtons />
        </header>
        <section className="stack">
          <Choice
            isFirst
            icon={<MapPinned />}
            name={t('start.sample')}
            hint={t('start.sampleHint')}
            onPress={() => void startProject(session, t, true)}
          />
          <Choice
            icon={<FilePlus2 />}
            name={t('start.create')}
            hint={t('start.createHint')}
            onPress={() => void startProject(session, t, false)}
          />
          <Choice
            icon={<FolderOpen />}
            name={t('start.open')}
            hint={t('start.openHint')}
            onPress={() => void openExisting(session, t)}
          />
          <JobBars />
        </section>
        <div className="stack" style={{ gap: 24 }}>
          <RecentProjects />
          <section>
            <h2>{t('start.stepsTitle')}</h2>
            <ul className="step-list stack" style={{ gap: 4 }}>
              <li>{t('start.stepCatchments')}</li>
              <li>{t('start.stepBorder')}</li>
              <li>{t('start.stepNotice')}</li>
            </ul>
          </section>
        </div>
      </div>
    </main>
  );
}

function StartButtons() {
  const { t } = useTranslation();
  const { language, theme, remember } = useView((view) => view);
  return (
    <span className="row" style={{ gap: 0 }}>
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

interface ChoiceProps {
  readonly icon: ReactNode;
  readonly name: string;
  readonly hint: string;
  readonly isFirst?: boolean;
  readonly onPress: () => void;
}

function Choice({ icon, name, hint, isFirst = false, onPress }: ChoiceProps) {
  return (
    <button
      type="button"
      aria-label={name}
      className={`start-choice ${isFirst ? 'is-first' : ''}`}
      onClick={onPress}
    >
      {icon}
      <strong>{name}</strong>
      <span className="soft">{hint}</span>
    </button>
  );
}

function RecentProjects() {
  const { t } = useTranslation();
  const { remote } = useSession();
  const language = useView((view) => view.language);
  const openProject = useProject((project) => project.openProject);
  const [recent, setRecent] = useState<readonly RecentProject[]>([]);
  useEffect(() => {
    void remote.api.recentProjects({}).then((result) => result.ok && setRecent(result.value));
  }, [remote]);
  return (
    <section>
      <h2>{t('start.recent')}</h2>
      {recent.length === 0 ? <p className="soft">{t('start.noRecent')}</p> : null}
      {recent.slice(0, 6).map(({ path, name, openedAt }) => (
        <button
          key={path}
          type="button"
          className="recent-item"
          title={path}
          onClick={() => void openProject(path)}
        >
          <span className="row">
            <span className="grow cut">{name}</span>
            <span className="faint number">{formatMoment(openedAt, language)}</span>
          </span>
          <span className="faint cut" style={{ display: 'block' }}>
            {path}
          </span>
        </button>
      ))}
    </section>
  );
}
