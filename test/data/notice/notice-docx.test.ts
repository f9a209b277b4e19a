// The Word file as another program sees it: LibreOffice opens it and makes pages of it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { readLimits } from '../../../data/files/read-limits.ts';
import { listZip } from '../../../data/files/read-zip.ts';
import { renderLettersDocx } from '../../../data/notice/letters-docx.ts';
import { renderNoticeDocx } from '../../../data/notice/notice-docx.ts';
import { buildNotice } from '../../../shared/notice/build-notice.ts';
import { buildNoticeCity, filledNotice, noticeCity } from '../../support/notice-city.ts';

const canConvert = ['soffice', 'pdftotext'].every((tool) => spawnSync(tool, ['--help']).error === undefined);

function documentOf(options: Parameters<typeof buildNoticeCity>[0] = {}) {
  const notice = buildNotice(buildNoticeCity({ notice: filledNotice, ...options }), noticeCity.planId);
  if (!notice.ok) throw new Error(notice.refusal.message.en);
  return notice.value;
}

it('has the page of GB/T 9704 and names the fonts of an official document', async () => {
  const xml = documentXml(await renderNoticeDocx(documentOf()));
  // Twentieths of a point: A4; 37 mm on top, 28 mm at the binding edge, 26 mm right.
  expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
  expect(xml).toContain('w:eastAsia="方正小标宋简体"');
});

it('is the same file for the same document, letters too', async () => {
  const twice = async (render: typeof renderNoticeDocx) => {
    const first = Buffer.from(await render(documentOf({ catchments: 4 })));
    // Dates in a zip have steps of two seconds: the clock is moved, not waited for.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 86_400_000 });
    const second = Buffer.from(await render(documentOf({ catchments: 4 })));
    vi.useRealTimers();
    return first.equals(second);
  };
  expect([await twice(renderNoticeDocx), await twice(renderLettersDocx)]).toEqual([true, true]);
});

it.skipIf(!canConvert)(
  'opens in LibreOffice with every estate, rare characters included',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'notice-docx-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const document = documentOf();
    const file = join(folder, 'notice.docx');
    writeFileSync(file, await renderNoticeDocx(document));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file]);
    spawnSync('pdftotext', [join(folder, 'notice.pdf'), join(folder, 'notice.txt')]);
    const text = readFileSync(join(folder, 'notice.txt'), 'utf8').replace(/\s/g, '');
    expect(document.estateLines.filter(({ estate }) => !text.includes(estate.replace(/\s/g, '')))).toEqual(
      [],
    );
    expect(text).toContain('荄');
    expect(text).toContain(document.issuer);
  },
  120_000,
);

function documentXml(bytes: Uint8Array): string {
  const entries = listZip(bytes, 'notice.docx', readLimits);
  const xml = entries.ok && entries.value.find(({ name }) => name === 'word/document.xml')?.read();
  return new TextDecoder().decode(xml || new Uint8Array());
}
