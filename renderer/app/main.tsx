// The way into the window, kept small: the project is asked for at once, and its plan is seen before the code of the
// window is run.
import { askEarly } from '../api/ask-early.ts';
import { chooseRemote } from '../api/choose-remote.ts';

/** Longer than this the window's code does not wait for the project. */
const patienceMilliseconds = 3000;

const root = document.getElementById('root');
if (root) void open(root);

async function open(root: HTMLElement): Promise<void> {
  const remote = askEarly(chooseRemote());
  const firstDesk = import('./first-desk.ts');
  const answer = await Promise.race([remote.early, wait(patienceMilliseconds)]);
  if (answer?.ok && answer.value) {
    try {
      const { showFirstDesk } = await firstDesk;
      if (showFirstDesk(root, answer.value)) {
        await Promise.race([framesDrawn(), wait(100)]);
        document.documentElement.dataset.firstMap = 'shown';
      }
    } catch (error) {
      // The window itself needs no picture of what is coming.
      console.error(error);
    }
  }
  const { openWindow } = await import('./open-window.tsx');
  await openWindow(root, remote);
}

function wait(milliseconds: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), milliseconds));
}

/** Until what was put on the page is on the screen: the second frame begins when the first is. */
function framesDrawn(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}
