// The loopback server trusts nobody: any page open in the user's browser can send requests to 127.0.0.1, and DNS can be
// rebound to it. A request is admitted only with this server's own Host, no foreign Origin, and for data the token.
import { timingSafeEqual } from 'node:crypto';

export interface RequestFacts {
  readonly method: string;
  readonly path: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
  readonly contentType: string | undefined;
  readonly token: string | undefined;
}

export interface Admission {
  /** HTTP status of the answer where it is refused. */
  readonly status: 200 | 400 | 401 | 403 | 405 | 415;
  readonly reason: string;
}

const admitted: Admission = { status: 200, reason: '' };

/** Whether a request may be served. `port` and `token` are this server's own. Pure, so that every case is tested. */
export function admitRequest(request: RequestFacts, server: { port: number; token: string }): Admission {
  const ownHosts = [`127.0.0.1:${server.port}`, `localhost:${server.port}`];
  if (!request.host || !ownHosts.includes(request.host)) {
    return { status: 403, reason: 'wrong Host header' };
  }
  if (request.origin !== undefined && request.origin !== `http://${request.host}`) {
    return { status: 403, reason: 'foreign Origin' };
  }
  if (request.fetchSite !== undefined && !['same-origin', 'none'].includes(request.fetchSite)) {
    return { status: 403, reason: 'cross-site request' };
  }
  if (!request.path.startsWith('/api/')) {
    return ['GET', 'HEAD'].includes(request.method) ? admitted : { status: 405, reason: 'only GET here' };
  }
  if (!isSameSecret(request.token ?? '', server.token))
    return { status: 401, reason: 'missing or wrong token' };
  if (request.path === '/api/events') {
    return request.method === 'GET' ? admitted : { status: 405, reason: 'only GET here' };
  }
  if (request.method !== 'POST') return { status: 405, reason: 'only POST here' };
  if (request.contentType?.split(';')[0]?.trim().toLowerCase() !== 'application/json') {
    return { status: 415, reason: 'only application/json here' };
  }
  return admitted;
}

/** Compares in constant time, so that the token can't be guessed letter by letter. */
function isSameSecret(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}
