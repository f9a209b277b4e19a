import type { RemoteProject } from '../../shared/api/remote-project.ts';
import { readToken } from './read-token.ts';
import { createWebClient } from './web-client.ts';

declare global {
  interface Window {
    /** Given by the desktop's preload script. */
    readonly huapian?: RemoteProject;
  }
}

/** The desktop's bridge where there is one, else the loopback host that served this page. */
export function chooseRemote(): RemoteProject {
  if (window.huapian) return window.huapian;
  const token = readToken({
    hash: window.location.hash,
    storage: window.sessionStorage,
    forgetHash: () =>
      window.history.replaceState(null, '', window.location.pathname + window.location.search),
  });
  return createWebClient({
    token,
    fetch: (input, init) => window.fetch(input, init),
    delay: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });
}
