// Before anything of a notice is written: no word in it names a person or a household, and no count of children is below
// the smallest that the project prints. Phones and addresses of the office and of schools are meant to be read.
import type { ProjectState } from '../model/project-state.ts';
import { type Refusal, refuse } from '../model/result.ts';
import { findPersonalWord, personalWordNames } from '../privacy/personal-words.ts';
import { findSmallCount, smallestCountOf } from '../privacy/small-counts.ts';
import type { NoticeDocument } from './notice-document.ts';
import { noticeOf } from './notice-words.ts';

interface PlacedText {
  readonly place: string;
  readonly placeInEnglish: string;
  readonly text: string;
}

/** Names every place, up to ten; null where the notice may be written. Codes `personal-data`, `small-count`. */
export function refusePersonalData(
  state: ProjectState,
  document: NoticeDocument,
): { readonly ok: false; readonly refusal: Refusal } | null {
  const isOffice = officeWords(state, document.planId);
  const smallest = smallestCountOf(state);
  const texts = listTexts(document).map(({ text, ...place }) => ({
    ...place,
    text: without(text, isOffice),
  }));
  const personal = texts.flatMap(({ text, ...place }) => {
    const word = findPersonalWord(text);
    if (word === null) return [];
    const name = personalWordNames[word.wordKind];
    return { ...place, zh: `${name.zh} ${word.covered}`, en: `${name.en} ${word.covered}` };
  });
  if (personal.length > 0) return refuse(personalData(personal));
  const small = texts.flatMap(({ text, ...place }) => {
    const found = findSmallCount(text, smallest);
    return found === null ? [] : { ...place, zh: `“${found}”`, en: `“${found}”` };
  });
  return small.length > 0 ? refuse(smallCount(small, smallest)) : null;
}

/** Every text that is printed, with the place where a person finds it. */
function listTexts(document: NoticeDocument): PlacedText[] {
  const body = [document.title, document.issuer].map((text) => ({
    place: '标题和落款',
    placeInEnglish: 'title and signature',
    text,
  }));
  const blocks = document.blocks.map((block, index) => ({
    place: `正文第${index + 1}段`,
    placeInEnglish: `paragraph ${index + 1}`,
    text: block.blockType === 'heading' ? block.text : textOf(block.paragraph.runs),
  }));
  const tables = document.annexes.flatMap(({ label, title, lead, table }) => [
    { place: label, placeInEnglish: label, text: `${title}\n${lead}` },
    ...(table?.rows ?? []).flatMap((row, index) => {
      const cells =
        row.rowType === 'group'
          ? [row.title]
          : row.cells.map(({ paragraphs }) => paragraphs.map(({ runs }) => textOf(runs)).join('\n'));
      return cells.map((text, column) => ({
        place: `${label}第${index + 1}行“${table?.columns[column]?.title ?? ''}”`,
        placeInEnglish: `${label} row ${index + 1} “${table?.columns[column]?.title ?? ''}”`,
        text,
      }));
    }),
  ]);
  const lists = [
    ...document.estateLines.map((line) => ({ estate: line.estate, text: Object.values(line).join('\n') })),
    ...document.changeLines.map((line) => ({ estate: line.estate, text: Object.values(line).join('\n') })),
    ...document.commentLines.map((line) => ({
      estate: `意见${line.number}`,
      text: [line.estates, line.request, line.answer].join('\n'),
    })),
  ].map(({ estate, text }) => ({ place: `附表“${estate}”`, placeInEnglish: `annex “${estate}”`, text }));
  return [...body, ...blocks, ...tables, ...lists];
}

function textOf(runs: readonly { readonly text: string }[]): string {
  return runs.map(({ text }) => text).join('');
}

/** Contact lines of the notice and of schools, longest first. */
function officeWords(state: ProjectState, planId: string): string[] {
  const contacts = (noticeOf(state, planId)?.contacts ?? []).flatMap(({ name, phone, address }) => [
    name,
    phone,
    address,
  ]);
  const campuses = [...state.campus.values()].flatMap(({ phone, address }) => [phone, address]);
  return [...new Set([...contacts, ...campuses].map((word) => word.trim()))]
    .filter((word) => word.length >= 5)
    .sort((a, b) => b.length - a.length);
}

function without(text: string, words: readonly string[]): string {
  return words.reduce((rest, word) => rest.replaceAll(word, '…'), text);
}

type Found = {
  readonly place: string;
  readonly placeInEnglish: string;
  readonly zh: string;
  readonly en: string;
};

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

function personalData(found: readonly Found[]): Refusal {
  return {
    code: 'personal-data',
    message: {
      zh: `公示里有个人信息，没有写出任何文件。${said(found, 'zh')}`,
      en: `The notice holds personal data, so no file was written. ${said(found, 'en')}`,
    },
    hint: {
      zh: '小区名称和门牌只写到楼栋；办公电话填在“联系方式”里；其余改掉后再导出',
      en: 'Name estates and addresses down to the building only, put office phones under contacts, change the rest, then export again',
    },
  };
}

function smallCount(found: readonly Found[], smallest: number): Refusal {
  return {
    code: 'small-count',
    message: {
      zh: `公示里有不足 ${smallest} 人的人数，没有写出任何文件。${said(found, 'zh')}`,
      en: `The notice gives counts of fewer than ${smallest} children, so no file was written. ${said(found, 'en')}`,
    },
    hint: {
      zh: `改写成“不足${smallest}人”，或在公示台的“人数少于”里另定一个数`,
      en: `Write “fewer than ${smallest}” instead, or choose another number under “hide counts below” on the notice desk`,
    },
  };
}
