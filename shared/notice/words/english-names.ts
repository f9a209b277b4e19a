// School names for readers of English: kinds of schools translated, the name itself in pinyin (GB/T 28039: a name's
// syllables are one word), as on the signs at the gates: 调元实验小学 – Tiaoyuan Experimental Primary School.
import { pinyin } from 'pinyin-pro';

/** Longest first: 九年一贯制学校 is not 学校 alone. */
const kinds: readonly (readonly [chinese: string, english: string])[] = [
  ['九年一贯制学校', 'Nine-Year School'],
  ['外国语学校', 'Foreign Language School'],
  ['外国语', 'Foreign Language'],
  ['实验', 'Experimental'],
  ['中心', 'Central'],
  ['附属', 'Affiliated'],
  ['第一', 'No. 1'],
  ['第二', 'No. 2'],
  ['第三', 'No. 3'],
  ['第四', 'No. 4'],
  ['第五', 'No. 5'],
  ['小学', 'Primary School'],
  ['初级中学', 'Junior Middle School'],
  ['初中', 'Junior Middle School'],
  ['中学', 'Middle School'],
  ['学校', 'School'],
  ['东校区', 'East Campus'],
  ['西校区', 'West Campus'],
  ['南校区', 'South Campus'],
  ['北校区', 'North Campus'],
  ['校区', 'Campus'],
];

/** “Tiaoyuan Experimental Primary School”; a name that has Latin letters already is left as it is. */
export function englishSchoolName(name: string): string {
  if (/\p{Script=Latin}/u.test(name)) return name;
  const words: string[] = [];
  let own = '';
  const endOwn = () => {
    if (own !== '') words.push(romanize(own));
    own = '';
  };
  for (let rest = name; rest !== ''; ) {
    const kind = kinds.find(([chinese]) => rest.startsWith(chinese));
    if (kind) {
      endOwn();
      words.push(kind[1]);
      rest = rest.slice(kind[0].length);
    } else {
      const [character = ''] = rest;
      if (/\p{Script=Han}|\p{Number}/u.test(character)) own += character;
      else endOwn();
      rest = rest.slice(character.length);
    }
  }
  endOwn();
  return words.join(' ');
}

function romanize(name: string): string {
  const syllables = pinyin(name, { toneType: 'none', type: 'array' });
  const word = syllables
    // An apostrophe before a vowel that would be read with the syllable before: Xi'an.
    .map((syllable, index) => (index > 0 && /^[aoe]/.test(syllable) ? `'${syllable}` : syllable))
    .join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}
