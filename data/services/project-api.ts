// The program: every host (desktop, browser, command line, tests) calls the object that is made here, and nothing else.
import { resolve } from 'node:path';
import type { ProjectApi, ProjectApiMethod } from '../../shared/api/project-api.ts';
import { type Result, refuse, succeed } from '../../shared/model/result.ts';
import { listAuthorityKeys } from '../negotiation/authority-keys.ts';
import { hashDocument } from '../negotiation/hash-document.ts';
import { fingerprint } from '../negotiation/seals.ts';
import { internalError } from '../workers/internal-error.ts';
import { readChangeReasons } from './change-reasons.ts';
import { createSampleProject } from './create-sample-project.ts';
import { dissolveUnits } from './dissolve-service.ts';
import { editProject } from './edit-service.ts';
import {
  chooseMapBaseOf,
  drawNoticeSheetOf,
  exportCaseOf,
  exportLayerOf,
  exportNoticeOf,
} from './export-service.ts';
import { goToRevision, listHistory, stepHistory } from './history-service.ts';
import { importFile, inspectFile } from './import-service.ts';
import { listFolder } from './list-folder.ts';
import { firstLookAt, snapshotOf } from './open-session.ts';
import { acceptPackage, exportPackage, openPackage, sealAgreement } from './package-service.ts';
import {
  createProjectHost,
  openSessionOf,
  type ProjectApiDependencies,
  runHostJob,
  underJobId,
  withJob,
} from './project-host.ts';
import { backupProject, closeProject, createEmptyProject, openProject } from './project-lifecycle.ts';
import { readRecentProjects } from './recent-projects.ts';

export type { ProjectApiDependencies } from './project-host.ts';

/**
 * One session with at most one open project. Requests are taken as valid: hosts check them at their edge. What changes
 * the project is done one after the other; what only reads answers meanwhile. No method rejects.
 */
export function createProjectApi(dependencies: ProjectApiDependencies): ProjectApi {
  const host = createProjectHost(dependencies);
  return withoutExceptions({
    recentProjects: async () => succeed(await readRecentProjects(dependencies.recentProjectsPath)),
    createProject: ({ path, sample, jobId }) =>
      withJob(host, jobId, () =>
        sample ? createSampleProject(host, path, jobId, createProjectApi) : createEmptyProject(host, path),
      ),
    openProject: ({ path }) => host.enqueue(() => openProject(host, path)),
    currentProject: async () => succeed(host.session ? snapshotOf(host.session) : null),
    firstLook: async () => succeed(host.session ? firstLookAt(host.session) : null),
    closeProject: () => host.enqueue(() => closeProject(host)),
    backupProject: ({ out }) => host.enqueue(() => backupProject(host, out)),

    runCommand: ({ command, commandId }) => host.enqueue(() => editProject(host, command, commandId)),
    undo: () => host.enqueue(() => stepHistory(host, 'undo')),
    redo: () => host.enqueue(() => stepHistory(host, 'redo')),
    goToRevision: ({ sequence, jobId }) =>
      withJob(host, jobId, () => goToRevision(host, { sequence, jobId })),
    history: async (request) => listHistory(host, request),

    checkPlan: async ({ planId, jobId }) => {
      const session = openSessionOf(host);
      if (!session.ok) return session;
      const { state } = session.value;
      return underJobId(host, jobId, (options) => dependencies.findings.check(state, planId, options));
    },
    comparePlans: async ({ jobId, ...plans }) => {
      const session = openSessionOf(host);
      if (!session.ok) return session;
      return runHostJob(host, jobId, 'compare-plans', { state: session.value.state, ...plans });
    },
    rangeTexts: async ({ jobId, ...asked }) => {
      const session = openSessionOf(host);
      if (!session.ok) return session;
      return runHostJob(host, jobId, 'range-texts', { state: session.value.state, ...asked });
    },

    borderBelt: async ({ jobId, ...request }) => {
      const session = openSessionOf(host);
      if (!session.ok) return session;
      const { state } = session.value;
      const measuredOn = dependencies.now().slice(0, 10);
      return runHostJob(host, jobId, 'border-belt', { state, request: { ...request, measuredOn } });
    },
    proposeSwaps: async ({ jobId, ...request }) => {
      const session = openSessionOf(host);
      if (!session.ok) return session;
      const { state } = session.value;
      const measuredOn = dependencies.now().slice(0, 10);
      return runHostJob(host, jobId, 'propose-swaps', { state, request: { ...request, measuredOn } });
    },

    measureCase: async ({ jobId, ...request }) => {
      const session = openSessionOf(host);
      if (!session.ok) return session;
      const { state } = session.value;
      const measuredOn = dependencies.now().slice(0, 10);
      return runHostJob(host, jobId, 'measure-case', { state, request: { ...request, measuredOn } });
    },
    exportCase: (request) => exportCaseOf(host, request),
    hashDocument: ({ path }) => hashDocument(resolve(path)),
    sealAgreement: (request) => host.enqueue(() => sealAgreement(host, request)),
    exportPackage: (request) => exportPackage(host, request),
    openPackage: (request) => openPackage(host, request),
    acceptPackage: (request) => host.enqueue(() => acceptPackage(host, request)),
    authorityKeys: async () =>
      succeed(
        listAuthorityKeys(dependencies.keyFolder).map(({ authorityId, publicKey }) => ({
          authorityId,
          fingerprint: fingerprint(publicKey),
        })),
      ),

    inspectFile: (request) => inspectFile(host, request),
    importFile: (request) => withJob(host, request.jobId, () => importFile(host, request)),
    dissolveUnits: (request) => withJob(host, request.jobId, () => dissolveUnits(host, request)),
    exportNotice: (request) => exportNoticeOf(host, request),
    drawNoticeSheet: (request) => drawNoticeSheetOf(host, request),
    chooseMapBase: (request) => chooseMapBaseOf(host, request),
    changeReasons: async ({ planId }) => {
      const session = openSessionOf(host);
      return session.ok ? succeed([...readChangeReasons(session.value, planId)]) : session;
    },
    exportLayer: (request) => exportLayerOf(host, request),

    listFolder: ({ path, extensions }) => listFolder(resolve(path ?? dependencies.startFolder), extensions),
    cancelJob: async ({ jobId }) => {
      host.jobs.get(jobId)?.abort();
      return succeed(null);
    },
  });
}

/** A bug in one method is an answer, not the end of the host. */
function withoutExceptions(api: ProjectApi): ProjectApi {
  const guarded = Object.entries(api).map(([method, call]) => [
    method,
    async (request: never): Promise<Result<unknown>> => {
      try {
        return await (call as (request: never) => Promise<Result<unknown>>)(request);
      } catch (error) {
        return refuse(internalError(method as ProjectApiMethod, error));
      }
    },
  ]);
  return Object.fromEntries(guarded) as unknown as ProjectApi;
}
