type RequestFilter = (details: { url: string }, answer: (verdict: { cancel: boolean }) => void) => void;

let filter: RequestFilter = (_details, answer) => answer({ cancel: false });

export const session = {
  defaultSession: {
    setPermissionRequestHandler: () => undefined,
    setPermissionCheckHandler: () => undefined,
    setDevicePermissionHandler: () => undefined,
    setSpellCheckerEnabled: () => undefined,
    on: () => undefined,
    webRequest: {
      onBeforeRequest: (given: RequestFilter) => {
        filter = given;
      },
    },
  },
};

/** Whether main's filter stops a request. */
export function isCancelled(url: string): boolean {
  let verdict = false;
  filter({ url }, ({ cancel }) => {
    verdict = cancel;
  });
  return verdict;
}
