// A title over several lines breaks between words, never inside one, and its lines are of nearly equal length
// (GB/T 9704: 词意完整、排列对称). Words come from the language's own segmentation.

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** Pairs of words that readers of notices take as one. */
const joined = /(服务片区|招生范围|划分方案|义务教育|入学工作)/;
const cannotStartLine = /^[的和与及，。、；：）》〕”]/;

/** Breaks into as few lines as fit the width (any unit), as even as the words allow. */
export function breakTitle(title: string, width: number, measure: (text: string) => number): string[] {
  const lineCount = Math.ceil(measure(title) / width - 1e-9);
  if (lineCount <= 1) return [title];
  const words = wordsOfTitle(title);
  const target = measure(title) / lineCount;
  const lines: string[] = [];
  let current = '';
  for (const word of words) {
    const grown = measure(current + word);
    const isPastMiddle = grown - target > target - measure(current);
    if (current !== '' && (grown > width || (isPastMiddle && lines.length < lineCount - 1))) {
      lines.push(current);
      current = '';
    }
    current += word;
  }
  return [...lines, current];
}

/** The parts of a title between which it may break. */
export function wordsOfTitle(title: string): string[] {
  return title
    .split(joined)
    .flatMap((part) =>
      joined.test(part) ? [part] : [...segmenter.segment(part)].map(({ segment }) => segment),
    )
    .reduce<string[]>((list, word) => {
      const last = list.at(-1);
      if (last !== undefined && (cannotStartLine.test(word) || /[（《〔“]$/.test(last)))
        list[list.length - 1] = last + word;
      else if (word !== '') list.push(word);
      return list;
    }, []);
}
