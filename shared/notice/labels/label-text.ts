// A name as a block of centred lines: its boxes and its drawn lines.
import type { DrawnText, MeasureText, PageBox, PagePosition } from '../drawing/map-drawing.ts';
import { splitName } from './split-name.ts';

/** Parts of the em box above and below the baseline; Latin descenders included. */
const ascent = 0.9;
const descent = 0.2;
const leading = 1.16;
const padding = 0.25;

export interface LabelBlock {
  readonly lines: readonly {
    readonly text: string;
    readonly width: number;
    /** Of the block's size; 1 unless said. */
    readonly scale?: number;
  }[];
  readonly size: number;
  readonly isBold: boolean;
  readonly width: number;
  readonly height: number;
}

/** Sets a name in one line, or in lines of nearly equal length. Latin words are not broken. */
export function layOutLabel(
  text: string,
  lineCount: number,
  style: { readonly size: number; readonly isBold: boolean },
  measureText: MeasureText,
): LabelBlock {
  const lines = splitName(text, lineCount).map((line) => ({
    text: line,
    width: measureText(line, style.size, style.isBold),
  }));
  return {
    ...style,
    lines,
    width: Math.max(...lines.map(({ width }) => width)),
    height: style.size * (ascent + descent + leading * (lines.length - 1)),
  };
}

/** The block with one more line below it, smaller. */
export function addSmallLine(block: LabelBlock, text: string, measureText: MeasureText): LabelBlock {
  const scale = 0.72;
  const width = measureText(text, block.size * scale, false);
  return {
    ...block,
    lines: [...block.lines, { text, width, scale }],
    width: Math.max(block.width, width),
    height: block.height + block.size * leading * scale,
  };
}

/** The box of a block that stands centred on a position, with a little air. */
export function blockBox(block: LabelBlock, centre: PagePosition): PageBox {
  return {
    x: centre[0] - block.width / 2 - padding,
    y: centre[1] - block.height / 2 - padding,
    width: block.width + 2 * padding,
    height: block.height + 2 * padding,
  };
}

export function drawBlock(
  block: LabelBlock,
  centre: PagePosition,
  colour: string,
  haloColour: string,
): DrawnText[] {
  const top = centre[1] - block.height / 2;
  let baseline = top + block.size * (ascent - leading);
  return block.lines.map(({ text, width, scale = 1 }) => {
    baseline += block.size * leading * scale;
    return {
      itemType: 'text',
      at: [centre[0], baseline],
      text,
      width,
      size: block.size * scale,
      isBold: block.isBold && scale === 1,
      colour,
      anchor: 'middle',
      halo: { colour: haloColour, width: block.size * 0.3 },
    };
  });
}
