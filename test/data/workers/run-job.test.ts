import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JobProgress } from '../../../data/workers/job.ts';
import { createRunJob, runJob } from '../../../data/workers/run-job.ts';
import { rectangle, smallCity } from '../../shared/commands/small-city.ts';
import { codeOf, take } from '../services/open-test-project.ts';

/** A job that never ends, eats memory or breaks, as a module of its own. */
const workerOf = (source: string) => new URL(`data:text/javascript,${encodeURIComponent(source)}`);
const endless = workerOf('for (;;) {}');
const request = { planName: '按小区', by: 'community', stage: 'primary', schoolYear: 2026 } as const;
const input = { state: smallCity(), request, now: '2026-03-01T09:00:00+08:00', author: '张工' };

describe('a job in a thread', () => {
  it('answers, and says how far it is', async () => {
    const features = [0, 1, 2, 3].map((id) => ({
      type: 'Feature',
      id,
      properties: {},
      geometry: rectangle(id / 2, 0, id / 2 + 1, 1),
    }));
    const path = join(mkdtempSync(join(tmpdir(), 'huapian-job-')), 'a.geojson');
    writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', features }));
    const heard: JobProgress[] = [];
    const files = { paths: [path], sliverWidthMetres: 2 };
    const report = take(
      await runJob('overlap-files', files, { onProgress: (progress) => heard.push(progress) }),
    );
    expect(report.totals).toMatchObject({ overlap: 3 });
    expect(heard.at(-1)?.fraction).toBe(1);
  });

  it('answers with the refusal of the job', async () => {
    const refused = await runJob('dissolve-units', { ...input, request: { ...request, by: '没有的列' } });
    expect(codeOf(refused)).toBe('no-such-column');
  });

  it('ends when it is cancelled', async () => {
    const controller = new AbortController();
    const run = createRunJob({ milliseconds: 60_000, memoryMegabytes: 128 }, endless);
    const answer = run('dissolve-units', input, { signal: controller.signal });
    setTimeout(() => controller.abort(), 50);
    expect(codeOf(await answer)).toBe('cancelled');
  });

  it('does not begin when it was cancelled before', async () => {
    expect(codeOf(await runJob('dissolve-units', input, { signal: AbortSignal.abort() }))).toBe('cancelled');
  });

  it('ends when its time is up', async () => {
    const run = createRunJob({ milliseconds: 100, memoryMegabytes: 128 }, endless);
    expect(codeOf(await run('dissolve-units', input))).toBe('took-too-long');
  });

  it('ends when its memory is used up', async () => {
    const hungry = workerOf('const all = []; for (;;) all.push(new Array(1e5).fill({}));');
    const run = createRunJob({ milliseconds: 60_000, memoryMegabytes: 32 }, hungry);
    expect(codeOf(await run('dissolve-units', input))).toBe('out-of-memory');
  });

  it('tells a bug as a refusal', async () => {
    const run = createRunJob(undefined, workerOf('throw new Error("broken")'));
    expect(codeOf(await run('dissolve-units', input))).toBe('internal-error');
  });
});
