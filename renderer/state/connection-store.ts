import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RemoteProject } from '../../shared/api/remote-project.ts';

export interface ConnectionStore {
  /** The program behind the window no longer answers. */
  readonly isLost: boolean;
}

/** Follows the connection where it can break; `onBack` is called when the program answers again. */
export function createConnectionStore(remote: RemoteProject, onBack: () => void) {
  const store: StoreApi<ConnectionStore> = createStore<ConnectionStore>()(() => ({ isLost: false }));
  const stop = remote.watchConnection?.((isConnected) => {
    if (store.getState().isLost !== isConnected) return;
    store.setState({ isLost: !isConnected });
    if (isConnected) onBack();
  });
  return { store, stop: stop ?? (() => undefined) };
}
