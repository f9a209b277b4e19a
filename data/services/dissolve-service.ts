import type { ProjectApi, RequestOf } from '../../shared/api/project-api.ts';
import { succeed } from '../../shared/model/result.ts';
import { commitAndTell, openSessionOf, type ProjectHost, runHostJob } from './project-host.ts';

/** Only to be called inside the edit queue: the change set must still fit when it is committed. */
export async function dissolveUnits(
  host: ProjectHost,
  { jobId, ...request }: RequestOf<'dissolveUnits'>,
): ReturnType<ProjectApi['dissolveUnits']> {
  const session = openSessionOf(host);
  if (!session.ok) return session;
  const { now, author } = host.dependencies;
  const input = { state: session.value.state, request, now: now(), author };
  const dissolved = await runHostJob(host, jobId, 'dissolve-units', input);
  if (!dissolved.ok) return dissolved;
  const { planId, changeSet, warnings } = dissolved.value;
  const change = commitAndTell(host, session.value, { action: 'do', refersTo: null, changeSet });
  return change.ok ? succeed({ planId, change: change.value, warnings }) : change;
}
