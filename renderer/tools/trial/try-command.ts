// What a command would do, tried in the window on the state it shows. Commands are pure, so nothing comes of it.
import type { ProjectCommand } from '../../../shared/commands/command.ts';
import { runProjectCommand } from '../../../shared/commands/run-project-command.ts';
import type { ChangeSet } from '../../../shared/history/change-set.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import type { ProjectRecord } from '../../../shared/model/records.ts';
import type { DraftCatchment, Trial } from '../tool.ts';

/** Ids, names and times of a trial are seen by nobody. */
export const trialContext = {
  createId: (prefix: string) => `${prefix}:trial`,
  author: '',
  now: () => '1970-01-01T00:00:00Z',
  sha256: () => '',
};

function draftsOf({ added, updated, removed }: ChangeSet): DraftCatchment[] {
  const draft = (record: ProjectRecord): DraftCatchment[] =>
    record.kind === 'catchment'
      ? [{ id: record.id, geometry: record.geometry, campusIds: record.campusIds }]
      : [];
  const gone = (record: ProjectRecord): DraftCatchment[] =>
    record.kind === 'catchment'
      ? [{ id: record.id, geometry: { type: 'MultiPolygon', coordinates: [] } }]
      : [];
  const made = added.flatMap(draft).map((catchment) => ({ ...catchment, isNew: true }));
  return [...updated.flatMap(({ after }) => draft(after)), ...made, ...removed.flatMap(gone)];
}

/** The catchments a command would leave behind (one that goes has no area), or why it can't be done. */
export function tryCommand(project: ProjectState, command: ProjectCommand): Trial {
  const result = runProjectCommand(project, command, trialContext);
  return result.ok ? { ok: true, drafts: draftsOf(result.value) } : result;
}
