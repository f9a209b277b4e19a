import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readStaticFile } from '../../../electron/page/static-files.ts';

const root = mkdtempSync(join(tmpdir(), 'huapian-static-'));
const folder = join(root, 'dist');
mkdirSync(join(folder, 'assets'), { recursive: true });
writeFileSync(join(folder, 'index.html'), '<p>app</p>');
writeFileSync(join(folder, 'assets', 'app.js'), '1');
writeFileSync(join(folder, 'assets', 'secret.key'), 'secret');
writeFileSync(join(root, 'outside.html'), 'secret');

describe('readStaticFile', () => {
  it('serves the start page and what it names', async () => {
    expect((await readStaticFile(folder, '/'))?.contentType).toBe('text/html; charset=utf-8');
    expect((await readStaticFile(folder, '/assets/app.js'))?.body.toString()).toBe('1');
  });

  it.each([
    '/../outside.html',
    '/%2e%2e/outside.html',
    '/assets/..%2f..%2foutside.html',
    '/..%5coutside.html',
    '/assets/%00.html',
    '/%',
    '/assets/secret.key',
    '/missing.html',
  ])('finds nothing at %s', async (path) => {
    expect(await readStaticFile(folder, path)).toBeNull();
  });
});
