import '@fontsource-variable/noto-sans-sc/index.css';
import '../styles/base.css';
import '../styles/desk.css';
import '../styles/lists.css';
import '../styles/inspector.css';
import '../styles/numbers.css';
import '../styles/dialogs.css';
import '../styles/start.css';
import '../styles/border-desk.css';
import '../styles/notice-desk.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { RemoteProject } from '../../shared/api/remote-project.ts';
import { createSession } from '../state/session.ts';
import { SessionContext } from '../state/use-session.ts';
import { createViewStore } from '../state/view-store.ts';
import { startWords } from '../words/start-words.ts';
import { openNumbersDesk } from '../workers/open-numbers-desk.ts';
import { App } from './app.tsx';

/** Below this the drawer starts folded and panels start narrow, so that the map has its share of a small screen. */
const roomyWindow = { width: 1500, height: 900 } as const;

/** Shows the window in an element; `remote` is the program behind it. */
export async function openWindow(root: HTMLElement, remote: RemoteProject): Promise<void> {
  const view = createViewStore(window.localStorage, {
    language: 'zh',
    isDark: window.matchMedia('(prefers-color-scheme: dark)').matches,
    isRoomy: window.innerWidth >= roomyWindow.width && window.innerHeight >= roomyWindow.height,
  });
  await startWords(view.getState().language);
  const session = createSession({
    remote,
    view,
    createJobId: () => `job-${crypto.randomUUID()}`,
    nowMilliseconds: () => Date.now(),
    delay: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    openNumbersDesk,
  });
  createRoot(root).render(
    <StrictMode>
      <SessionContext.Provider value={session}>
        <App />
      </SessionContext.Provider>
    </StrictMode>,
  );
  void session.project.getState().reload();
}
