// What a planner's hand waits for, on a plan of 435 catchments × 500 vertices with 5,000 estates: a border dragged, the
// numbers beside it, the edit on disk with its findings, the first map after opening, a late edit against an early one, ways to school.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Position } from 'geojson';
import { createProjectFile } from '../../data/repositories/project-file.ts';
import { createSession } from '../../electron/session/create-session.ts';
import { editBorderTool } from '../../renderer/tools/edit-border/edit-border-tool.ts';
import { draftOwners } from '../../renderer/tools/edit-border/preview-drag.ts';
import { createNumbersDesk } from '../../renderer/workers/numbers-desk.ts';
import type { NumbersAnswer } from '../../renderer/workers/numbers-messages.ts';
import type { ProjectApi } from '../../shared/api/project-api.ts';
import { flattenGeometries } from '../../shared/geometry/flat-geometries.ts';
import { createProjectState, type ProjectState } from '../../shared/model/project-state.ts';
import type { Result } from '../../shared/model/result.ts';
import { measureWalking } from '../../shared/walking/walking-distances.ts';
import { pointerAt, surroundingsWith, takeInHand } from '../renderer/tools/tool-table.ts';
import { seededRandom } from '../support/generate-plan.ts';
import { type LargeCity, largeCity } from '../support/large-city.ts';
import { median, percentile, printTable } from './measure.ts';
import { benchOpening } from './opening.ts';

/** In the first and the last of them the findings are waited for, too. */
const edits = { all: 1001, withFindings: 60 };
const city = { catchments: 435, verticesEach: 500, estates: 5000, roadsEvery: 0, seed: 1 };

export async function benchEditing(): Promise<void> {
  const made = largeCity(city);
  const state = createProjectState([made.settings, ...made.records]);
  printTable([
    ['what a hand waits for', 'milliseconds', 'of the processor', 'aim'],
    ['---', '---', '---', '---'],
  ]);
  benchDrag(state, made.planId);
  await benchNumbers(state, made.planId);
  const path = writeCity(made);
  await benchCommits(path, made.planId);
  await benchOpening(path);
  benchWalking();
}

/** `processor`: milliseconds of it, where others may be at work on the machine. */
function row(what: string, milliseconds: number, aim: string, processor?: number): void {
  const said = (time: number) => (time < 10 ? time.toFixed(2) : time.toFixed(0));
  printTable([[what, said(milliseconds), processor === undefined ? '' : said(processor), aim]]);
}

const sorted = (times: readonly number[]) => times.toSorted((a, b) => a - b);

/** A vertex that catchments share, well inside the city. */
function sharedVertices(state: ProjectState): Position[] {
  const owners = new Map<string, { position: Position; count: number }>();
  for (const { geometry } of state.catchment.values()) {
    for (const position of geometry.coordinates[0]?.[0]?.slice(1) ?? []) {
      const key = position.join();
      const known = owners.get(key);
      if (known) known.count++;
      else owners.set(key, { position, count: 1 });
    }
  }
  return [...owners.values()].filter(({ count }) => count === 2).map(({ position }) => position);
}

/** From the pointer's move to what is handed to the map and to the thread that counts. */
function benchDrag(state: ProjectState, planId: string): void {
  const [vertex = [0, 0]] = sharedVertices(state);
  const owner = [...state.catchment.values()].find(({ geometry }) =>
    geometry.coordinates.flat(2).some((position) => position.join() === vertex.join()),
  );
  const surroundings = surroundingsWith({
    project: state,
    planId,
    selection: owner ? { kind: 'catchment', id: owner.id } : null,
  });
  const hand = takeInHand(editBorderTool, surroundings);
  hand.send({ name: 'pointer-pressed', pointer: pointerAt(vertex), button: 'main' });
  const times: number[] = [];
  for (let move = 0; move < 400; move++) {
    const [longitude = 0, latitude = 0] = vertex;
    const to = [longitude + Math.sin(move / 20) * 1e-3, latitude + Math.cos(move / 20) * 1e-3];
    const pointer = pointerAt(to);
    const start = performance.now();
    hand.send({ name: 'pointer-moved', pointer });
    structuredClone(hand.preview().draft);
    const drafts = draftOwners({ on: 'vertex', at: vertex }, to, surroundings);
    flattenGeometries(drafts.map(({ geometry }) => geometry));
    if (move >= 50) times.push(performance.now() - start);
  }
  const all = sorted(times);
  row('pointer moved → new state handed to the map, median', median(all), '');
  row('pointer moved → new state handed to the map, 95th percentile', percentile(all, 0.95), '8');
}

async function benchNumbers(state: ProjectState, planId: string): Promise<void> {
  const answers: NumbersAnswer[] = [];
  const desk = createNumbersDesk(
    (answer) => answers.push(answer),
    () => new Promise((resolve) => setTimeout(resolve, 0)),
  );
  const put = Object.values(state).flatMap((records) => [...records.values()]);
  desk.handle({ name: 'change', isOther: true, put, removed: [], planId });
  desk.handle({ name: 'stop-measuring' });
  const vertices = sharedVertices(state);
  const random = seededRandom(3);
  const times: number[] = [];
  for (let round = 0; round < 120; round++) {
    const at = vertices[Math.floor(random() * vertices.length)] ?? [0, 0];
    const to = [(at[0] ?? 0) + 1e-4, (at[1] ?? 0) + 1e-4];
    const handle = { on: 'vertex', at } as const;
    const drafts = draftOwners(handle, to, surroundingsWith({ project: state, planId }));
    const start = performance.now();
    const geometries = flattenGeometries(drafts.map(({ geometry }) => geometry));
    desk.handle({ name: 'try', ids: drafts.map(({ id }) => id), geometries });
    if (round >= 20) times.push(performance.now() - start);
  }
  if (answers.at(-1)?.name !== 'tried') throw new Error('the numbers were not counted');
  row('numbers of a drag, 95th percentile', percentile(sorted(times), 0.95), '50');
}

function writeCity({ settings, records }: LargeCity): string {
  const path = join(mkdtempSync(join(tmpdir(), 'huapian-bench-')), 'city.gpkg');
  const file = take(createProjectFile(path, settings));
  file.commit({
    commandId: 'import',
    action: 'do',
    refersTo: null,
    changeSet: {
      command: 'import',
      label: { zh: '导入', en: 'Imported' },
      added: records,
      updated: [],
      removed: [],
    },
    at: '2026-03-01T08:00:00+08:00',
    author: '张工',
  });
  file.close();
  return path;
}

function take<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.refusal.message.en);
  return result.value;
}

async function benchCommits(path: string, planId: string): Promise<void> {
  const { api } = createSession({ rememberProjects: false });
  const snapshot = take(await api.openProject({ path }));
  const [started, checking] = [performance.now(), process.cpuUsage()];
  take(await api.checkPlan({ planId, jobId: 'first' }));
  row(
    'whole plan checked, thread and project included',
    performance.now() - started,
    '',
    processorSince(checking),
  );
  const vertices = sharedVertices(createProjectState(snapshot.records));
  const onDisk: number[] = [];
  const withFindings: number[] = [];
  const processor: number[] = [];
  const random = seededRandom(7);
  for (let edit = 0; edit < edits.all; edit++) {
    const index = Math.floor(random() * vertices.length);
    const from = vertices[index] ?? [0, 0];
    const to = [(from[0] ?? 0) + (random() - 0.5) * 1e-6, (from[1] ?? 0) + (random() - 0.5) * 1e-6];
    const [start, editing] = [performance.now(), process.cpuUsage()];
    const done = await api.runCommand({ command: { name: 'move-vertices', planId, moves: [{ from, to }] } });
    onDisk.push(performance.now() - start);
    if (done.ok) vertices[index] = to;
    if (edit >= edits.withFindings && edit < edits.all - edits.withFindings) continue;
    await renewFindings(api, planId);
    withFindings.push(performance.now() - start);
    processor.push(processorSince(editing));
  }
  await api.closeProject({});
  const half = Math.floor(withFindings.length / 2);
  const usual = sorted(withFindings);
  row('edit on disk, median', median(sorted(onDisk)), '');
  row('edit on disk and its findings, median', median(usual), '50', median(sorted(processor)));
  row('edit on disk and its findings, 95th percentile', percentile(usual, 0.95), '');
  const [early, late] = [
    median(sorted(withFindings.slice(10, half))),
    median(sorted(withFindings.slice(half))),
  ];
  printTable([
    [`the last of ${edits.all} edits against the first`, `${(late / early).toFixed(2)} ×`, '', '0.8–1.2 ×'],
  ]);
}

/** Milliseconds of all threads of this program. */
function processorSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function renewFindings(api: ProjectApi, planId: string): Promise<void> {
  take(await api.checkPlan({ planId, jobId: 'next' }));
}

function benchWalking(): void {
  const { settings, records } = largeCity({ ...city, catchments: 40, estates: 600, roadsEvery: 150 });
  const state = createProjectState([settings, ...records]);
  const start = performance.now();
  const { method } = measureWalking(state);
  if (method !== 'walked') throw new Error('nobody walked');
  row('ways of 600 estates to 40 schools along roads', performance.now() - start, '2,000');
}
