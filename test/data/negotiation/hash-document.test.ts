import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { hashDocument } from '../../../data/negotiation/hash-document.ts';

const folder = mkdtempSync(join(tmpdir(), 'huapian-document-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a document is known by its name, size and SHA-256', async () => {
  const bytes = Buffer.alloc(200_000, '会议纪要');
  const path = join(folder, '会议纪要.pdf');
  writeFileSync(path, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(await hashDocument(path)).toEqual({
    ok: true,
    value: { name: '会议纪要.pdf', sha256, byteCount: 200_000 },
  });
});

test('what can’t be read is refused with its path', async () => {
  for (const path of [join(folder, '没有.pdf'), folder]) {
    expect(await hashDocument(path)).toMatchObject({
      ok: false,
      refusal: { code: 'file-missing', file: path },
    });
  }
});
