// The Word file as another program sees it: LibreOffice opens it and makes pages of it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { readLimits } from '../../../../data/files/read-limits.ts';
import { listZip } from '../../../../data/files/read-zip.ts';
import { paintDocxMap } from '../../../../data/notice/docx/docx-map.ts';
import { renderLettersDocx } from '../../../../data/notice/docx/letters-docx.ts';
import { renderNoticeDocx } from '../../../../data/notice/docx/notice-docx.ts';
import { noticeRuler } from '../../../../data/notice/pdf/notice-pdf-fonts.ts';
import { renderCommentsXlsx } from '../../../../data/notice/xlsx/comments-xlsx.ts';
import { renderNoticeXlsx } from '../../../../data/notice/xlsx/notice-xlsx.ts';
import type { ProjectState } from '../../../../shared/model/project-state.ts';
import type { NoticeComment } from '../../../../shared/model/records.ts';
import { buildNotice } from '../../../../shared/notice/build-notice.ts';
import type { NoticeDocument } from '../../../../shared/notice/notice-document.ts';
import { chooseMapPage } from '../../../../shared/notice/sheets/choose-map-page.ts';
import { drawNoticeMap } from '../../../../shared/notice/sheets/draw-notice-map.ts';
import { buildNoticeCity, filledNotice, noticeCity } from '../../../support/notice-city.ts';

const canConvert = ['soffice', 'pdftotext'].every((tool) => spawnSync(tool, ['--help']).error === undefined);

const comment: NoticeComment = {
  kind: 'comment',
  id: 'comment-1',
  planId: noticeCity.planId,
  number: 1,
  receivedOn: '2026-05-07',
  channel: 'phone',
  unitIds: ['unit-01-1'],
  request: '希望仍在原学校就读',
  outcome: 'adopted',
  answer: '',
  answeredOn: '2026-05-16',
};

function documentOf(options: Parameters<typeof buildNoticeCity>[0] = {}) {
  const notice = buildNotice(buildNoticeCity({ notice: filledNotice, ...options }), noticeCity.planId);
  if (!notice.ok) throw new Error(notice.refusal.message.en);
  return notice.value;
}

it('has the page of GB/T 9704 and names the fonts of an official document', async () => {
  const bytes = await renderNoticeDocx(documentOf(), null);
  const xml = documentXml(bytes);
  // Twentieths of a point: A4; 37 mm on top, 28 mm at the binding edge, 26 mm right; below, room for a 23rd line.
  expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1843" w:left="1587"/);
  expect(xml).toContain('w:eastAsia="方正小标宋简体"');
  // Numbers of pages stand on the outside, so left and right pages differ.
  expect(partOf(bytes, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
  expect(partOf(bytes, 'word/fontTable.xml')).toContain('w:name="仿宋"><w:altName w:val="FangSong,');
  // The last words of the text, the list of annexes and who signs stay on one page.
  const body = xml.slice(0, xml.indexOf('<w:sectPr'));
  const paragraphs = body.split('</w:p>').slice(0, -1);
  const last = paragraphs.findIndex((paragraph) => paragraph.includes('附件：1.'));
  expect(paragraphs.slice(last - 1, -2).every((paragraph) => paragraph.includes('<w:keepNext/>'))).toBe(true);
});

it('counts the pages of every letter anew', async () => {
  const xml = documentXml(await renderLettersDocx(documentOf()));
  expect(xml.match(/<w:pgNumType w:start="1"/g)).toHaveLength(documentOf().changeLines.length);
});

it('is the same file for the same document, letters too', async () => {
  const map = await mapOf(buildNoticeCity({ catchments: 4 }));
  const twice = async (render: (document: NoticeDocument) => Promise<Uint8Array>) => {
    const first = Buffer.from(await render(documentOf({ catchments: 4 })));
    // Dates in a zip have steps of two seconds: the clock is moved, not waited for.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 86_400_000 });
    const second = Buffer.from(await render(documentOf({ catchments: 4 })));
    vi.useRealTimers();
    return first.equals(second);
  };
  expect([
    await twice((document) => renderNoticeDocx(document, map)),
    await twice(renderLettersDocx),
  ]).toEqual([true, true]);
});

if (!canConvert)
  console.warn('skipped opening .docx and .xlsx in LibreOffice: soffice or pdftotext is missing');

it.skipIf(!canConvert)(
  'opens in LibreOffice with every estate, a page a letter, and the workbooks with as many pages as they say',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'notice-docx-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const document = documentOf({ extraRecords: [comment] });
    const files = {
      'notice.docx': await renderNoticeDocx(document, await mapOf(buildNoticeCity())),
      'letters.docx': await renderLettersDocx(document),
      'annex.xlsx': await renderNoticeXlsx(document),
      'comments.xlsx': await renderCommentsXlsx(document),
    };
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const paths = Object.keys(files).map((name) => join(folder, name));
    spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths]);
    const pagesOf = (name: string) => {
      spawnSync('pdftotext', ['-layout', join(folder, `${name}.pdf`), join(folder, `${name}.txt`)]);
      const text = readFileSync(join(folder, `${name}.txt`), 'utf8');
      return text
        .split('\f')
        .slice(0, -1)
        .map((page) => page.replace(/\s/g, ''));
    };
    const noticePages = pagesOf('notice');
    const notice = noticePages.join('');
    expect(noticePages.at(-1)).toContain(document.annexes.at(-1)?.label);
    expect(picturesOf(join(folder, 'notice.pdf'))).toBe(1);
    expect(document.estateLines.filter(({ estate }) => !notice.includes(estate.replace(/\s/g, '')))).toEqual(
      [],
    );
    expect(notice).toContain('荄');
    expect(notice).toContain(document.issuer);
    const letters = pagesOf('letters');
    expect(letters.map((page, at) => page.includes(document.changeLines[at]?.estate ?? '?'))).toEqual(
      document.changeLines.map(() => true),
    );
    for (const name of ['annex', 'comments']) {
      const pages = pagesOf(name);
      pages.forEach((page, at) => {
        expect(page, name).toContain(`第${at + 1}页，共${pages.length}页`);
      });
    }
    expect(pagesOf('comments').join('')).toContain('希望仍在原学校就读');
  },
  120_000,
);

/** Pictures in a PDF; the masks of their transparency are not counted. */
function picturesOf(pdf: string): number {
  const list = spawnSync('pdfimages', ['-list', pdf], { encoding: 'utf8' }).stdout;
  return list.split('\n').filter((line) => / image /u.test(line)).length;
}

async function mapOf(state: ProjectState) {
  const page = chooseMapPage(state, noticeCity.planId);
  const map = drawNoticeMap(state, noticeCity.planId, page, noticeRuler().measureText);
  if (!map.ok) throw new Error(map.refusal.message.en);
  return paintDocxMap(map.value);
}

function documentXml(bytes: Uint8Array): string {
  return partOf(bytes, 'word/document.xml');
}

function partOf(bytes: Uint8Array, path: string): string {
  const entries = listZip(bytes, 'notice.docx', readLimits);
  const xml = entries.ok && entries.value.find(({ name }) => name === path)?.read();
  return new TextDecoder().decode(xml || new Uint8Array());
}
