// Breaks styled text into lines by the rules of Chinese typesetting (避头尾): no line starts with a closing mark or
// ends with an opening one; numbers stay whole (3,930; 2025—2027; 〔2026〕3) and with their unit (12号), Latin words stay whole. Pure: widths are measured
// by the caller, in any unit.

const cannotStartLine = /^[，。、；：？！）》〉」』】〕”’％‰℃…—～·,.;:?!)\]}%]/u;
const cannotEndLine = /[（《〈「『【〔“‘·([{￥＄$]$/u;
const wordCharacter = /[\p{Script=Latin}\p{Number}'’.\-_/&@]/u;
const unitAfterNumber = /^[号弄栋幢单元年月日％%]/u;

export interface LineSegment<Style> {
  readonly text: string;
  readonly style: Style;
  readonly width: number;
}

export interface BrokenLine<Style> {
  readonly segments: readonly LineSegment<Style>[];
  readonly width: number;
  /** Last of its paragraph: never stretched. */
  readonly isLast: boolean;
}

interface Atom<Style> {
  readonly pieces: { text: string; style: Style }[];
}

export interface BreakOptions<Style> {
  readonly width: number;
  readonly firstLineIndent?: number;
  readonly measure: (text: string, style: Style) => number;
}

/** Breaks the runs of one paragraph. Text of no width at all gives one empty line. */
export function breakLines<Style>(
  runs: readonly { readonly text: string; readonly style: Style }[],
  options: BreakOptions<Style>,
): BrokenLine<Style>[] {
  const lines: { text: string; style: Style }[][] = [];
  let current: { text: string; style: Style }[] = [];
  let used = options.firstLineIndent ?? 0;
  const measure = (pieces: readonly { text: string; style: Style }[]) =>
    pieces.reduce((sum, piece) => sum + options.measure(piece.text, piece.style), 0);
  const breakHere = () => {
    lines.push(current);
    current = [];
    used = 0;
  };
  const put = (atom: Atom<Style>) => {
    current.push(...atom.pieces);
    used += measure(atom.pieces);
  };
  for (const atom of joinAtoms(runs)) {
    const width = measure(atom.pieces);
    const isSpace = atom.pieces.every(({ text }) => text.trim() === '');
    if (used + width <= options.width + 1e-6) put(atom);
    else if (isSpace) breakHere();
    else {
      if (current.length > 0) breakHere();
      if (width <= options.width) put(atom);
      else {
        for (const part of splitCharacters(atom)) {
          if (current.length > 0 && used + measure(part.pieces) > options.width) breakHere();
          put(part);
        }
      }
    }
  }
  if (current.length > 0 || lines.length === 0) lines.push(current);
  return lines.map((pieces, index) => finishLine(pieces, index === lines.length - 1, options.measure));
}

function finishLine<Style>(
  pieces: readonly { text: string; style: Style }[],
  isLast: boolean,
  measure: (text: string, style: Style) => number,
): BrokenLine<Style> {
  const merged: { text: string; style: Style }[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last && last.style === piece.style) last.text += piece.text;
    else merged.push({ ...piece });
  }
  const tail = merged.at(-1);
  if (tail) tail.text = tail.text.trimEnd();
  const segments = merged
    .filter(({ text }) => text !== '')
    .map(({ text, style }) => ({ text, style, width: measure(text, style) }));
  return { segments, width: segments.reduce((sum, { width }) => sum + width, 0), isLast };
}

/** Groups characters that must not be parted. */
function joinAtoms<Style>(runs: readonly { readonly text: string; readonly style: Style }[]): Atom<Style>[] {
  const atoms: Atom<Style>[] = [];
  for (const { text, style } of runs) {
    for (const character of text) {
      const last = atoms.at(-1);
      const lastPiece = last?.pieces.at(-1);
      const before = lastPiece?.text ?? '';
      if (last && lastPiece && belongsTogether(before, character)) {
        if (lastPiece.style === style) lastPiece.text += character;
        else last.pieces.push({ text: character, style });
      } else atoms.push({ pieces: [{ text: character, style }] });
    }
  }
  return atoms;
}

function belongsTogether(before: string, character: string): boolean {
  const lastCharacter = before.slice(-1);
  if (lastCharacter.trim() === '' || character.trim() === '') return false;
  if (cannotStartLine.test(character) || cannotEndLine.test(before)) return true;
  if (/[0-9]$/.test(before) && unitAfterNumber.test(character)) return true;
  if (/[0-9],$/.test(before) && /[0-9]/.test(character)) return true;
  // A span of years, and the number of a paper: 2025—2027, 〔2026〕12号.
  if (/[0-9—][—〕]$/.test(before) && /[0-9—]/.test(character)) return true;
  return wordCharacter.test(lastCharacter) && wordCharacter.test(character);
}

function splitCharacters<Style>(atom: Atom<Style>): Atom<Style>[] {
  return atom.pieces.flatMap(({ text, style }) =>
    [...text].map((character) => ({ pieces: [{ text: character, style }] })),
  );
}
