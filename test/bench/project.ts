import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSession } from '../../electron/session/create-session.ts';
import { measure, median, percentile, printTable } from './measure.ts';

/** What a planner waits for: the sample city made, opened, checked, and one edit committed. */
export async function benchProject(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'huapian-bench-'));
  const path = join(folder, 'sample.gpkg');
  const { api } = createSession({ rememberProjects: false });
  const made = performance.now();
  const created = await api.createProject({ path, sample: true, jobId: 'bench' });
  const madeMilliseconds = performance.now() - made;
  if (!created.ok) throw new Error(created.refusal.message.en);
  const records = created.value.records;
  const active = records.find((record) => record.kind === 'settings')?.activePlanId ?? '';
  const catchment = records.find((record) => record.kind === 'catchment' && record.planId === active);
  if (catchment?.kind !== 'catchment') throw new Error('the sample has no catchment');
  const opened = await measure(5, () => api.openProject({ path }));
  const checked = await measure(3, () => api.checkPlan({ planId: active, jobId: 'bench' }));
  let round = 0;
  const edited = await measure(200, () =>
    api.runCommand({
      command: {
        name: 'edit-catchment',
        catchmentId: catchment.id,
        changes: { rangeText: `第 ${round++} 次` },
      },
    }),
  );
  await api.closeProject({});
  printTable([
    ['work', 'milliseconds'],
    ['---', '---'],
    ['sample city made through the import path', madeMilliseconds.toFixed(0)],
    ['project opened, median', median(opened).toFixed(0)],
    ['plan checked in a worker, median', median(checked).toFixed(0)],
    ['edit committed to disk, median', median(edited).toFixed(1)],
    ['edit committed to disk, 95th percentile', percentile(edited, 0.95).toFixed(1)],
  ]);
}
