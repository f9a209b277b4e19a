// The paper a map is printed on. Everything on a sheet is laid out as if for A4 and then enlarged with the paper, but
// less than the paper grows: a wall map is read from further away and still shows more.
import type { MapPage } from '../drawing/map-drawing.ts';

export const paperSizes = ['A4', 'A3', 'A2', 'A1', 'A0'] as const;
export type PaperSize = (typeof paperSizes)[number];

/** `automatic`: the way in which the plan comes out larger. */
export const paperOrientations = ['automatic', 'portrait', 'landscape'] as const;
export type PaperOrientation = (typeof paperOrientations)[number];

export interface Paper {
  readonly size: PaperSize;
  readonly orientation: PaperOrientation;
}

export const usualPaper: Paper = { size: 'A4', orientation: 'automatic' };

/** ISO 216, in millimetres, upright. */
const sheets: Readonly<Record<PaperSize, { readonly width: number; readonly height: number }>> = {
  A4: { width: 210, height: 297 },
  A3: { width: 297, height: 420 },
  A2: { width: 420, height: 594 },
  A1: { width: 594, height: 841 },
  A0: { width: 841, height: 1189 },
};

/** Lettering and lines against those on A4: the paper's own growth would be 1.41 a step. */
const enlargements: Readonly<Record<PaperSize, number>> = { A4: 1, A3: 1.2, A2: 1.45, A1: 1.75, A0: 2.1 };

/**
 * `in-notice`: room for the running heads of the notice above and its page number below. `alone`: what any printer
 * leaves white.
 */
export type MapPlace = 'in-notice' | 'alone';

const margins: Readonly<Record<MapPlace, MapPage['margins']>> = {
  'in-notice': { top: 25, right: 15, bottom: 21, left: 15 },
  alone: { top: 12, right: 14, bottom: 12, left: 14 },
};

export function pageOf(
  size: PaperSize,
  orientation: 'portrait' | 'landscape',
  place: MapPlace = 'in-notice',
): MapPage {
  const { width, height } = sheets[size];
  const isUpright = orientation === 'portrait';
  return {
    widthMillimetres: isUpright ? width : height,
    heightMillimetres: isUpright ? height : width,
    margins: margins[place],
    enlargement: enlargements[size],
  };
}
