import type { ProjectApi, ProjectEventListener } from './project-api.ts';

/** The program as a window sees it, whatever carries the calls. The preload bridge and the web client both give one. */
export interface RemoteProject {
  readonly host: 'desktop' | 'browser';
  readonly api: ProjectApi;
  /** Returns the function that stops listening. */
  subscribe(listener: ProjectEventListener): () => void;
  /**
   * Tells when the program stops answering and when it answers again, as long as somebody subscribes. Absent where the
   * window ends with the program. Returns the function that stops listening.
   */
  watchConnection?(listener: (isConnected: boolean) => void): () => void;
  /** Native file dialogs where the host has them; null in the browser, where the app shows its own. */
  readonly dialogs: NativeDialogs | null;
}

export interface FileFilter {
  readonly name: string;
  readonly extensions: readonly string[];
}

/** Answer null where the person cancels. */
export interface NativeDialogs {
  openFile(request: { title: string; filters: readonly FileFilter[] }): Promise<string | null>;
  saveFile(request: {
    title: string;
    suggestedName: string;
    filters: readonly FileFilter[];
  }): Promise<string | null>;
  chooseFolder(request: { title: string }): Promise<string | null>;
}
