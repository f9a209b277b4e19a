// How typed letters find words: by the words themselves, or by the pinyin of Chinese ones, in full (“xuanze”), by
// initials (“xz”) or mixed. The pinyin table is large: it is fetched from the app's own files when first needed.

/** How well a text fits what was typed: smaller is better, null is not at all. */
export type MatchText = (text: string, wanted: string) => number | null;

/** 0 where the text begins with it, 1 where it contains it; capitals don't matter, nothing typed fits everything. */
export const matchWords: MatchText = (text, wanted) => {
  const place = text.toLowerCase().indexOf(wanted.trim().toLowerCase());
  return place < 0 ? null : Math.min(place, 1);
};

/** As matchWords, then by pinyin: 2 from the first character on, 3 further in. */
export async function loadPinyinMatch(): Promise<MatchText> {
  const { match } = await import('pinyin-pro');
  return (text, wanted) => {
    const byWords = matchWords(text, wanted);
    const letters = wanted.replace(/[\s']/g, '').toLowerCase();
    if (byWords !== null || !/^[a-zü]+$/.test(letters)) return byWords;
    const places = match(text, letters, { continuous: true, precision: 'first' });
    return places ? (places[0] === 0 ? 2 : 3) : null;
  };
}
