// Asking for a file or a folder: the host's own dialog where it has one, else the app's folder browser, which listens
// to this store and answers the question that stands in it.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FileFilter, RemoteProject } from '../../shared/api/remote-project.ts';

export interface FileQuestion {
  readonly purpose: 'open-file' | 'save-file' | 'choose-folder';
  readonly title: string;
  readonly suggestedName: string;
  readonly filters: readonly FileFilter[];
}

export interface FileChoiceStore {
  readonly question: FileQuestion | null;
  /** Null where the person cancels. */
  readonly ask: (question: FileQuestion) => Promise<string | null>;
  readonly answer: (path: string | null) => void;
}

export function createFileChoiceStore(remote: RemoteProject): StoreApi<FileChoiceStore> {
  let settle: (path: string | null) => void = () => undefined;
  return createStore<FileChoiceStore>()((set) => ({
    question: null,
    ask: (question) => {
      const { dialogs } = remote;
      const { title, suggestedName, filters } = question;
      if (dialogs) {
        if (question.purpose === 'open-file') return dialogs.openFile({ title, filters });
        if (question.purpose === 'save-file') return dialogs.saveFile({ title, suggestedName, filters });
        return dialogs.chooseFolder({ title });
      }
      settle(null);
      return new Promise((resolve) => {
        settle = resolve;
        set({ question });
      });
    },
    answer: (path) => {
      set({ question: null });
      settle(path);
      settle = () => undefined;
    },
  }));
}
