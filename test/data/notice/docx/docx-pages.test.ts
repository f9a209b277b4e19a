// A page of the Word file has the words of the same page of the PDF: as its XML breaks, and as LibreOffice sets it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLimits } from '../../../../data/files/read-limits.ts';
import { listZip } from '../../../../data/files/read-zip.ts';
import { renderNoticeDocx } from '../../../../data/notice/docx/notice-docx.ts';
import { renderNoticePdf } from '../../../../data/notice/pdf/notice-pdf.ts';
import { renderNoticeXlsx } from '../../../../data/notice/xlsx/notice-xlsx.ts';
import { noticeTemplates } from '../../../../shared/model/notice-record.ts';
import type { NoticeComment, Plan } from '../../../../shared/model/records.ts';
import { buildNotice } from '../../../../shared/notice/build-notice.ts';
import type { NoticeDocument } from '../../../../shared/notice/notice-document.ts';
import { shortHash } from '../../../../shared/notice/words/short-hash.ts';
import { buildNoticeCity, filledNotice, noticeCity } from '../../../support/notice-city.ts';

const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined;
const canConvert = hasPoppler && spawnSync('soffice', ['--help']).error === undefined;
if (!canConvert)
  console.warn('skipped counting pages of .docx and .xlsx in LibreOffice: soffice or pdftotext is missing');

const folder = mkdtempSync(join(tmpdir(), 'docx-pages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The plan that a correction corrects. */
const published: Plan = {
  kind: 'plan',
  id: noticeCity.parentId,
  name: '2026年小学片区（已公布）',
  planType: 'catchments',
  stage: 'primary',
  schoolYear: 2026,
  status: 'frozen',
  parentId: null,
  authorityId: null,
  number: '2026-小学-000',
  contentHash: 'abcdef012345'.repeat(5),
  frozenAt: '2026-04-01T09:00:00+08:00',
  createdAt: '2026-03-01T08:00:00+08:00',
};

const comments = Array.from(
  { length: 24 },
  (_, at): NoticeComment => ({
    kind: 'comment',
    id: `comment-${at}`,
    planId: noticeCity.planId,
    number: at + 1,
    receivedOn: '2026-05-07',
    channel: 'phone',
    unitIds: ['unit-01-1'],
    request: '希望仍在原学校就读，或者说明为什么不能；'.repeat((at % 7) + 1),
    outcome: 'not-adopted',
    answer: '原学校学位不足，已书面答复。',
    answeredOn: '2026-05-16',
  }),
);

interface Paper {
  readonly document: NoticeDocument;
  readonly pdf: Buffer;
  readonly docx: Uint8Array;
}

/** Every kind of paper, long enough to have paragraphs and rows that go on overleaf. */
const papers = new Map<string, Paper>();

const introduction =
  '为保障适龄儿童、少年就近入学，按照相对就近、学位平衡的原则，结合学校布局，拟定了方案。'.repeat(16);

beforeAll(async () => {
  for (const template of noticeTemplates) {
    const contacts = Array.from({ length: 8 }, (_, at) => ({
      name: `基础教育第${at + 1}科`,
      phone: '0000-1234567',
      address: `示例路${at + 1}号政务服务中心三楼，工作日九时至十七时`,
    }));
    const state = buildNoticeCity({
      catchments: 9,
      estatesEach: 9,
      notice: { ...filledNotice, template, contacts, introduction },
      extraRecords: template === 'correction' ? [published] : comments,
    });
    const notice = buildNotice(state, noticeCity.planId, { output: 'words' });
    if (!notice.ok) throw new Error(notice.refusal.message.en);
    const document = notice.value;
    const pdf = await renderNoticePdf(document, null);
    papers.set(template, { document, pdf, docx: await renderNoticeDocx(document, null) });
    writeFileSync(join(folder, `${template}-ours.pdf`), pdf);
  }
});

describe.each(noticeTemplates)('the Word file of a paper: %s', (template) => {
  it('has as many pages as the PDF', () => {
    const { pdf, docx } = papers.get(template) as Paper;
    expect(pagesOfXml(docx).length).toBe(pagesOfPdf(pdf));
    expect(pagesOfPdf(pdf)).toBeGreaterThan(4);
  });

  it.skipIf(!hasPoppler)('has the words of every page of the PDF', () => {
    const { document, docx } = papers.get(template) as Paper;
    expect(pagesOfXml(docx)).toEqual(wordsOfPdf(`${template}-ours`, document));
  });
});

it.skipIf(!canConvert)(
  'has the same pages in LibreOffice, and the workbook every row of its tables',
  async () => {
    const names = noticeTemplates.map((template) => `${template}.docx`);
    for (const template of noticeTemplates)
      writeFileSync(join(folder, `${template}.docx`), (papers.get(template) as Paper).docx);
    const { document } = papers.get('announcement') as Paper;
    writeFileSync(join(folder, 'annex.xlsx'), await renderNoticeXlsx(document));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const paths = [...names, 'annex.xlsx'].map((name) => join(folder, name));
    spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths]);
    for (const template of noticeTemplates) {
      const own = (papers.get(template) as Paper).document;
      expect(wordsOfPdf(template, own), template).toEqual(wordsOfPdf(`${template}-ours`, own));
    }
    const workbook = rawPages('annex').join('');
    const rows = [
      ...document.estateLines.flatMap(({ estate, addresses }) => [estate, addresses]),
      ...document.changeLines.map(({ estate }) => estate),
    ];
    expect(rows.filter((text) => !workbook.includes(text.replaceAll(/\s/gu, '')))).toEqual([]);
  },
  180_000,
);

/** Words of every page, as its XML breaks: before paragraphs that say so, and at sections. */
function pagesOfXml(docx: Uint8Array): string[] {
  const entries = listZip(docx, 'notice.docx', readLimits);
  const entry = entries.ok ? entries.value.find(({ name }) => name === 'word/document.xml') : undefined;
  const xml = new TextDecoder().decode(entry?.read() ?? new Uint8Array());
  return xml
    .replaceAll(/<w:sectPr[ >].*?<\/w:sectPr>(.*?<\/w:p>)/g, '$1\f')
    .split(/<w:pageBreakBefore\/>|\f/)
    .map((page) =>
      [...page.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
        .map(([, text]) => text)
        .join('')
        .replaceAll(/\s/gu, ''),
    )
    .filter((page) => page !== '');
}

function pagesOfPdf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}

/** Words of every page without the running heads. */
function wordsOfPdf(name: string, document: NoticeDocument): string[] {
  const imprint = `方案编号${document.planNumber}校验码${shortHash(document.contentHash)}`;
  const heads = [document.demonstrationNotice + document.templateMark, imprint];
  return rawPages(name).map((page, at) =>
    [...heads, `—${at + 1}—`].reduce((text, head) => text.replace(head.replaceAll(/\s/gu, ''), ''), page),
  );
}

/** In the order in which the file has them. */
function rawPages(name: string): string[] {
  const { stdout } = spawnSync('pdftotext', ['-raw', join(folder, `${name}.pdf`), '-'], { encoding: 'utf8' });
  return stdout
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replaceAll(/\s/gu, ''));
}
