import * as xlsx from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { annexHeadRows } from '../../../../data/notice/xlsx/annex-sheet.ts';
import { renderNoticeXlsx } from '../../../../data/notice/xlsx/notice-xlsx.ts';
import { buildNotice } from '../../../../shared/notice/build-notice.ts';
import type { NoticeDocument } from '../../../../shared/notice/notice-document.ts';
import { buildNoticeCity, noticeCity } from '../../../support/notice-city.ts';

function documentOf(options: Parameters<typeof buildNoticeCity>[0] = {}): NoticeDocument {
  const notice = buildNotice(buildNoticeCity(options), noticeCity.planId);
  if (!notice.ok) throw new Error(notice.refusal.message.en);
  return notice.value;
}

async function rowsOf(document: NoticeDocument, sheet: string): Promise<string[][]> {
  const workbook = xlsx.read(await renderNoticeXlsx(document), { cellFormula: true });
  const cells = workbook.Sheets[sheet];
  if (!cells) throw new Error(`no sheet ${sheet}`);
  return xlsx.utils.sheet_to_json<string[]>(cells, { header: 1, defval: '' }).slice(annexHeadRows);
}

describe('renderNoticeXlsx', () => {
  it('lists every estate line of the document, in order', async () => {
    const document = documentOf();
    expect(await rowsOf(document, '招生范围')).toEqual(
      document.estateLines.map((line) => [
        String(line.number),
        line.authority,
        line.school,
        line.community,
        line.estate,
        line.addresses,
        line.relation,
        line.agreement,
      ]),
    );
  });

  it('lists changes and agreements on sheets of their own', async () => {
    const document = documentOf();
    expect((await rowsOf(document, '调整情况')).map(([estate]) => estate)).toEqual(
      document.changeLines.map(({ estate }) => estate),
    );
    expect((await rowsOf(document, '共享学位协议')).map((row) => row[6])).toEqual(
      document.agreementLines.map(({ receivingSchool }) => receivingSchool),
    );
  });

  it('gives rows the height that their longest cell needs', async () => {
    const [line] = documentOf().estateLines;
    if (!line) throw new Error('the city has estates');
    // A column of 40 digits holds 17 characters a line.
    const document = { ...documentOf(), estateLines: [line, { ...line, addresses: '临'.repeat(60) }] };
    const workbook = xlsx.read(await renderNoticeXlsx(document), { cellStyles: true });
    const heights = workbook.Sheets.招生范围?.['!rows']?.slice(annexHeadRows).map((row) => row?.hpt);
    expect(heights).toEqual([expect.any(Number), 4 * 15]);
    expect(heights?.[0]).toBeLessThan(4 * 15);
  });

  it('keeps what looks like a formula as text', async () => {
    const state = buildNoticeCity();
    const unit = state.unit.get('unit-01-3');
    if (!unit) throw new Error('the city has this unit');
    const dangerous = buildNoticeCity({ extraRecords: [] });
    const units = new Map(dangerous.unit).set(unit.id, {
      ...unit,
      name: '=HYPERLINK("http://example.invalid")',
    });
    const notice = buildNotice({ ...dangerous, unit: units }, noticeCity.planId);
    if (!notice.ok) throw new Error(notice.refusal.message.en);
    const workbook = xlsx.read(await renderNoticeXlsx(notice.value), { cellFormula: true });
    const cells = Object.values(workbook.Sheets.招生范围 ?? {}) as {
      t?: string;
      f?: string;
      v?: unknown;
    }[];
    const cell = cells.find(({ v }) => typeof v === 'string' && v.startsWith('=HYPERLINK'));
    expect(cell).toMatchObject({ t: 's' });
    expect(cell?.f).toBeUndefined();
  });

  it('carries the demonstration mark above every list', async () => {
    const workbook = xlsx.read(await renderNoticeXlsx(documentOf()));
    for (const sheet of Object.values(workbook.Sheets)) {
      const rows = xlsx.utils.sheet_to_json<string[]>(sheet, { header: 1 });
      expect(rows[1]?.[0]).toContain(noticeCity.demonstration);
    }
  });
});
