// The host on a real socket: what admit-request decides in theory is asked over HTTP here.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { type LoopbackServer, startLoopbackServer } from '../../../electron/server/loopback-server.ts';
import type { Session } from '../../../electron/session/create-session.ts';
import type { ProjectApi, ProjectEventListener } from '../../../shared/api/project-api.ts';
import { succeed } from '../../../shared/model/result.ts';

const root = mkdtempSync(join(tmpdir(), 'huapian-host-'));
const rendererFolder = join(root, 'dist');
mkdirSync(rendererFolder);
writeFileSync(join(rendererFolder, 'index.html'), '<p>划片</p>');
writeFileSync(join(root, 'secret.json'), '{}');

const listeners = new Set<ProjectEventListener>();
const session: Session = {
  api: { recentProjects: async () => succeed([]) } as Partial<ProjectApi> as ProjectApi,
  subscribe: (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
const servers: LoopbackServer[] = [];
async function start(): Promise<LoopbackServer> {
  const server = await startLoopbackServer({ session, rendererFolder, port: 0 });
  servers.push(server);
  return server;
}
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

const addressOf = ({ port }: LoopbackServer, path: string) => `http://127.0.0.1:${port}${path}`;
const headersOf = ({ token }: LoopbackServer) => ({
  'content-type': 'application/json',
  'x-huapian-token': token,
});
const until = async (isTrue: () => boolean) => {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 5));
};

it('answers a call with its token, and none without', async () => {
  const server = await start();
  const call = (headers: Record<string, string>) =>
    fetch(addressOf(server, '/api/recentProjects'), { method: 'POST', headers, body: '{}' });
  expect(await (await call(headersOf(server))).json()).toEqual({ ok: true, value: [] });
  expect((await call({ 'content-type': 'application/json' })).status).toBe(401);
});

it('says what does not fit in the request, as a refusal', async () => {
  const server = await start();
  const call = (method: string, body: string) =>
    fetch(addressOf(server, `/api/${method}`), { method: 'POST', headers: headersOf(server), body });
  for (const answer of [await call('constructor', '{}'), await call('recentProjects', 'not JSON')]) {
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ ok: false, refusal: { code: 'bad-request' } });
  }
});

it('sends the head of a file without its body', async () => {
  const server = await start();
  const head = await fetch(addressOf(server, '/'), { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
  expect(head.headers.get('content-security-policy')).toContain("default-src 'none'");
});

it('does not leave its folder for a path that no browser would send', async () => {
  const { port } = await start();
  const answer = await new Promise<string>((resolve) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`GET /../secret.json HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`),
    );
    socket.on('data', (chunk) => {
      text += chunk.toString();
    });
    socket.on('close', () => resolve(text));
  });
  expect(answer).toMatch(/^HTTP\/1\.1 404 /);
});

it('refuses a body by the length it announces, before it comes', async () => {
  const server = await start();
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const options = {
      method: 'POST',
      headers: { ...headersOf(server), 'content-length': 65 * 1024 * 1024 },
    };
    const sent = request(addressOf(server, '/api/recentProjects'), options, (answer) => {
      resolve(answer.statusCode);
      sent.destroy();
    });
    sent.on('error', reject);
    sent.write('{');
  });
  expect(status).toBe(413);
});

it('sends events as they come, and forgets a window that is gone', async () => {
  const server = await start();
  const stop = new AbortController();
  const stream = await fetch(addressOf(server, '/api/events'), {
    headers: headersOf(server),
    signal: stop.signal,
  });
  await until(() => listeners.size === 1);
  const label = { zh: '检查', en: 'Checking' };
  for (const listener of listeners) {
    listener({ type: 'job-progress', jobId: 'a', label, fraction: 0.5 });
  }
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  while (!heard.includes('job-progress')) heard += (await reader?.read())?.value ?? '';
  expect(JSON.parse(heard.trim())).toMatchObject({ jobId: 'a', fraction: 0.5 });
  stop.abort();
  await until(() => listeners.size === 0);
});

it('cuts off a window that does not take its events', async () => {
  const server = await start();
  const socket = connect(server.port, '127.0.0.1', () =>
    socket.write(
      `GET /api/events HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nx-huapian-token: ${server.token}\r\n\r\n`,
    ),
  );
  socket.on('error', () => undefined);
  socket.pause();
  await until(() => listeners.size === 1);
  const label = { zh: '长'.repeat(1024 * 1024), en: '' };
  for (let sent = 0; sent < 40 && listeners.size > 0; sent += 1) {
    for (const listener of listeners) listener({ type: 'job-progress', jobId: 'a', label, fraction: null });
    await new Promise((resolve) => setImmediate(resolve));
  }
  await until(() => listeners.size === 0);
  socket.destroy();
});
