import { expect, it } from 'vitest';
import { createWebClient, type WebClientParts } from '../../../renderer/api/web-client.ts';
import type { ProjectEvent } from '../../../shared/api/project-api.ts';

type Handler = (url: string, init: RequestInit) => Response | Promise<Response>;

function clientOf(handler: Handler, delay: WebClientParts['delay'] = async () => undefined) {
  const fetchFake = async (input: RequestInfo | URL, init: RequestInit = {}) => handler(String(input), init);
  return createWebClient({ token: 'secret', fetch: fetchFake as typeof fetch, delay });
}

function json(value: unknown, status = 200) {
  return new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } });
}

it('posts the request of a method with the token and gives the answer', async () => {
  const seen: { url: string; init: RequestInit }[] = [];
  const { api } = clientOf((url, init) => {
    seen.push({ url, init });
    return json({ ok: true, value: [] });
  });
  expect(await api.history({ limit: 5 })).toEqual({ ok: true, value: [] });
  expect(seen[0]?.url).toBe('./api/history');
  expect(seen[0]?.init.method).toBe('POST');
  expect(seen[0]?.init.body).toBe('{"limit":5}');
  expect(seen[0]?.init.headers).toEqual({ 'content-type': 'application/json', 'x-huapian-token': 'secret' });
});

it('turns a refused token into a sentence that names the remedy', async () => {
  const { api } = clientOf(() => new Response('no', { status: 403 }));
  const result = await api.undo({});
  expect(result.ok ? null : result.refusal.code).toBe('token-missing');
  expect(result.ok ? '' : result.refusal.hint.zh).toContain('#token=');
});

it('turns a host that is gone into a refusal, not an exception', async () => {
  const { api } = clientOf(() => {
    throw new TypeError('Failed to fetch');
  });
  const result = await api.undo({});
  expect(result.ok ? null : result.refusal.code).toBe('host-unreachable');
});

it('refuses an answer that is not JSON and names the method', async () => {
  const { api } = clientOf(
    () => new Response('<html>', { status: 502, headers: { 'content-type': 'text/html' } }),
  );
  const result = await api.checkPlan({ planId: 'p', jobId: 'j' });
  expect(result.ok ? null : result.refusal.code).toBe('host-answer-broken');
  expect(result.ok ? '' : result.refusal.message.en).toContain('checkPlan');
});

it('opens the event stream again after it breaks and loses no later event', async () => {
  const event = (jobId: string): ProjectEvent => ({
    type: 'job-progress',
    jobId,
    label: { zh: '检查', en: 'check' },
    fraction: null,
  });
  const waits: number[] = [];
  const received: string[] = [];
  let opened = 0;
  await new Promise<void>((resolve) => {
    const client = clientOf(
      () => {
        opened += 1;
        if (opened === 2) throw new TypeError('gone');
        return new Response(`\n${JSON.stringify(event(`job ${opened}`))}\n`);
      },
      async (milliseconds) => {
        waits.push(milliseconds);
      },
    );
    const stop = client.subscribe((news) => {
      received.push(news.type === 'job-progress' ? news.jobId : '');
      if (received.length === 2) {
        stop();
        resolve();
      }
    });
  });
  expect(received).toEqual(['job 1', 'job 3']);
  expect(waits.slice(0, 2)).toEqual([500, 1000]);
});

it('says that the host is gone once the stream cannot be opened again, and when it is back', async () => {
  const told: boolean[] = [];
  let opened = 0;
  await new Promise<void>((resolve) => {
    const client = clientOf(() => {
      opened += 1;
      if (opened === 2) throw new TypeError('gone');
      return new Response('');
    });
    client.watchConnection?.((isConnected) => told.push(isConnected));
    const stop = client.subscribe(() => undefined);
    client.watchConnection?.(() => {
      if (told.length < 3) return;
      stop();
      resolve();
    });
  });
  expect(told).toEqual([true, false, true]);
});
