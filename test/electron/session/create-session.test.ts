import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { createSession } from '../../../electron/session/create-session.ts';

it('an edit stands, and other windows hear of it, where one window can not take the news', async () => {
  const session = createSession({ rememberProjects: false });
  const path = join(mkdtempSync(join(tmpdir(), 'huapian-session-')), '工程.gpkg');
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const heard: string[] = [];
  session.subscribe(() => {
    throw new Error('the window is gone');
  });
  session.subscribe((event) => heard.push(event.type));
  expect((await session.api.createProject({ path, sample: false, jobId: 'a' })).ok).toBe(true);
  const changes = { projectName: '新名字' };
  const edited = await session.api.runCommand({ command: { name: 'edit-settings', changes } });
  expect(edited).toMatchObject({ ok: true, value: { revision: 1 } });
  expect(heard).toEqual(['project-changed']);
  expect(stderr).toHaveBeenCalledWith(expect.stringContaining('project-changed'));
  await session.api.closeProject({});
  stderr.mockRestore();
});
