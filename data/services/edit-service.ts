// One command: plan it on the mirror, commit it to the file, change the mirror, tell the windows.
import type { CommittedChange } from '../../shared/api/project-api.ts';
import type { ProjectCommand } from '../../shared/commands/command.ts';
import type { CommandContext } from '../../shared/commands/command-context.ts';
import { runProjectCommand } from '../../shared/commands/run-project-command.ts';
import { type Result, succeed } from '../../shared/model/result.ts';
import { sha256OfText } from '../repositories/sha256-of-text.ts';
import { refuseUnsoundPlan } from './freeze-guard.ts';
import { type OpenSession, undoLabels } from './open-session.ts';
import {
  commitAndTell,
  openSessionOf,
  type ProjectApiDependencies,
  type ProjectHost,
} from './project-host.ts';

export function commandContextOf({ createId, now, author }: ProjectApiDependencies): CommandContext {
  return { createId, now, author, sha256: sha256OfText };
}

/** Only to be called inside the edit queue. */
export async function editProject(
  host: ProjectHost,
  command: ProjectCommand,
  commandId: string | undefined,
): Promise<Result<CommittedChange>> {
  const session = openSessionOf(host);
  if (!session.ok) return session;
  const repeated = commandId === undefined ? null : findRepeated(session.value, commandId);
  if (repeated) return succeed(repeated);
  if (command.name === 'freeze-plan') {
    const refusal = await refuseUnsoundPlan(host, session.value, command);
    if (refusal) return refusal;
  }
  const changeSet = runProjectCommand(session.value.state, command, commandContextOf(host.dependencies));
  if (!changeSet.ok) return changeSet;
  const commit = { action: 'do', refersTo: null, changeSet: changeSet.value, commandId } as const;
  return commitAndTell(host, session.value, commit);
}

/** A command that was committed before under this id, as it was answered then. */
function findRepeated(session: OpenSession, commandId: string): CommittedChange | null {
  const row = session.log.find((candidate) => candidate.commandId === commandId);
  if (!row) return null;
  return {
    revision: row.sequence,
    action: row.action,
    changeSet: session.file.readLoggedChangeSet(row.sequence),
    ...undoLabels(session),
  };
}
