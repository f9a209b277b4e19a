import { describe, expect, it } from 'vitest';
import { admitRequest, type RequestFacts } from '../../../electron/server/admit-request.ts';

const server = { port: 4321, token: 'a-long-secret' };
const call: RequestFacts = {
  method: 'POST',
  path: '/api/undo',
  host: '127.0.0.1:4321',
  origin: 'http://127.0.0.1:4321',
  fetchSite: 'same-origin',
  contentType: 'application/json; charset=utf-8',
  token: 'a-long-secret',
};

describe('admitRequest', () => {
  it('admits the app’s own call', () => {
    expect(admitRequest(call, server).status).toBe(200);
  });

  it.each([
    ['a rebound name', { host: 'evil.example:4321' }, 403],
    ['another port', { host: '127.0.0.1:80' }, 403],
    ['no Host', { host: undefined }, 403],
    ['a page of another site', { origin: 'http://evil.example' }, 403],
    ['a sandboxed page', { origin: 'null' }, 403],
    ['a cross-site fetch', { fetchSite: 'cross-site', origin: undefined }, 403],
    ['a same-site fetch from another port', { fetchSite: 'same-site', origin: undefined }, 403],
    ['no token', { token: undefined }, 401],
    ['a wrong token', { token: 'a-long-secreT' }, 401],
    ['a token cut short', { token: 'a-long' }, 401],
    ['a form post', { contentType: 'text/plain' }, 415],
    ['a read of a call', { method: 'GET' }, 405],
    ['a write to a file', { method: 'PUT', path: '/index.html' }, 405],
    ['events by post', { path: '/api/events' }, 405],
    ['events without token', { method: 'GET', path: '/api/events', token: undefined }, 401],
  ] as const)('refuses %s', (_name, change, status) => {
    expect(admitRequest({ ...call, ...change }, server).status).toBe(status);
  });

  it('serves the app’s files without a token, to its own host only', () => {
    const file = { ...call, method: 'GET', path: '/index.html', token: undefined, origin: undefined };
    expect(admitRequest(file, server).status).toBe(200);
    expect(admitRequest({ ...file, host: 'evil.example' }, server).status).toBe(403);
  });
});
