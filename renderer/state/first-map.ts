// The first map goes first: findings and numbers need the same processor and may come a moment later.

/** Where no map comes to be drawn (a hidden window, no graphics) the others wait no longer than this. */
const longestWaitMilliseconds = 20_000;

export interface FirstMap {
  /** Resolves when the map of the open project is drawn, or when there is none to wait for. */
  readonly drawn: () => Promise<void>;
  readonly isDrawn: () => boolean;
  readonly tellDrawn: () => void;
  /** Another project is being opened. */
  readonly waitAgain: () => void;
}

export function createFirstMap(delay: (milliseconds: number) => Promise<void>): FirstMap {
  const wait = () => {
    let resolve: () => void = () => undefined;
    const promise = new Promise<void>((settle) => {
      resolve = settle;
    });
    void delay(longestWaitMilliseconds).then(resolve);
    return { promise, resolve };
  };
  let waiting: ReturnType<typeof wait> | null = null;
  let isDrawn = false;
  return {
    drawn: () => {
      if (isDrawn) return Promise.resolve();
      waiting ??= wait();
      return waiting.promise;
    },
    isDrawn: () => isDrawn,
    tellDrawn: () => {
      isDrawn = true;
      waiting?.resolve();
      waiting = null;
    },
    waitAgain: () => {
      isDrawn = false;
    },
  };
}
