// A stranger's file is read in a thread that can be killed; what comes back is one change set, committed whole.
import type { FileInspection, ImportReport, ImportRequest, RequestOf } from '../../shared/api/project-api.ts';
import { settleChangeSet } from '../../shared/commands/settle-change-set.ts';
import { type Result, succeed } from '../../shared/model/result.ts';
import { sha256OfText } from '../repositories/sha256-of-text.ts';
import { commitAndTell, openSessionOf, type ProjectHost, runHostJob } from './project-host.ts';

/** What a file is. Needs no project: the window asks before one is made. */
export function inspectFile(
  host: ProjectHost,
  { jobId, ...request }: RequestOf<'inspectFile'>,
): Promise<Result<FileInspection>> {
  return runHostJob(host, jobId, 'inspect-file', request);
}

/** Only to be called inside the edit queue: the change set must still fit when it is committed. */
export async function importFile(host: ProjectHost, request: ImportRequest): Promise<Result<ImportReport>> {
  const session = openSessionOf(host);
  if (!session.ok) return session;
  const input = { state: session.value.state, request, now: host.dependencies.now() };
  const prepared = await runHostJob(host, request.jobId, 'prepare-import', input);
  if (!prepared.ok) return prepared;
  const { changeSet, report } = prepared.value;
  if (changeSet === null) return succeed({ ...report, change: null });
  const settled = settleChangeSet(session.value.state, changeSet, { sha256: sha256OfText });
  if (!settled.ok) return settled;
  if (request.dryRun) return succeed({ ...report, change: null });
  const commit = { action: 'do', refersTo: null, changeSet: settled.value } as const;
  const change = commitAndTell(host, session.value, commit);
  return change.ok ? succeed({ ...report, change: change.value }) : change;
}
