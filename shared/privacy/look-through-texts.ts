// The one look through a paper before a file of it is written: no text names a person or a household, and none gives a
// count of children below the smallest that the project prints.
import type { LocalizedText } from '../model/localized-text.ts';
import { type Refusal, type Result, refuse, succeed } from '../model/result.ts';
import { type LookedThrough, lookedThrough } from './looked-through.ts';
import { findPersonalWord, personalWordNames } from './personal-words.ts';
import { findSmallCount } from './small-counts.ts';

/** A text that is printed, and where a person finds it in the paper. */
export interface PlacedText {
  readonly place: string;
  readonly placeInEnglish: string;
  readonly text: string;
}

/**
 * Lets a paper be written, or names every place, up to ten, with codes `personal-data` and `small-count`. `meant`: words
 * that may be read by everybody (office phones), longest first; they are looked over.
 */
export function lookThroughTexts(
  paper: LocalizedText,
  printed: readonly PlacedText[],
  meant: readonly string[],
  smallest: number,
): Result<LookedThrough> {
  const texts = printed.map(({ text, ...place }) => ({ ...place, text: without(text, meant) }));
  const personal = texts.flatMap(({ text, ...place }) => {
    const word = findPersonalWord(text);
    if (word === null) return [];
    const name = personalWordNames[word.wordKind];
    return { ...place, zh: `${name.zh} ${word.covered}`, en: `${name.en} ${word.covered}` };
  });
  if (personal.length > 0) return refuse(personalData(paper, personal));
  const small = texts.flatMap(({ text, ...place }) => {
    const found = findSmallCount(text, smallest);
    return found === null ? [] : { ...place, zh: `“${found}”`, en: `“${found}”` };
  });
  return small.length > 0 ? refuse(smallCount(paper, small, smallest)) : succeed(lookedThrough);
}

function without(text: string, words: readonly string[]): string {
  return words.reduce((rest, word) => rest.replaceAll(word, '…'), text);
}

type Found = Omit<PlacedText, 'text'> & LocalizedText;

function said(found: readonly Found[], language: 'zh' | 'en'): string {
  const lines = new Set(
    found.map((each) =>
      language === 'zh' ? `${each.place}：${each.zh}` : `${each.placeInEnglish}: ${each.en}`,
    ),
  );
  const shown = [...lines].slice(0, 10);
  const rest = lines.size - shown.length;
  if (language === 'zh') return shown.join('；') + (rest > 0 ? `；另有 ${rest} 处` : '');
  return shown.join('; ') + (rest > 0 ? `; and ${rest} more` : '');
}

function personalData(paper: LocalizedText, found: readonly Found[]): Refusal {
  return {
    code: 'personal-data',
    message: {
      zh: `${paper.zh}里有个人信息，没有写出任何文件。${said(found, 'zh')}`,
      en: `${paper.en} holds personal data, so no file was written. ${said(found, 'en')}`,
    },
    hint: {
      zh: '小区名称和门牌只写到楼栋；办公电话填在“联系方式”里；其余改掉后再导出',
      en: 'Name estates and addresses down to the building only, put office phones under contacts, change the rest, then export again',
    },
  };
}

function smallCount(paper: LocalizedText, found: readonly Found[], smallest: number): Refusal {
  return {
    code: 'small-count',
    message: {
      zh: `${paper.zh}里有不足 ${smallest} 人的人数，没有写出任何文件。${said(found, 'zh')}`,
      en: `${paper.en} gives counts of fewer than ${smallest} children, so no file was written. ${said(found, 'en')}`,
    },
    hint: {
      zh: `改写成“不足${smallest}人”，或在公示台的“人数少于”里另定一个数`,
      en: `Write “fewer than ${smallest}” instead, or choose another number under “hide counts below” on the notice desk`,
    },
  };
}
