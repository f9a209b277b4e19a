// Runs in the window's sandbox before the app and hands it one object, `window.huapian`. Nothing of Electron passes:
// only calls by method name, three dialogs, and events as data.
import { contextBridge, ipcRenderer } from 'electron';
import type { ProjectApi, ProjectEvent, ProjectEventListener } from '../../shared/api/project-api.ts';
import { projectApiMethods } from '../../shared/api/project-api-methods.ts';
import type { NativeDialogs, RemoteProject } from '../../shared/api/remote-project.ts';
import { channels } from '../main/channels.ts';

const api = Object.fromEntries(
  projectApiMethods.map((method) => [
    method,
    (request: unknown) => ipcRenderer.invoke(channels.call, method, request),
  ]),
) as unknown as ProjectApi;

const ask = (name: keyof NativeDialogs) => (request: unknown) =>
  ipcRenderer.invoke(channels.dialog, name, request);

const remote: RemoteProject = {
  host: 'desktop',
  api,
  subscribe: (listener: ProjectEventListener) => {
    const forward = (_event: unknown, event: ProjectEvent) => listener(event);
    ipcRenderer.on(channels.event, forward);
    return () => ipcRenderer.removeListener(channels.event, forward);
  },
  dialogs: { openFile: ask('openFile'), saveFile: ask('saveFile'), chooseFolder: ask('chooseFolder') },
};

contextBridge.exposeInMainWorld('huapian', remote);
