// The desktop host. It translates between the window and the session and decides nothing about catchments.
import { join, resolve } from 'node:path';
import { app, BrowserWindow, dialog, session as electronSession, ipcMain, Menu, protocol } from 'electron';
import { createSession } from '../session/create-session.ts';
import { privilegedScheme, serveApp } from './app-protocol.ts';
import { channels } from './channels.ts';
import { hardenContents } from './harden-contents.ts';
import { hardenSession } from './harden-session.ts';
import { menuTemplate } from './menu.ts';
import { serveCalls } from './serve-calls.ts';
import { serveDialogs } from './serve-dialogs.ts';
import { openWindow } from './window.ts';

// Both from the source (electron/main) and from the bundle (electron/dist) these lie beside each other.
const rendererFolder = join(import.meta.dirname, '..', '..', 'renderer', 'dist');
const preload = join(import.meta.dirname, '..', 'dist', 'preload.cjs');

app.enableSandbox();
protocol.registerSchemesAsPrivileged([privilegedScheme]);
app.on('web-contents-created', (_event, contents) => hardenContents(contents));

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  await app.whenReady();
  hardenSession(electronSession.defaultSession);
  serveApp(protocol, rendererFolder);
  const session = createSession({ rememberProjects: true, startFolder: app.getPath('documents') });
  session.subscribe((event) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send(channels.event, event);
  });
  serveCalls(ipcMain, session);
  serveDialogs(ipcMain, dialog);
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform)));
  const project = process.argv.slice(1).find((word) => word.endsWith('.gpkg'));
  const opened = project === undefined ? null : await session.api.openProject({ path: resolve(project) });
  await openWindow(preload);
  // The window opens on its start screen then, and would not say why.
  if (opened?.ok === false) {
    const { message, hint } = opened.refusal;
    const text = `${project}\n\n${message.zh}\n${hint.zh}\n\n${message.en}\n${hint.en}`;
    dialog.showErrorBox('划片 Huapian', text);
  }
  app.on('window-all-closed', async () => {
    await session.api.closeProject({});
    app.quit();
  });
} else {
  app.quit();
}
