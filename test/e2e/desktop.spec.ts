// The desktop host with the real app in its window: electron/main, electron/preload and the renderer together.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readProjectFile } from '../../data/repositories/project-file.ts';
import { type DesktopWindow, launchDesktop } from './drivers/launch-desktop.ts';
import { copySampleProject } from './drivers/sample-project.ts';

let desktop: DesktopWindow;
const folder = mkdtempSync(join(tmpdir(), 'huapian-desktop-'));
let project: string;

test.beforeAll(async () => {
  project = await copySampleProject();
  desktop = await launchDesktop({ project, userData: folder });
});

test.afterAll(async () => {
  await desktop?.close();
});

test('the window opens the project it was started with', async () => {
  await expect(desktop.page.getByText('绵阳市城区（示例）').first()).toBeVisible();
});

test('a plan is checked on a worker thread and an edit is on disk', async () => {
  await expect(desktop.page.getByRole('tab', { name: /问题 \d+/u })).toBeVisible({ timeout: 60_000 });
  const committed = await desktop.page.evaluate(() =>
    (
      window as unknown as { huapian: { api: Record<string, (request: unknown) => Promise<unknown>> } }
    ).huapian.api.runCommand?.({
      command: { name: 'edit-settings', changes: { projectName: '改过的名字' } },
    }),
  );
  expect(committed).toMatchObject({ ok: true });
  await expect(desktop.page.getByText('改过的名字').first()).toBeVisible();
  const written = readProjectFile(project);
  const settings = written.ok
    ? written.value.readRecords().find((record) => record.kind === 'settings')
    : null;
  expect(settings).toMatchObject({ projectName: '改过的名字' });
});

test('the window is given one object and nothing of Node or Electron', async () => {
  const given = await desktop.page.evaluate(() => ({
    remote: Object.keys((window as unknown as { huapian: object }).huapian).sort(),
    node: typeof (globalThis as Record<string, unknown>).process,
    require: typeof (globalThis as Record<string, unknown>).require,
  }));
  expect(given).toEqual({
    remote: ['api', 'dialogs', 'host', 'subscribe'],
    node: 'undefined',
    require: 'undefined',
  });
});

test('a call with an argument that does not fit is refused in words', async () => {
  const answer = await desktop.page.evaluate(() =>
    (
      window as unknown as { huapian: { api: Record<string, (request: unknown) => Promise<unknown>> } }
    ).huapian.api.openProject?.({ path: 42 }),
  );
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'bad-request' } });
});

test('nothing is loaded from outside the app and no other page is shown', async () => {
  const { page } = desktop;
  const before = page.url();
  const answered = await page.evaluate(() =>
    fetch('https://example.com/').then(
      () => 'loaded',
      () => 'stopped',
    ),
  );
  expect(answered).toBe('stopped');
  await page.evaluate(() => {
    window.open('https://example.com/');
    location.href = 'https://example.com/';
  });
  await page.waitForTimeout(500);
  expect(page.url()).toBe(before);
});
