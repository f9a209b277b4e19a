// A column that is filled from top to bottom with text and drawn parts, as long as it gets.

import type { NoticeParagraph, NoticeRun } from '../notice-document.ts';
import { breakLines } from './break-lines.ts';
import { drawText } from './drawing-items.ts';
import type { DrawingItem, MeasureText } from './map-drawing.ts';
import { mapColours } from './map-style.ts';

export interface ColumnStyle {
  readonly size: number;
  readonly isBold?: boolean;
  readonly colour?: string;
}

export interface TextColumn {
  readonly left: number;
  readonly width: number;
  /** Everything put so far, in drawing order. */
  readonly items: readonly DrawingItem[];
  /** Where the next part starts. */
  y: number;
  put(items: readonly DrawingItem[]): void;
  write(paragraph: NoticeParagraph, style: ColumnStyle): void;
}

/** Air between lines, in sizes of the letter. */
const leading = 1.55;

const toneColours: Readonly<Record<NonNullable<NoticeRun['tone']>, string>> = {
  quiet: mapColours.quietInk,
  accent: mapColours.demonstration,
  agreement: mapColours.agreement,
};

export function createTextColumn(
  place: { readonly left: number; readonly width: number; readonly y: number },
  measureText: MeasureText,
): TextColumn {
  const items: DrawingItem[] = [];
  const column: TextColumn = {
    left: place.left,
    width: place.width,
    items,
    y: place.y,
    put: (more) => {
      items.push(...more);
    },
    write: ({ runs }, { size, isBold = false, colour = mapColours.ink }) => {
      const styled = runs.map((run) => ({
        text: run.text,
        style: { isBold: run.isBold ?? isBold, colour: run.tone ? toneColours[run.tone] : colour },
      }));
      const measure = (text: string, style: { readonly isBold: boolean }) =>
        measureText(text, size, style.isBold);
      for (const { segments } of breakLines(styled, { width: column.width, measure })) {
        let x = column.left;
        for (const { text, style, width } of segments) {
          items.push(drawText(text, [x, column.y + size * 1.15], { size, ...style }, measureText));
          x += width;
        }
        column.y += size * leading;
      }
    },
  };
  return column;
}
