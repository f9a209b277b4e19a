// Stands in for the `electron` module where its binary can't be had: the same calls, a window in Chromium. It proves
// that main and preload work together with the app; it can't prove process isolation, which is Electron's own.
import { EventEmitter } from 'node:events';
import { tmpdir } from 'node:os';
import { StandInWindow } from './window.ts';

export { ipcMain } from './ipc-main.ts';
export { protocol } from './protocol.ts';
export { session } from './session.ts';
export { StandInWindow as BrowserWindow } from './window.ts';

class StandInApp extends EventEmitter {
  enableSandbox(): void {}

  requestSingleInstanceLock(): boolean {
    return true;
  }

  whenReady(): Promise<void> {
    return Promise.resolve();
  }

  getPath(): string {
    return tmpdir();
  }

  quit(): void {
    process.exit(0);
  }
}

export const app = new StandInApp();
StandInWindow.app = app;

/** A person's answer to the next dialog, as the spec wrote it down before. */
const chosenPath = () => process.env.HUAPIAN_DIALOG_ANSWER ?? null;

export const dialog = {
  showOpenDialog: async () => {
    const path = chosenPath();
    return { canceled: path === null, filePaths: path === null ? [] : [path] };
  },
  showSaveDialog: async () => {
    const path = chosenPath();
    return { canceled: path === null, filePath: path ?? '' };
  },
  showErrorBox: (title: string, content: string) => {
    process.stderr.write(`${title}: ${content}\n`);
  },
};

export const Menu = {
  setApplicationMenu: () => undefined,
  buildFromTemplate: (template: unknown) => template,
};
