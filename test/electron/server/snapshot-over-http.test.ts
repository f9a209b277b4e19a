// A project from the host's socket to the window's client, by the form it travels in.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startLoopbackServer } from '../../../electron/server/loopback-server.ts';
import { readSnapshot } from '../../../renderer/api/read-snapshot.ts';
import { createWebClient } from '../../../renderer/api/web-client.ts';
import type { ProjectApi, ProjectSnapshot } from '../../../shared/api/project-api.ts';
import { takeFirstLook } from '../../../shared/first-look/take-first-look.ts';
import { createProjectState } from '../../../shared/model/project-state.ts';
import { succeed } from '../../../shared/model/result.ts';
import { borderRecords, unit } from '../../renderer/sample-records.ts';
import { largeCity } from '../../support/large-city.ts';

const city = largeCity({ catchments: 9, verticesEach: 40, estates: 12, roadsEvery: 400, seed: 3 });
const [west, east] = city.records.filter((record) => record.kind === 'catchment');

function snapshotOf(records: ProjectSnapshot['records']): ProjectSnapshot {
  const label = { zh: '导入', en: 'Imported' };
  return {
    path: '/项目/城.gpkg',
    schemaVersion: 150,
    revision: 7,
    records,
    undoLabel: label,
    redoLabel: null,
  };
}

async function overHttp(project: ProjectSnapshot | null) {
  const api = { currentProject: async () => succeed(project) } as Partial<ProjectApi> as ProjectApi;
  const session = { api, subscribe: () => () => undefined };
  const rendererFolder = mkdtempSync(join(tmpdir(), 'huapian-host-'));
  const server = await startLoopbackServer({ session, rendererFolder, port: 0 });
  const client = createWebClient({
    token: server.token,
    fetch: (input, init) => fetch(new URL(String(input), `http://127.0.0.1:${server.port}/`), init),
    delay: async () => undefined,
  });
  const answer = await client.api.currentProject({});
  await server.close();
  return answer;
}

it('brings every record as it was, with every digit of its borders', async () => {
  if (!west || !east) throw new Error('the city has no catchments');
  const hole = [[104.1, 31.1], [104.2, 31.1], [104.2, 31.2], [104.1, 31.1]]; // biome-ignore format: one ring
  const parts = [...west.geometry.coordinates, [...(east.geometry.coordinates[0] ?? []), hole]];
  const inParts = { ...west, geometry: { type: 'MultiPolygon' as const, coordinates: parts } };
  const empty = { ...east, geometry: { type: 'MultiPolygon' as const, coordinates: [] } };
  const others = city.records.filter((record) => record !== west && record !== east);
  const project = snapshotOf([
    inParts,
    city.settings,
    ...others,
    empty,
    ...borderRecords,
    unit('点', 104.7, 3),
  ]);
  expect(await overHttp(project)).toEqual(succeed(project));
});

it('brings what is seen of a project the same way, with what only a first look has', async () => {
  const state = createProjectState([city.settings, ...city.records]);
  const look = { ...snapshotOf([]), ...takeFirstLook(state) };
  expect(Object.keys(look.hues)).toHaveLength(9);
  expect(await overHttp(look)).toEqual(succeed(look));
});

it('says that no project is open', async () => {
  expect(await overHttp(null)).toEqual(succeed(null));
});

it('does not take half a project for one', () => {
  expect(() => readSnapshot(new Uint8Array([9, 0, 0, 0, 123]).buffer)).toThrow();
});
