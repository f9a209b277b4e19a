// Electron's security checklist (electronjs.org/docs/latest/tutorial/security), as far as it can be read off the source.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ BrowserWindow: class {} }));
const { windowOptions } = await import('../../../electron/main/window.ts');
const { isTrustedSender } = await import('../../../electron/main/serve-calls.ts');
const { answerAppRequest } = await import('../../../electron/main/app-protocol.ts');

const hostFolders = ['main', 'preload'].map((name) =>
  join(import.meta.dirname, '..', '..', '..', 'electron', name),
);
const hostSource = hostFolders
  .flatMap((folder) => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')))
  .join('\n');

describe('the desktop host', () => {
  it('opens a sandboxed, isolated window without Node', () => {
    expect(windowOptions('preload.cjs').webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
    });
  });

  it('never opens a foreign program or address, blocks the window or exposes ipcRenderer', () => {
    expect(hostSource).not.toMatch(
      /shell\.|openExternal|sendSync|@electron\/remote|enableBlinkFeatures|no-sandbox/u,
    );
    expect(hostSource.match(/exposeInMainWorld/gu)).toHaveLength(1);
  });

  it.each([
    ['a foreign page', { url: 'https://evil.example/', parent: null }],
    ['a frame inside the app', { url: 'huapian://app/index.html', parent: {} }],
    ['a frame that is gone', null],
  ])('does not answer %s', (_name, senderFrame) => {
    expect(isTrustedSender({ senderFrame } as never)).toBe(false);
  });

  it('answers the app', () => {
    expect(isTrustedSender({ senderFrame: { url: 'huapian://app/index.html', parent: null } } as never)).toBe(
      true,
    );
  });

  it('serves files with a content security policy and nothing outside its folder', async () => {
    const page = await answerAppRequest(import.meta.dirname, new Request('huapian://app/missing.html'));
    expect(page.status).toBe(404);
    const outside = await answerAppRequest(
      import.meta.dirname,
      new Request('huapian://app/%2e%2e/%2e%2e/x.html'),
    );
    expect(outside.status).toBe(404);
    const foreign = await answerAppRequest(import.meta.dirname, new Request('https://app/index.html'));
    expect(foreign.status).toBe(404);
  });
});
