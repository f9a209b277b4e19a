import { describe, expect, it } from 'vitest';
import { isAppAddress } from '../../../electron/main/app-address.ts';
import { isAllowedRequest } from '../../../electron/main/harden-session.ts';

describe('the app’s address', () => {
  it('is its own scheme and host', () => {
    expect(isAppAddress('huapian://app/index.html')).toBe(true);
  });

  it.each([
    'huapian://app.evil.example/index.html',
    'huapian://evil/index.html',
    'huapian://user@app/index.html',
    'huapian://app:8080/index.html',
    'https://app/index.html',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'not an address',
  ])('is not %s', (address) => {
    expect(isAppAddress(address)).toBe(false);
  });

  it('is all that the window may load, with what the page makes itself', () => {
    expect(isAllowedRequest('huapian://app/assets/app.js')).toBe(true);
    expect(isAllowedRequest('blob:huapian://app/0c6b')).toBe(true);
    expect(isAllowedRequest('data:image/png;base64,AA==')).toBe(true);
    expect(isAllowedRequest('https://example.com/')).toBe(false);
    expect(isAllowedRequest('http://127.0.0.1:8080/')).toBe(false);
    expect(isAllowedRequest('file:///etc/passwd')).toBe(false);
    expect(isAllowedRequest('blob:https://evil.example/0c6b')).toBe(false);
  });
});
