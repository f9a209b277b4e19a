// Text → polygon → text for every catchment of the sample city: what the notice prints must mean what the map shows.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importSample, samplePlanNames } from '../../../data/samples/import-sample.ts';
import { unprojectPolygon } from '../../../shared/geometry/planar-polygon.ts';
import { zoneOfProject } from '../../../shared/geometry/project-zone.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import { isRangeRight } from '../../../shared/ranges/check-range.ts';
import { createLineNetwork } from '../../../shared/ranges/line-network.ts';
import { pickNamedLines } from '../../../shared/ranges/pick-named-lines.ts';
import { readRange } from '../../../shared/ranges/read-range.ts';
import { reportRanges } from '../../../shared/ranges/report-ranges.ts';
import { createMemorySession } from './memory-session.ts';

const session = createMemorySession();
let folder = '';
let state: ProjectState;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huapian-ranges-'));
  const done = await importSample(session, folder, () => undefined);
  if (!done.ok) throw new Error(done.refusal.message.en);
  state = session.state();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

// The drafts hold the catchments of last year's plans as well: they branched from them.
test.each([samplePlanNames.primary2026, samplePlanNames.junior2026])(
  '%s: every text, read back, is its catchment',
  (planName) => {
    const plan = [...state.plan.values()].find(({ name }) => name === planName);
    const planId = plan?.id ?? '';
    const reports = reportRanges(state, { planId, catchmentIds: null, source: 'geometry' });
    expect(reports.length).toBeGreaterThan(10);
    expect(reports.filter(({ check }) => !isRangeRight(check))).toEqual([]);

    // The polygon that each text means is described again: its text means the same ground and the same estates.
    const network = createLineNetwork(pickNamedLines(state));
    const zone = zoneOfProject(state);
    const catchments = new Map(state.catchment);
    for (const { catchmentId, text } of reports) {
      const catchment = catchments.get(catchmentId);
      const geometry = unprojectPolygon(readRange(text, network, zone).ground, zone);
      if (catchment) catchments.set(catchmentId, { ...catchment, geometry });
    }
    const again = reportRanges(
      { ...state, catchment: catchments },
      { planId, catchmentIds: null, source: 'geometry' },
    );
    expect(again.filter(({ check }) => !isRangeRight(check))).toEqual([]);
    const texts = new Map(reports.map(({ catchmentId, text }) => [catchmentId, text]));
    const unchanged = again.filter(({ catchmentId, text }) => texts.get(catchmentId) === text);
    expect(unchanged.length / again.length).toBeGreaterThan(0.4);
  },
);
