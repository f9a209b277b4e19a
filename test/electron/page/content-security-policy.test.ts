import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../../electron/page/content-security-policy.ts';

it('is the same in the header and in the page, but for frame-ancestors, which a page can not say', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../renderer/index.html'), 'utf8');
  const said = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(page)?.[1];
  expect(said).toBe(contentSecurityPolicy.replace("frame-ancestors 'none'; ", ''));
});
