// Names along roads and rivers, letter by letter on the line, where it runs straight enough to be read.
import type { DrawnText, MeasureText, PageBox, PagePosition } from '../drawing/map-drawing.ts';
import type { PagePart } from '../drawing/page-paths.ts';

export interface LineLabel {
  readonly boxes: readonly PageBox[];
  readonly letters: readonly DrawnText[];
}

export interface LineLabelStyle {
  readonly size: number;
  readonly colour: string;
  readonly haloColour: string;
  /** Air between letters, in letter heights. */
  readonly spacing: number;
  /** How far beside the line the letters stand, to the right of its direction; on it unless said. */
  readonly aside?: number;
}

const largestBendDegrees = 24;

/** Candidates along one line, those nearest its middle first. Empty where the line is too short or too bent. */
export function labelsAlongLine(
  text: string,
  line: PagePart,
  style: LineLabelStyle,
  measureText: MeasureText,
): LineLabel[] {
  const letters = [...text].map((letter) => ({ letter, width: measureText(letter, style.size, false) }));
  const isLatin = /\p{Script=Latin}/u.test(text);
  const gap = isLatin ? style.size * 0.06 : style.size * style.spacing;
  const labelLength = letters.reduce((sum, { width }) => sum + width + gap, -gap);
  const lengths = cumulativeLengths(line);
  const lineLength = lengths.at(-1) ?? 0;
  if (labelLength > lineLength * 0.95) return [];
  const starts: number[] = [];
  for (let start = 0; start + labelLength <= lineLength; start += style.size * 1.5) starts.push(start);
  const middle = (lineLength - labelLength) / 2;
  starts.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return starts.flatMap((start) => {
    const label = placeLetters(letters, start, gap, line, lengths, style);
    return label ? [label] : [];
  });
}

function placeLetters(
  letters: readonly { letter: string; width: number }[],
  start: number,
  gap: number,
  line: PagePart,
  lengths: readonly number[],
  style: LineLabelStyle,
): LineLabel | null {
  const total = letters.reduce((sum, { width }) => sum + width + gap, -gap);
  const first = positionAlong(line, lengths, start);
  const last = positionAlong(line, lengths, start + total);
  const overall = Math.atan2(last.at[1] - first.at[1], last.at[0] - first.at[0]) * (180 / Math.PI);
  // Chinese steep lines read from top to bottom with upright letters; others from left to right.
  const isSteep =
    Math.abs(Math.abs(overall) - 90) < 35 && !letters.some(({ letter }) => /[A-Za-z]/.test(letter));
  const isReversed = isSteep ? overall < 0 : Math.abs(overall) > 90;
  const placed: { letter: string; width: number; at: PagePosition; degrees: number }[] = [];
  let distance = start;
  for (const { letter, width } of isReversed ? [...letters].reverse() : letters) {
    const { at: onLine, degrees } = positionAlong(line, lengths, distance + width / 2);
    const at = moveAside(onLine, degrees, style.aside ?? 0);
    placed.push({ letter, width, at, degrees: uprightDegrees(degrees, isReversed, isSteep) });
    distance += width + gap;
  }
  for (let index = 1; index < placed.length; index += 1) {
    const bend = Math.abs((placed[index]?.degrees ?? 0) - (placed[index - 1]?.degrees ?? 0)) % 360;
    if (Math.min(bend, 360 - bend) > largestBendDegrees) return null;
  }
  const ordered = isReversed ? placed.reverse() : placed;
  return {
    boxes: ordered.map(({ at, width, degrees }) => letterBox(at, width, style.size, degrees)),
    letters: ordered.map(({ letter, width, at, degrees }) => ({
      itemType: 'text',
      at: baselineAt(at, style.size, degrees),
      text: letter,
      width,
      size: style.size,
      isBold: false,
      colour: style.colour,
      anchor: 'middle',
      halo: { colour: style.haloColour, width: style.size * 0.28 },
      rotationDegrees: Math.round(degrees * 10) / 10,
    })),
  };
}

function uprightDegrees(degrees: number, isReversed: boolean, isSteep: boolean): number {
  const forward = isReversed ? degrees + 180 : degrees;
  const turned = isSteep ? forward - 90 : forward;
  return ((((turned + 180) % 360) + 360) % 360) - 180;
}

function moveAside([x, y]: PagePosition, degrees: number, aside: number): PagePosition {
  const angle = (degrees * Math.PI) / 180;
  return [x - Math.sin(angle) * aside, y + Math.cos(angle) * aside];
}

/** Half a letter below the line, seen along the turned letter. */
function baselineAt(at: PagePosition, size: number, degrees: number): PagePosition {
  const angle = (degrees * Math.PI) / 180;
  const drop = size * 0.36;
  return [at[0] - Math.sin(angle) * drop, at[1] + Math.cos(angle) * drop];
}

function letterBox(at: PagePosition, width: number, size: number, degrees: number): PageBox {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const boxWidth = width * cos + size * sin;
  const boxHeight = width * sin + size * cos;
  return { x: at[0] - boxWidth / 2, y: at[1] - boxHeight / 2, width: boxWidth, height: boxHeight };
}

function cumulativeLengths(line: PagePart): number[] {
  const lengths = [0];
  for (let index = 1; index < line.length; index += 1) {
    const [ax, ay] = line[index - 1] ?? [0, 0];
    const [bx, by] = line[index] ?? [0, 0];
    lengths.push((lengths[index - 1] ?? 0) + Math.hypot(bx - ax, by - ay));
  }
  return lengths;
}

function positionAlong(line: PagePart, lengths: readonly number[], distance: number) {
  let index = lengths.findIndex((length) => length >= distance);
  if (index < 1) index = distance <= 0 ? 1 : line.length - 1;
  const [ax, ay] = line[index - 1] ?? [0, 0];
  const [bx, by] = line[index] ?? [0, 0];
  const [from, to] = [lengths[index - 1] ?? 0, lengths[index] ?? 1];
  const part = to > from ? (distance - from) / (to - from) : 0;
  const at: PagePosition = [ax + (bx - ax) * part, ay + (by - ay) * part];
  return { at, degrees: (Math.atan2(by - ay, bx - ax) * 180) / Math.PI };
}
