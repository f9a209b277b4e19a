// How long the maps of a notice take, from the press of the button to whole files: overview of the sample city on A3, A0 at
// 300 dpi, its map book, and a map book of 64 sheets of a larger city.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderMapPdf } from '../../data/notice/pdf/map-pdf.ts';
import { noticeRuler } from '../../data/notice/pdf/notice-pdf-fonts.ts';
import { createSession } from '../../electron/session/create-session.ts';
import type { NoticeFormat } from '../../shared/api/project-api.ts';
import { createProjectState } from '../../shared/model/project-state.ts';
import { chooseMapPage } from '../../shared/notice/sheets/choose-map-page.ts';
import { drawMapBook } from '../../shared/notice/sheets/draw-map-book.ts';
import { type PaperSize, usualPaper } from '../../shared/notice/sheets/paper.ts';
import { prepareNoticeMap } from '../../shared/notice/sheets/prepare-notice-map.ts';
import { largeCity } from '../support/large-city.ts';
import { printTable } from './measure.ts';

/** With the overview and one sheet of index. */
const bookSheets = 64;

export async function benchNotice(): Promise<void> {
  const rows = [...(await measureSample()), await measureBook()];
  printTable([['work', 'seconds', 'megabytes'], ['---', '---', '---'], ...rows]);
}

async function measureSample(): Promise<string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'huapian-bench-'));
  const { api } = createSession({ rememberProjects: false });
  const created = await api.createProject({
    path: join(folder, 'sample.gpkg'),
    sample: true,
    jobId: 'bench',
  });
  if (!created.ok) throw new Error(created.refusal.message.en);
  const planId = created.value.records.find((record) => record.kind === 'settings')?.activePlanId ?? '';
  const write = async (name: string, format: NoticeFormat, size: PaperSize) => {
    const start = performance.now();
    const written = await api.exportNotice({
      planId,
      folder,
      formats: [format],
      mapPaper: { size, orientation: 'automatic' },
      jobId: 'bench',
    });
    if (!written.ok) throw new Error(written.refusal.message.en);
    return row(name, performance.now() - start, written.value[0]?.bytes ?? 0);
  };
  try {
    return [
      await write('sample city, overview, A3, PDF', 'map', 'A3'),
      await write('sample city, overview, A0, PNG at 300 dpi', 'png', 'A0'),
      await write('sample city, map book of 52 sheets, A4, PDF', 'book', 'A4'),
    ];
  } finally {
    await api.closeProject({});
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureBook(): Promise<string[]> {
  const { settings, records, planId } = largeCity({
    catchments: bookSheets - 2,
    verticesEach: 200,
    estates: 3000,
    roadsEvery: 250,
    seed: 3,
  });
  const state = createProjectState([settings, ...records]);
  const start = performance.now();
  const content = prepareNoticeMap(state, planId);
  if (!content.ok) throw new Error(content.refusal.message.en);
  const page = chooseMapPage(state, planId, usualPaper, 'alone');
  let sheets = 0;
  const book = await renderMapPdf(
    content.value,
    'book',
    drawMapBook(content.value, page, noticeRuler().measureText),
    () => {
      sheets += 1;
    },
  );
  return row(
    `larger city (3000 estates), map book of ${sheets} sheets, A4, PDF`,
    performance.now() - start,
    book.bytes.length,
  );
}

function row(name: string, milliseconds: number, bytes: number): string[] {
  return [name, (milliseconds / 1000).toFixed(1), (bytes / 1e6).toFixed(1)];
}
