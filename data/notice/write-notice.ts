// Writes the files of a plan's notice into a folder: all of them complete, or none. Runs in a worker: setting a long
// table and placing labels take seconds. What writes Word and Excel files is loaded when asked for: it takes a second.
import { access, constants, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { NoticeFormat, WrittenFile } from '../../shared/api/project-api.ts';
import type { LocalizedText } from '../../shared/model/localized-text.ts';
import type { ProjectState } from '../../shared/model/project-state.ts';
import { type Refusal, type Result, refuse, succeed } from '../../shared/model/result.ts';
import { buildNotice } from '../../shared/notice/build-notice.ts';
import type { MapDrawing, MeasureText } from '../../shared/notice/drawing/map-drawing.ts';
import { mapDrawingToSvg } from '../../shared/notice/drawing/map-drawing-svg.ts';
import { renderNoticeHtml } from '../../shared/notice/html/notice-html.ts';
import type { NoticeDocument } from '../../shared/notice/notice-document.ts';
import { chooseMapPage } from '../../shared/notice/sheets/choose-map-page.ts';
import { drawNoticeMap } from '../../shared/notice/sheets/draw-notice-map.ts';
import type { MapBaseLayer } from '../../shared/notice/sheets/map-base.ts';
import { type Paper, usualPaper } from '../../shared/notice/sheets/paper.ts';
import { lookThroughNotice } from '../../shared/notice/words/look-through-notice.ts';
import type { NoticeOutput } from '../../shared/notice/words/notice-words.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { type FileToWrite, writeAtomically } from '../files/write-atomically.ts';
import { openMapBase } from './base/open-map-base.ts';
import { isMapFormat, renderMapFiles } from './map-files.ts';
import { renderNoticePdf } from './pdf/notice-pdf.ts';
import { noticeRuler } from './pdf/notice-pdf-fonts.ts';

export interface WriteNoticeRequest {
  readonly state: ProjectState;
  readonly planId: string;
  readonly folder: string;
  readonly formats: readonly NoticeFormat[];
  /** Lets a plan that is not frozen through, marked “草稿 … 不得公开” on every page and in the file names. */
  readonly allowDraft?: boolean;
  readonly output?: NoticeOutput;
  /** By unit id: why it changed schools. */
  readonly changeReasons?: ReadonlyMap<string, string>;
  /** Of the maps; A4 where not said. */
  readonly mapPaper?: Paper | undefined;
  readonly onProgress?: (progress: {
    readonly label: LocalizedText;
    readonly fraction: number | null;
  }) => void;
}

const progressLabels = {
  content: { zh: '正在整理公示内容', en: 'Collecting the words and lists' },
  map: { zh: '正在绘制示意图', en: 'Drawing the map' },
  pdf: { zh: '正在排版公示', en: 'Setting the pages' },
  docx: { zh: '正在生成 Word 文件', en: 'Making the Word file' },
  xlsx: { zh: '正在生成附表', en: 'Making the annex' },
  letters: { zh: '正在生成告知书', en: 'Writing the letters' },
  files: { zh: '正在写入文件', en: 'Writing the files' },
} as const;

/**
 * Writes `<plan>-公示.pdf`, `.docx` and `.html` (公告, 征求意见稿 or 更正公告, as the paper is), `<plan>-公示附表.xlsx`,
 * `<plan>-示意图.pdf`, `.svg` and `.png`, `<plan>-图册.pdf`, the folder `<plan>-手机图`, `<plan>-告知书.docx` and `<plan>-意见办理结果.xlsx`, as asked. Refuses what `buildNotice`,
 * `lookThroughNotice`, `openMapBase` and `drawNoticeMap` refuse, `no-letters` and `no-comments` where there are none, `folder-not-writable`, and `missing-glyph` where a name has a character that would print
 * as a blank box.
 */
export async function writeNotice(request: WriteNoticeRequest): Promise<Result<WrittenFile[]>> {
  const { state, planId, folder, formats, allowDraft = false, output = 'public', changeReasons } = request;
  const { mapPaper = usualPaper } = request;
  if (output === 'words' && formats.every(isMapFormat)) return refuse(noMapInWords);
  const report = (step: keyof typeof progressLabels, fraction: number) =>
    request.onProgress?.({ label: progressLabels[step], fraction });
  report('content', 0);
  const notice = buildNotice(state, planId, {
    allowDraft,
    output,
    ...(changeReasons ? { changeReasons } : {}),
  });
  if (!notice.ok) return notice;
  const looked = lookThroughNotice(state, notice.value);
  if (!looked.ok) return looked;
  const empty = emptyAnswer(notice.value, formats);
  if (empty) return refuse(empty);
  const folderProblem = await findFolderProblem(folder);
  if (folderProblem) return refuse(folderProblem);
  const ruler = noticeRuler();
  report('map', 0.1);
  const base = output === 'words' ? succeed(null) : await openMapBase(state, planId);
  if (!base.ok) return base;
  const map = drawAnnexMap(request, ruler.measureText, base.value);
  if (!map.ok) return map;
  const missing = ruler.findMissingGlyphs(allText(notice.value, map.value));
  if (missing.length > 0) return refuse(missingGlyph(missing));
  const name = fileNameOf(notice.value, state.plan.get(planId)?.status === 'frozen');
  const { paper } = notice.value;
  const files: FileToWrite[] = [];
  if (formats.includes('pdf')) {
    report('pdf', 0.2);
    files.push({
      path: join(folder, `${name}-${paper}.pdf`),
      bytes: await renderNoticePdf(notice.value, map.value),
    });
  }
  if (formats.includes('docx')) {
    report('docx', 0.4);
    const { paintDocxMap } = await import('./docx/docx-map.ts');
    const { renderNoticeDocx } = await import('./docx/notice-docx.ts');
    const sheet = map.value && (await paintDocxMap(map.value));
    files.push({
      path: join(folder, `${name}-${paper}.docx`),
      bytes: await renderNoticeDocx(notice.value, sheet),
    });
  }
  if (formats.includes('html')) {
    const svg = map.value && mapDrawingToSvg(map.value);
    const { spellName } = await import('./spell-name.ts');
    files.push({
      path: join(folder, `${name}-${paper}.html`),
      bytes: renderNoticeHtml(notice.value, svg, spellName),
    });
  }
  if (formats.includes('xlsx')) {
    report('xlsx', 0.45);
    const { renderNoticeXlsx } = await import('./xlsx/notice-xlsx.ts');
    files.push({
      path: join(folder, `${name}-${paper}附表.xlsx`),
      bytes: await renderNoticeXlsx(notice.value),
    });
  }
  if (formats.includes('letters')) {
    report('letters', 0.5);
    const { renderLettersDocx } = await import('./docx/letters-docx.ts');
    files.push({ path: join(folder, `${name}-告知书.docx`), bytes: await renderLettersDocx(notice.value) });
  }
  if (formats.includes('comments')) {
    const { renderCommentsXlsx } = await import('./xlsx/comments-xlsx.ts');
    files.push({
      path: join(folder, `${name}-意见办理结果.xlsx`),
      bytes: await renderCommentsXlsx(notice.value),
    });
  }
  const drawn = await renderMapFiles({
    ...request,
    paper: mapPaper,
    output,
    path: join(folder, name),
    base: base.value,
  });
  if (!drawn.ok) return drawn;
  const unprintable = ruler.findMissingGlyphs(drawn.value.text);
  if (unprintable.length > 0) return refuse(missingGlyph(unprintable));
  files.push(...drawn.value.files);
  report('files', 0.95);
  try {
    return succeed(await writeAtomically(files, looked.value));
  } catch (error) {
    return refuse(notWritable(folder, error));
  }
}

/** The map inside the papers; null where none of them is asked for, or none has a map. */
function drawAnnexMap(
  { state, planId, formats, output = 'public', mapPaper = usualPaper }: WriteNoticeRequest,
  measureText: MeasureText,
  base: MapBaseLayer | null,
): Result<MapDrawing | null> {
  const isAsked = (['pdf', 'docx', 'html'] as const).some((format) => formats.includes(format));
  if (output === 'words' || !isAsked) return succeed(null);
  return drawNoticeMap(state, planId, chooseMapPage(state, planId, mapPaper), measureText, output, base);
}

function fileNameOf(document: NoticeDocument, isFrozen: boolean): string {
  const state = document.draftMark === '' ? '' : isFrozen ? '-内部' : '-草稿';
  return `${safeFileName(document.planName) || '方案'}${state}`;
}

const noMapInWords = {
  code: 'no-map-in-words',
  message: {
    zh: '“只有文字和表格”的公示里没有图，不能只输出地图',
    en: 'A notice of words and tables has no map, so there is no map to write',
  },
  hint: { zh: '加选 PDF 或 Excel，或改用带图的输出', en: 'Choose PDF or Excel too, or an output with a map' },
} as const;

/** Letters to nobody and a table of no opinions are no files. */
function emptyAnswer(document: NoticeDocument, formats: readonly NoticeFormat[]): Refusal | null {
  if (formats.includes('letters') && document.changeLines.length === 0) {
    return {
      code: 'no-letters',
      message: {
        zh: '没有调整对口学校的小区，不需要告知书',
        en: 'No estate changes schools, so there is no letter to write',
      },
      hint: { zh: '去掉“告知书”再导出', en: 'Leave the letters out' },
    };
  }
  if (formats.includes('comments') && document.commentLines.length === 0) {
    return {
      code: 'no-comments',
      message: {
        zh: '还没有登记意见，没有办理结果可以导出',
        en: 'No comment is registered, so there is no result to export',
      },
      hint: { zh: '先在公示台的“意见”里登记', en: 'Register comments on the notice desk first' },
    };
  }
  return null;
}

async function findFolderProblem(folder: string): Promise<Refusal | null> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
    return null;
  } catch (error) {
    return notWritable(folder, error);
  }
}

function notWritable(folder: string, error: unknown): Refusal {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: 'folder-not-writable',
    file: folder,
    message: {
      zh: `不能写入文件夹 ${folder}（${reason}）`,
      en: `The folder ${folder} can't be written to (${reason})`,
    },
    hint: {
      zh: '请换一个文件夹；如果同名文件正在 Word、WPS 或阅读器中打开，请先关闭',
      en: 'Choose another folder; if a file of that name is open in another program, close it first',
    },
  };
}

function missingGlyph(characters: readonly string[]): Refusal {
  const list = characters
    .map((character) => `${character}（U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}）`)
    .join('、');
  return {
    code: 'missing-glyph',
    message: {
      zh: `字体里没有这些字，印出来会是空框：${list}`,
      en: `The font has no glyph for these characters, which would print as blank boxes: ${list}`,
    },
    hint: {
      zh: '请在学校、小区或公示文字中改用规范汉字，再出公示',
      en: 'Change them in the names or words they occur in, then write the notice again',
    },
  };
}

function allText(document: NoticeDocument, map: MapDrawing | null): string {
  const items = map?.items ?? [];
  return JSON.stringify(document) + items.map((item) => (item.itemType === 'text' ? item.text : '')).join('');
}
