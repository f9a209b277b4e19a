import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CommittedChange, ProjectSnapshot } from '../../shared/api/project-api.ts';
import type { RemoteProject } from '../../shared/api/remote-project.ts';
import type { ProjectCommand, SplittingCommand } from '../../shared/commands/command.ts';
import type { Refusal, Result } from '../../shared/model/result.ts';
import type { MessageStore } from './message-store.ts';
import { followChange, type OpenProject, openSnapshot } from './project-mirror.ts';
import { canSettleSplits } from './splitting-command.ts';

export interface ProjectStore {
  readonly phase: 'loading' | 'closed' | 'open';
  readonly project: OpenProject | null;
  /** Reads what is open in the program, at start and whenever news was missed. */
  readonly reload: () => Promise<void>;
  readonly openProject: (path: string) => Promise<boolean>;
  readonly createProject: (request: { path: string; sample: boolean; jobId: string }) => Promise<boolean>;
  readonly closeProject: () => Promise<void>;
  /**
   * Refusals are shown, but for the estates an edit would cut: that is a question. The answer is for those who go on
   * with what was made.
   */
  readonly runCommand: (command: ProjectCommand) => Promise<Result<CommittedChange>>;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  /** Undoes or redoes in a row up to an edit of the history; the window shows where it ends, not every step. */
  readonly goTo: (request: { sequence: number; jobId: string }) => Promise<void>;
  /** A committed change that came with another answer (an import, a dissolve) or as an event. */
  readonly follow: (change: CommittedChange) => void;
}

/** The one door through which the window changes the project. */
export function createProjectStore(
  remote: RemoteProject,
  messages: StoreApi<MessageStore>,
  askAboutSplits: (command: SplittingCommand, refusal: Refusal) => void,
): StoreApi<ProjectStore> {
  const tell = <Value>(result: Result<Value>): Result<Value> => {
    if (!result.ok) messages.getState().showRefusal(result.refusal);
    return result;
  };
  // Changes heard of while the project they belong to is still being read.
  const early: CommittedChange[] = [];
  // Changes of a walk through the history, kept until it ends; null while none is under way.
  let walked: CommittedChange[] | null = null;
  return createStore<ProjectStore>()((set, get) => {
    const show = (snapshot: ProjectSnapshot | null) =>
      set(snapshot ? { phase: 'open', project: openSnapshot(snapshot) } : { phase: 'closed', project: null });
    const enter = async (answer: Promise<Result<ProjectSnapshot>>) => {
      const result = tell(await answer);
      if (result.ok) show(result.value);
      return result.ok;
    };
    const followAnswer = (result: Result<CommittedChange>) => {
      if (tell(result).ok && result.ok) get().follow(result.value);
      return result;
    };
    const followAll = (changes: readonly CommittedChange[]) => {
      const { project, phase, reload } = get();
      if (phase === 'loading') early.push(...changes);
      if (!project) return;
      let next: OpenProject | null = project;
      for (const change of changes) next = next && followChange(next, change);
      if (next === null) void reload();
      else if (next !== project) set({ project: next });
    };
    return {
      phase: 'loading',
      project: null,
      reload: async () => {
        const result = tell(await remote.api.currentProject({}));
        if (result.ok) show(result.value);
        else if (get().phase === 'loading') set({ phase: 'closed' });
        followAll(early.splice(0));
      },
      openProject: (path) => enter(remote.api.openProject({ path })),
      createProject: (request) => enter(remote.api.createProject(request)),
      closeProject: async () => {
        if (tell(await remote.api.closeProject({})).ok) show(null);
      },
      runCommand: async (command) => {
        const result = await remote.api.runCommand({ command });
        const isQuestion = !result.ok && result.refusal.code === 'would-split-units';
        if (!isQuestion || !canSettleSplits(command)) return followAnswer(result);
        askAboutSplits(command, result.refusal);
        return result;
      },
      undo: async () => {
        followAnswer(await remote.api.undo({}));
      },
      redo: async () => {
        followAnswer(await remote.api.redo({}));
      },
      goTo: async (request) => {
        walked = [];
        const result = tell(await remote.api.goToRevision(request));
        const changes = walked;
        walked = null;
        followAll(result.ok ? [...changes, result.value] : changes);
      },
      follow: (change) => {
        if (walked) walked.push(change);
        else followAll([change]);
      },
    };
  });
}
