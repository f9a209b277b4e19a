// A name over several lines of a label: lines of nearly equal length, but a word is not broken where another place is
// nearly as good – 火炬实验小学／西校区, not 火炬实验小／学西校区.

const words =
  /九年|一贯制|完全|实验|外国语|附属|[东西南北中]校区|校区|小学|中学|学校|幼儿园|小区|家园|花园|公馆|公寓|新城|新村|安置点|名邸|名都|[一二三四五六七八九十]期/gu;
const cannotStartLine = /^[）)》」』】〕、，。·：]/u;
const cannotEndLine = /[（(《「『【〔]$/u;
const wordCharacter = /[\p{Script=Latin}\p{Number}]/u;

/** In characters of length: what a place costs or saves. */
const insideWord = 3;
const besideWord = -1.2;
const beforeCampus = -2.5;

/** HOT: a map asks for the same name in every size and place. */
const known = new Map<string, readonly string[]>();
const mostKnown = 10_000;

/** At most `lineCount` lines. Text with spaces breaks at those. */
export function splitName(text: string, lineCount: number): readonly string[] {
  if (lineCount <= 1) return [text];
  const key = `${lineCount} ${text}`;
  const before = known.get(key);
  if (before) return before;
  const atoms = text.includes(' ') ? text.split(/(?<= )/) : [...text];
  const lines = splitAtoms(atoms, Math.min(lineCount, atoms.length))
    .lines.map((line) => line.trim())
    .filter((line) => line !== '');
  if (known.size >= mostKnown) known.clear();
  known.set(key, lines);
  return lines;
}

/** The cheapest way: the longest line counts, and every place by what it breaks. */
function splitAtoms(
  atoms: readonly string[],
  lineCount: number,
): { lines: string[]; longest: number; places: number } {
  const whole = atoms.join('');
  const single = { lines: [whole], longest: [...whole].length, places: 0 };
  if (lineCount <= 1) return single;
  const ways = atoms.slice(1).map((_, index) => {
    const first = atoms.slice(0, index + 1).join('');
    const rest = splitAtoms(atoms.slice(index + 1), lineCount - 1);
    return {
      lines: [first, ...rest.lines],
      longest: Math.max([...first].length, rest.longest),
      places: rest.places + costOfPlace(whole, first.length),
    };
  });
  // Of equal ways the one with the longer first line: what follows reads as its end.
  return ways.reduce(
    (best, way) => (way.longest + way.places <= best.longest + best.places ? way : best),
    ways[0] ?? single,
  );
}

function costOfPlace(text: string, place: number): number {
  const [before, after] = [text.slice(0, place), text.slice(place)];
  if (cannotStartLine.test(after) || cannotEndLine.test(before)) return Number.POSITIVE_INFINITY;
  if (wordCharacter.test(before.slice(-1)) && wordCharacter.test(after.charAt(0))) return insideWord * 2;
  if (before.endsWith('·')) return beforeCampus;
  if (/^[东西南北中]?校区/u.test(after)) return beforeCampus;
  let cost = 0;
  for (const { index, 0: word } of text.matchAll(words)) {
    if (place > index && place < index + word.length) return insideWord;
    if (place === index || place === index + word.length) cost = besideWord;
  }
  return cost;
}
