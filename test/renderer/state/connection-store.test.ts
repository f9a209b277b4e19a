import { expect, it } from 'vitest';
import { createConnectionStore } from '../../../renderer/state/connection-store.ts';
import { createFakeRemote } from '../fake-remote-project.ts';

it('is lost while the program is gone, and reads anew once when it is back', () => {
  let tell: (isConnected: boolean) => void = () => undefined;
  let reads = 0;
  const remote = {
    ...createFakeRemote({}),
    watchConnection: (listener: typeof tell) => {
      tell = listener;
      return () => undefined;
    },
  };
  const { store } = createConnectionStore(remote, () => {
    reads += 1;
  });
  const lost = [true, false, false, true, true].map((isConnected) => {
    tell(isConnected);
    return store.getState().isLost;
  });
  expect(lost).toEqual([false, true, true, false, false]);
  expect(reads).toBe(1);
});
