// The way into the window, kept small: the project is asked for before the rest of the app is read.
import { askEarly } from '../api/ask-early.ts';
import { chooseRemote } from '../api/choose-remote.ts';

const root = document.getElementById('root');
if (root) {
  const remote = askEarly(chooseRemote());
  void import('./open-window.tsx').then(({ openWindow }) => openWindow(root, remote));
}
