// Names as they are typed without a Chinese keyboard. The table of readings is large: it stays here, the page gets letters.
import { pinyin } from 'pinyin-pro';

/** “白鹭府” → “bailufu blf”; characters without a reading stay as they are. */
export function spellName(name: string): string {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' }).map(
    (syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/g, ''),
  );
  return `${syllables.join('')} ${syllables.map((syllable) => syllable.charAt(0)).join('')}`;
}
