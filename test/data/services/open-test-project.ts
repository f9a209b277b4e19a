// A ProjectApi over real files in a temporary folder, with a clock and ids that tests can foretell.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createProjectFile } from '../../../data/repositories/project-file.ts';
import { createProjectApi, type ProjectApiDependencies } from '../../../data/services/project-api.ts';
import { createFindingsThread } from '../../../data/workers/findings-thread.ts';
import { runJob } from '../../../data/workers/run-job.ts';
import type { ProjectApi, ProjectEvent, ProjectSnapshot } from '../../../shared/api/project-api.ts';
import type { ProjectRecord, ProjectSettings } from '../../../shared/model/records.ts';
import type { Result } from '../../../shared/model/result.ts';
import { smallCityRecords } from '../../shared/commands/small-city.ts';

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'huapian-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface TestApi {
  readonly api: ProjectApi;
  readonly events: ProjectEvent[];
}

let idCount = 0;

export function createTestApi(changes: Partial<ProjectApiDependencies> = {}): TestApi {
  const events: ProjectEvent[] = [];
  const api = createProjectApi({
    now: () => '2026-03-01T09:00:00+08:00',
    createId: (prefix) => {
      idCount += 1;
      return `${prefix}:${idCount}`;
    },
    author: '张工',
    recentProjectsPath: null,
    startFolder: tmpdir(),
    keyFolder: temporaryFolder(),
    emit: (event) => events.push(event),
    runJob,
    findings: createFindingsThread(),
    ...changes,
  });
  onTestFinished(async () => {
    await api.closeProject({});
  });
  return { api, events };
}

/** A project file with the small city in it, as an import would leave it. */
export function writeSmallCity(path: string, extra: readonly ProjectRecord[] = []): void {
  const [settings, ...records] = smallCityRecords();
  const file = take(createProjectFile(path, settings as ProjectSettings));
  file.commit({
    commandId: 'import',
    action: 'do',
    refersTo: null,
    changeSet: {
      command: 'import',
      label: { zh: '导入小城', en: 'Imported the small city' },
      added: [...records, ...extra],
      updated: [],
      removed: [],
    },
    at: '2026-03-01T08:00:00+08:00',
    author: '张工',
  });
  file.close();
}

/** The value of a Result that must be one. */
export function take<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.refusal.code}: ${result.refusal.message.en}`);
  return result.value;
}

/** The refusal code of a result; 'done' where there is none. */
export function codeOf(result: Result<unknown>): string {
  return result.ok ? 'done' : result.refusal.code;
}

export async function openSmallCity(): Promise<TestApi & { path: string; snapshot: ProjectSnapshot }> {
  const path = join(temporaryFolder(), '小城.gpkg');
  writeSmallCity(path);
  const test = createTestApi();
  return { ...test, path, snapshot: take(await test.api.openProject({ path })) };
}
