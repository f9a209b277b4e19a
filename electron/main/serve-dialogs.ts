import type { Dialog, FileFilter, IpcMain, OpenDialogOptions } from 'electron';
import { BrowserWindow } from 'electron';
import type { NativeDialogs } from '../../shared/api/remote-project.ts';
import { channels } from './channels.ts';
import { isTrustedSender } from './serve-calls.ts';

interface DialogRequest {
  readonly title: string;
  readonly suggestedName: string;
  readonly filters: FileFilter[];
}

/** Native file dialogs for the window that asks. The window gets the path a person chose, or null. */
export function serveDialogs(ipcMain: IpcMain, dialog: Dialog): void {
  ipcMain.handle(channels.dialog, async (event, name: unknown, given: unknown) => {
    const window = BrowserWindow.fromWebContents(event.sender);
    if (!isTrustedSender(event) || !window) throw new Error('refused: not a window of the app');
    const request = readDialogRequest(given);
    const choose = async (properties: OpenDialogOptions['properties']) => {
      const { title, filters } = request;
      const chosen = await dialog.showOpenDialog(window, { title, filters, properties: properties ?? [] });
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
    };
    const answers: Record<keyof NativeDialogs, () => Promise<string | null>> = {
      openFile: () => choose(['openFile']),
      chooseFolder: () => choose(['openDirectory', 'createDirectory']),
      saveFile: async () => {
        const { title, filters, suggestedName } = request;
        const chosen = await dialog.showSaveDialog(window, { title, filters, defaultPath: suggestedName });
        return chosen.canceled ? null : chosen.filePath;
      },
    };
    if (typeof name !== 'string' || !Object.hasOwn(answers, name)) throw new Error('refused: no such dialog');
    return answers[name as keyof NativeDialogs]();
  });
}

/** Takes what fits and leaves the rest: a dialog does no harm with a missing title. */
function readDialogRequest(given: unknown): DialogRequest {
  const request = (typeof given === 'object' && given !== null ? given : {}) as Record<string, unknown>;
  const text = (value: unknown) => (typeof value === 'string' ? value.slice(0, 500) : '');
  const filters = Array.isArray(request.filters) ? (request.filters as unknown[]) : [];
  return {
    title: text(request.title),
    suggestedName: text(request.suggestedName),
    filters: filters.map((filter) => {
      const { name, extensions } = (filter ?? {}) as Record<string, unknown>;
      return { name: text(name), extensions: Array.isArray(extensions) ? extensions.map(text) : [] };
    }),
  };
}
