import type { BrowserWindowConstructorOptions } from 'electron';
import { BrowserWindow } from 'electron';
import { appStart } from './app-address.ts';

/** The window's settings; every switch of the security checklist is written out, defaults too. */
export function windowOptions(preload: string): BrowserWindowConstructorOptions {
  return {
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 680,
    show: false,
    backgroundColor: '#f6f4ef',
    title: '划片 Huapian',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  };
}

/** Opens the app's window; it shows itself when its first frame is drawn. */
export async function openWindow(preload: string): Promise<BrowserWindow> {
  const window = new BrowserWindow(windowOptions(preload));
  window.once('ready-to-show', () => window.show());
  await window.loadURL(appStart);
  return window;
}
