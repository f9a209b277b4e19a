import { ConfigProvider, App as LibraryApp } from 'antd';
import enUS from 'antd/es/locale/en_US';
import zhCN from 'antd/es/locale/zh_CN';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { FileBrowser } from '../panels/files/file-browser.tsx';
import { StartScreen } from '../panels/start/start-screen.tsx';
import { useProject, useView } from '../state/use-session.ts';
import { componentTheme } from '../styles/component-theme.ts';
import { paintPage } from '../styles/palette.ts';
import { prefersReducedMotion } from '../styles/reduced-motion.ts';
import { changeLanguage } from '../words/start-words.ts';
import { Desk } from './desk.tsx';
import { DialogHost } from './dialog-host.tsx';
import { Keyboard } from './keyboard.tsx';
import { LostConnection } from './lost-connection.tsx';
import { Messages } from './messages.tsx';

/** The window: start screen or desk, inside theme and language. */
export function App() {
  const theme = useView((view) => view.theme);
  const language = useView((view) => view.language);
  const phase = useProject((project) => project.phase);
  const { t } = useTranslation();
  const tokens = useMemo(() => componentTheme(theme, !prefersReducedMotion()), [theme]);
  useEffect(() => paintPage(document.documentElement, theme), [theme]);
  useEffect(() => changeLanguage(language), [language]);
  return (
    <ConfigProvider
      theme={tokens}
      locale={language === 'zh' ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
    >
      <LibraryApp style={{ height: '100%' }} notification={{ placement: 'bottomLeft' }}>
        {phase === 'open' ? <Desk /> : null}
        {phase === 'closed' ? <StartScreen /> : null}
        {phase === 'loading' ? <p className="empty-state">{t('app.loading')}</p> : null}
        <DialogHost />
        <FileBrowser />
        <Keyboard />
        <Messages />
        <LostConnection />
      </LibraryApp>
    </ConfigProvider>
  );
}
