// One sheet out of all that a plan's notice has, for looking at it before it is written: drawn by what writes it.
import type { ProjectState } from '../../model/project-state.ts';
import { type Result, succeed } from '../../model/result.ts';
import type { MapDrawing, MeasureText } from '../drawing/map-drawing.ts';
import { planPhonePictures } from '../phone/phone-pictures.ts';
import type { NoticeOutput } from '../words/notice-words.ts';
import { chooseMapPage } from './choose-map-page.ts';
import { planMapBook } from './draw-map-book.ts';
import { drawMapSheet } from './draw-map-sheet.ts';
import type { MapBaseLayer } from './map-base.ts';
import type { Paper } from './paper.ts';
import { prepareNoticeMap } from './prepare-notice-map.ts';

/** `notice`: the map inside the papers; `book`: a sheet of the map book; `phone`: a picture of the set for phones. */
export const sheetTypes = ['notice', 'book', 'phone'] as const;
export type SheetType = (typeof sheetTypes)[number];

export interface SheetChoice {
  readonly sheetType: SheetType;
  /** In its list, from 0; one beyond the end shows the first. */
  readonly place: number;
}

export interface SheetNames {
  readonly book: readonly string[];
  readonly phone: readonly string[];
}

/** A sheet to look at. */
export interface SheetPicture {
  /** Base64. */
  readonly png: string;
  readonly names: SheetNames;
}

export interface ChosenSheet {
  readonly drawing: MapDrawing;
  /** Of all that can be chosen, in order. */
  readonly names: SheetNames;
}

export interface SheetRequest {
  readonly planId: string;
  readonly output: NoticeOutput;
  readonly paper: Paper;
  readonly sheet: SheetChoice;
}

/** Refuses what `prepareNoticeMap` refuses. */
export function drawChosenSheet(
  state: ProjectState,
  { planId, output, paper, sheet }: SheetRequest,
  measureText: MeasureText,
  base: MapBaseLayer | null = null,
): Result<ChosenSheet> {
  const content = prepareNoticeMap(state, planId, output, base);
  if (!content.ok) return content;
  const book = planMapBook(content.value, chooseMapPage(state, planId, paper, 'alone'), measureText);
  const phone = planPhonePictures(content.value, output !== 'words', measureText);
  const inNotice = () => drawMapSheet(content.value, chooseMapPage(state, planId, paper), measureText);
  const list = { notice: [], book, phone }[sheet.sheetType];
  const draw = (list[sheet.place] ?? list[0])?.draw ?? inNotice;
  return succeed({
    drawing: draw(),
    names: { book: book.map(({ name }) => name), phone: phone.map(({ name }) => name) },
  });
}
