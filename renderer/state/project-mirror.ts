// The window's copy of the open project. It changes only as the file did: by a snapshot, or by the change set of the
// very next revision. Anything else means that news was missed, and the caller has to read the whole again.
import type { CommittedChange, ProjectSnapshot } from '../../shared/api/project-api.ts';
import { applyChangeSet } from '../../shared/history/apply-change-set.ts';
import type { LocalizedText } from '../../shared/model/localized-text.ts';
import { createProjectState, type ProjectState } from '../../shared/model/project-state.ts';

export interface OpenProject {
  readonly path: string;
  readonly revision: number;
  readonly records: ProjectState;
  readonly undoLabel: LocalizedText | null;
  readonly redoLabel: LocalizedText | null;
}

const opened = new WeakMap<ProjectSnapshot, OpenProject>();

/** The project of a snapshot. The same snapshot gives the same objects, so that what was drawn from them stays known. */
export function openSnapshot(snapshot: ProjectSnapshot): OpenProject {
  const known = opened.get(snapshot);
  if (known) return known;
  const project = {
    path: snapshot.path,
    revision: snapshot.revision,
    records: createProjectState(snapshot.records),
    undoLabel: snapshot.undoLabel,
    redoLabel: snapshot.redoLabel,
  };
  opened.set(snapshot, project);
  return project;
}

/** The project after a change; the same object where the change is known already; null where a revision is missing. */
export function followChange(project: OpenProject, change: CommittedChange): OpenProject | null {
  if (change.revision <= project.revision) return project;
  if (change.revision !== project.revision + 1) return null;
  try {
    return {
      path: project.path,
      revision: change.revision,
      records: applyChangeSet(project.records, change.changeSet),
      undoLabel: change.undoLabel,
      redoLabel: change.redoLabel,
    };
  } catch {
    // The mirror and the file no longer agree: read the file again rather than guess.
    return null;
  }
}
