// The program behind the loopback host, as the one contract. Method names become addresses, so a method added to
// ProjectApi needs nothing here.
import { packedSnapshotType } from '../../shared/api/packed-snapshot.ts';
import type { ProjectApi, ProjectEvent, ProjectEventListener } from '../../shared/api/project-api.ts';
import type { RemoteProject } from '../../shared/api/remote-project.ts';
import { type Result, refuse, succeed } from '../../shared/model/result.ts';
import { readLines } from './read-lines.ts';
import { readSnapshot } from './read-snapshot.ts';

export interface WebClientParts {
  readonly token: string;
  readonly fetch: typeof fetch;
  /** Waits before the event stream is opened again. */
  readonly delay: (milliseconds: number) => Promise<void>;
}

const firstRetryMilliseconds = 500;
// Short, for somebody who has started the program again looks at the window.
const longestRetryMilliseconds = 3000;

/** Calls over HTTP, events over a streamed response that is opened again when it breaks. */
export function createWebClient(parts: WebClientParts): RemoteProject {
  const watchers = new Set<(isConnected: boolean) => void>();
  const tell = (isConnected: boolean) => {
    for (const watcher of watchers) watcher(isConnected);
  };
  return {
    host: 'browser',
    api: createApi(parts),
    subscribe: (listener) => listen(parts, listener, tell),
    watchConnection: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    dialogs: null,
  };
}

function createApi(parts: WebClientParts): ProjectApi {
  const call = (method: string) => (request: unknown) => post(parts, method, request);
  return new Proxy({} as ProjectApi, {
    get: (_target, method) => (typeof method === 'string' && method !== 'then' ? call(method) : undefined),
  });
}

async function post(parts: WebClientParts, method: string, request: unknown): Promise<Result<unknown>> {
  try {
    const response = await parts.fetch(`./api/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-huapian-token': parts.token },
      body: JSON.stringify(request),
    });
    if (response.status === 401 || response.status === 403) return refuseStranger();
    const type = response.headers.get('content-type');
    if (type === packedSnapshotType) return succeed(readSnapshot(await response.arrayBuffer()));
    if (!type?.includes('application/json')) {
      return refuseBrokenAnswer(method, response.status);
    }
    return (await response.json()) as Result<unknown>;
  } catch (error) {
    return refuseUnreachable(error instanceof Error ? error.message : String(error));
  }
}

/** A stream that ends is opened again at once; only where that fails the program counts as gone. */
function listen(
  parts: WebClientParts,
  listener: ProjectEventListener,
  tellConnected: (isConnected: boolean) => void,
): () => void {
  const stop = new AbortController();
  const run = async () => {
    let wait = firstRetryMilliseconds;
    while (!stop.signal.aborted) {
      let isOpen = false;
      try {
        const response = await parts.fetch('./api/events', {
          headers: { 'x-huapian-token': parts.token },
          signal: stop.signal,
        });
        if (response.ok && response.body) {
          wait = firstRetryMilliseconds;
          isOpen = true;
          tellConnected(true);
          for await (const line of readLines(response.body)) listener(JSON.parse(line) as ProjectEvent);
        }
      } catch {
        // A broken stream is expected when the host restarts; the next round opens it again.
      }
      if (stop.signal.aborted) return;
      if (!isOpen) tellConnected(false);
      await parts.delay(wait);
      wait = Math.min(wait * 2, longestRetryMilliseconds);
    }
  };
  void run();
  return () => stop.abort();
}

function refuseStranger() {
  return refuse({
    code: 'token-missing',
    message: { zh: '本页没有打开本程序的口令', en: 'This page does not carry the token of this program' },
    hint: {
      zh: '请用启动时打印的完整地址（含 #token=…）重新打开',
      en: 'Open the whole address that was printed at start, with #token=…',
    },
  });
}

function refuseUnreachable(cause: string) {
  return refuse({
    code: 'host-unreachable',
    message: { zh: `连不上划片后台（${cause}）`, en: `The Huapian host does not answer (${cause})` },
    hint: {
      zh: '请看启动它的窗口是否还开着；已提交的修改都在工程文件里',
      en: 'See whether the window that started it is still open; every committed edit is in the project file',
    },
  });
}

function refuseBrokenAnswer(method: string, status: number) {
  return refuse({
    code: 'host-answer-broken',
    message: {
      zh: `后台对 ${method} 的回答无法读取（HTTP ${status}）`,
      en: `The host's answer to ${method} cannot be read (HTTP ${status})`,
    },
    hint: {
      zh: '请重新启动程序；若仍如此，请把此句报告给维护者',
      en: 'Start the program again; if it stays, report this sentence to the maintainers',
    },
  });
}
