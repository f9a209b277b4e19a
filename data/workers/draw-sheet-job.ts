// A sheet as the pixels that its file would have, only fewer: the same drawing, measured and painted with the same font.
import { type Result, succeed } from '../../shared/model/result.ts';
import { drawChosenSheet, type SheetPicture } from '../../shared/notice/sheets/choose-sheet.ts';
import { openMapBase } from '../notice/base/open-map-base.ts';
import { noticeRuler } from '../notice/pdf/notice-pdf-fonts.ts';
import { renderMapPng } from '../notice/pictures/map-drawing-png.ts';
import type { JobInput } from './job.ts';

const pixelsWide = 1600;

export async function drawSheetJob({
  state,
  ...request
}: JobInput<'draw-sheet'>): Promise<Result<SheetPicture>> {
  const base = request.output === 'words' ? succeed(null) : await openMapBase(state, request.planId);
  if (!base.ok) return base;
  const sheet = drawChosenSheet(state, request, noticeRuler().measureText, base.value);
  if (!sheet.ok) return sheet;
  const { drawing, names } = sheet.value;
  const bytes = await renderMapPng(drawing, { dotsPerInch: (pixelsWide / drawing.widthMillimetres) * 25.4 });
  return succeed({ png: bytes.toString('base64'), names });
}
