// The browser host: the same app and the same ProjectApi over HTTP on 127.0.0.1, for machines without Electron's
// binary and for tests. It translates and decides nothing.
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { packedSnapshotType } from '../../shared/api/packed-snapshot.ts';
import { contentSecurityPolicy } from '../page/content-security-policy.ts';
import { readStaticFile } from '../page/static-files.ts';
import { callProjectApi } from '../session/call-project-api.ts';
import type { Session } from '../session/create-session.ts';
import { admitRequest } from './admit-request.ts';
import { isSnapshot, writeSnapshot } from './write-snapshot.ts';

const maximumBodyBytes = 64 * 1024 * 1024;
/** News that a window has not taken yet. Beyond, its stream is cut: it reconnects and reads the project again. */
const maximumUnreadBytes = 32 * 1024 * 1024;
/** A window on the same machine sends its request at once; who dribbles holds a connection, not the program. */
const patience = { headersTimeout: 10_000, requestTimeout: 60_000 };

export interface LoopbackServer {
  readonly port: number;
  readonly token: string;
  /** Opens the app; the token is in the fragment, which browsers never send. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves the app of `rendererFolder` and the session's ProjectApi on 127.0.0.1 only.
 * @param options.port 0 chooses a free port; a taken port rejects with EADDRINUSE.
 */
export async function startLoopbackServer(options: {
  session: Session;
  rendererFolder: string;
  port: number;
}): Promise<LoopbackServer> {
  const token = randomBytes(32).toString('base64url');
  const server = createServer(patience, (request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    setSecurityHeaders(response);
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    const admission = admitRequest(
      {
        method: request.method ?? '',
        path,
        host: request.headers.host,
        origin: request.headers.origin,
        fetchSite: headerText(request.headers['sec-fetch-site']),
        contentType: request.headers['content-type'],
        token: headerText(request.headers['x-huapian-token']),
      },
      { port: (server.address() as AddressInfo).port, token },
    );
    if (admission.status !== 200) {
      response.writeHead(admission.status, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(admission.reason);
    } else if (path === '/api/events') streamEvents(response, options.session);
    else if (path.startsWith('/api/')) await answerCall(request, response, path.slice('/api/'.length));
    else await answerFile(response, path);
  }

  async function answerCall(
    request: IncomingMessage,
    response: ServerResponse,
    method: string,
  ): Promise<void> {
    const body = await readBody(request);
    if (body === null) {
      response.writeHead(413, { connection: 'close' }).end();
      return;
    }
    const answer = await callProjectApi(options.session.api, method, body);
    const { result } = answer;
    if (result.ok && isSnapshot(result.value)) {
      response.writeHead(200, { 'content-type': packedSnapshotType });
      response.end(writeSnapshot(result.value));
      return;
    }
    response.writeHead(answer.isKnown ? 200 : 400, { 'content-type': 'application/json' });
    response.end(JSON.stringify(result));
  }

  async function answerFile(response: ServerResponse, path: string): Promise<void> {
    const file = await readStaticFile(options.rendererFolder, path);
    if (!file) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': file.contentType }).end(file.body);
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', () => resolve());
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    token,
    address: `http://127.0.0.1:${port}/#token=${token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function setSecurityHeaders(response: ServerResponse): void {
  response.setHeader('content-security-policy', contentSecurityPolicy);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  response.setHeader('cross-origin-resource-policy', 'same-origin');
  response.setHeader('cache-control', 'no-store');
}

/** One JSON document a line; an empty line now and then keeps the connection alive. */
function streamEvents(response: ServerResponse, session: Session): void {
  response.writeHead(200, { 'content-type': 'application/x-ndjson' });
  response.write('\n');
  const stop = session.subscribe((event) => {
    response.write(`${JSON.stringify(event)}\n`);
    if (response.writableLength > maximumUnreadBytes) response.destroy();
  });
  const heartbeat = setInterval(() => response.write('\n'), 15_000);
  response.once('close', () => {
    clearInterval(heartbeat);
    stop();
  });
}

/** The body parsed as JSON; null where it is too large, undefined where it is not JSON. */
async function readBody(request: IncomingMessage): Promise<unknown> {
  if (Number(request.headers['content-length'] ?? 0) > maximumBodyBytes) return null;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maximumBodyBytes) return null;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return undefined;
  }
}

function headerText(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
