import '@fontsource-variable/noto-sans-sc/index.css';
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
import { windowDefaults } from './window-defaults.ts';

/** Shows the window in an element; `remote` is the program behind it. A first desk that stands there gives way to it. */
export async function openWindow(root: HTMLElement, remote: RemoteProject): Promise<void> {
  const view = createViewStore(window.localStorage, windowDefaults());
  await startWords(view.getState().language);
  const session = createSession({
    remote,
    view,
    createJobId: () => `job-${crypto.randomUUID()}`,
    nowMilliseconds: () => Date.now(),
    delay: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    openNumbersDesk,
  });
  const reading = session.project.getState().reload();
  // A first desk is not taken away to say that the project is being read.
  if (root.hasChildNodes()) await reading;
  createRoot(root).render(
    <StrictMode>
      <SessionContext.Provider value={session}>
        <App />
      </SessionContext.Provider>
    </StrictMode>,
  );
}
