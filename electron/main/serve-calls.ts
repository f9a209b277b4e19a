// The window's calls: sender checked, method and argument validated once (call-project-api), then answered.
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { callProjectApi } from '../session/call-project-api.ts';
import type { Session } from '../session/create-session.ts';
import { isAppAddress } from './app-address.ts';
import { channels } from './channels.ts';

/** Only the top frame of a window that shows the app may call. */
export function isTrustedSender(event: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isAppAddress(frame.url);
}

export function serveCalls(ipcMain: IpcMain, session: Session): void {
  ipcMain.handle(channels.call, async (event, method: unknown, request: unknown) => {
    if (!isTrustedSender(event)) throw new Error('refused: not a window of the app');
    return (await callProjectApi(session.api, String(method), request)).result;
  });
}
