import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { codeOf, createTestApi, take, temporaryFolder } from './open-test-project.ts';

it('the sample city is made whole and opened', async () => {
  const { api, events } = createTestApi();
  const folder = temporaryFolder();
  const path = join(folder, '示例.gpkg');
  const snapshot = take(await api.createProject({ path, sample: true, jobId: 'sample' }));
  expect(readdirSync(folder)).toEqual(['示例.gpkg']);
  expect(snapshot.records.find(({ kind }) => kind === 'settings')).toMatchObject({
    demonstrationNotice: expect.stringContaining('虚构'),
  });
  expect(events.every((event) => event.type === 'job-progress' && event.jobId === 'sample')).toBe(true);
});

it('a sample that is cancelled leaves nothing behind', async () => {
  const folder = temporaryFolder();
  const { api } = createTestApi({
    emit: (event) => {
      if (event.type === 'job-progress' && (event.fraction ?? 0) > 0.2)
        void api.cancelJob({ jobId: 'sample' });
    },
  });
  const path = join(folder, '示例.gpkg');
  expect(codeOf(await api.createProject({ path, sample: true, jobId: 'sample' }))).toBe('cancelled');
  expect([readdirSync(folder), take(await api.currentProject({}))]).toEqual([[], null]);
});
