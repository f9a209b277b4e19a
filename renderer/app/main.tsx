// The way into the window, kept small: what is seen of the project is asked for at once and drawn before the project itself
// is there and the code of the window is run.
import { askEarly } from '../api/ask-early.ts';
import { chooseRemote } from '../api/choose-remote.ts';

/** Longer than this the window's code does not wait for the first look. */
const patienceMilliseconds = 3000;

const root = document.getElementById('root');
if (root) void open(root);

async function open(root: HTMLElement): Promise<void> {
  const remote = chooseRemote();
  const asked = remote.api.firstLook({});
  const firstDesk = import('./first-desk.ts');
  const look = await Promise.race([asked, wait(patienceMilliseconds)]);
  if (look?.ok && look.value) {
    try {
      const { showFirstDesk } = await firstDesk;
      if (showFirstDesk(root, look.value)) {
        await Promise.race([framesDrawn(), wait(100)]);
        document.documentElement.dataset.firstMap = 'shown';
      }
    } catch (error) {
      // The window itself needs no picture of what is coming.
      console.error(error);
    }
  }
  // The project is on its way while the code is read.
  const early = askEarly(remote);
  const { openWindow } = await import('./open-window.tsx');
  await openWindow(root, early);
}

function wait(milliseconds: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), milliseconds));
}

/** Until what was put on the page is on the screen: the second frame begins when the first is. */
function framesDrawn(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}
