// A sheet as the pixels that its file would have, only fewer: the same drawing, measured and painted with the same font.
import { type Result, succeed } from '../../shared/model/result.ts';
import { drawChosenSheet, type SheetPicture } from '../../shared/notice/sheets/choose-sheet.ts';
import { openMapBase } from '../notice/base/open-map-base.ts';
import { noticeRuler } from '../notice/pdf/notice-pdf-fonts.ts';
import { renderMapPng } from '../notice/pictures/map-drawing-png.ts';
import type { Job } from './job.ts';

const pixelsWide = 1600;
/** Its fonts are read when the thread is made, not when somebody waits. */
const ruler = noticeRuler();

const steps = {
  read: { label: { zh: '正在准备图幅', en: 'Preparing the sheet' }, fraction: 0.1 },
  draw: { label: { zh: '正在绘制图幅', en: 'Drawing the sheet' }, fraction: 0.3 },
  paint: { label: { zh: '正在生成图像', en: 'Painting the picture' }, fraction: 0.75 },
} as const;

export const drawSheetJob: Job<'draw-sheet'> = async (
  { state, ...request },
  onProgress,
): Promise<Result<SheetPicture>> => {
  onProgress(steps.read);
  const base = request.output === 'words' ? succeed(null) : await openMapBase(state, request.planId);
  if (!base.ok) return base;
  onProgress(steps.draw);
  const sheet = drawChosenSheet(state, request, ruler.measureText, base.value);
  if (!sheet.ok) return sheet;
  const { drawing, names } = sheet.value;
  onProgress(steps.paint);
  const bytes = await renderMapPng(drawing, { dotsPerInch: (pixelsWide / drawing.widthMillimetres) * 25.4 });
  return succeed({ png: bytes.toString('base64'), names });
};
