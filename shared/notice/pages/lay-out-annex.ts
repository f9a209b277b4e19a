// An annex of a notice: its label, title and lead, and the pages of its table.

import type { MeasureText } from '../drawing/map-drawing.ts';
import type { NoticeAnnex, NoticeRun, NoticeTable } from '../notice-document.ts';
import { breakParagraph, type TextLine } from './break-paragraph.ts';
import { layOutTable, type TablePage } from './lay-out-table.ts';
import { typeArea } from './type-area.ts';

export interface AnnexHeadLine {
  readonly part: 'label' | 'title' | 'lead';
  readonly line: TextLine;
  /** Below the top of the type area, in points. */
  readonly baseline: number;
  /** From the left of the type area, in points. */
  readonly indent: number;
}

export interface LaidAnnex {
  readonly head: readonly AnnexHeadLine[];
  readonly headHeight: number;
  readonly pages: readonly TablePage[];
}

const styles = {
  label: { size: 14, isBold: true, isCentred: false, tone: undefined, spaceBefore: 0 },
  title: { size: 18, isBold: true, isCentred: true, tone: undefined, spaceBefore: 6 },
  lead: { size: 9.5, isBold: false, isCentred: true, tone: 'quiet', spaceBefore: 0 },
} as const;
const leading = 1.6;
const spaceBeforeTable = 8;

/** Lengths in points, as everything on a page of text. */
export function layOutAnnex(annex: NoticeAnnex, table: NoticeTable, measure: MeasureText): LaidAnnex {
  const head: AnnexHeadLine[] = [];
  let y = 0;
  for (const part of ['label', 'title', 'lead'] as const) {
    if (annex[part] === '') continue;
    const { size, isBold, isCentred, tone, spaceBefore } = styles[part];
    const run: NoticeRun = { text: annex[part], isBold, ...(tone ? { tone } : {}) };
    y += spaceBefore;
    for (const line of breakParagraph(measure, { runs: [run] }, { size, width: typeArea.width })) {
      const indent = isCentred ? (typeArea.width - line.width) / 2 : 0;
      head.push({ part, line, baseline: y + size, indent });
      y += size * leading;
    }
  }
  const headHeight = y + spaceBeforeTable;
  return { head, headHeight, pages: layOutTable(table, typeArea.height - headHeight, measure) };
}
