// Before anything of a notice is written: no word in it names a person or a household, and no count of children is below
// the smallest that the project prints. Phones and addresses of the office and of schools are meant to be read.
import { baseName } from '../../model/notice-record.ts';
import { catchmentsOfPlan, type ProjectState } from '../../model/project-state.ts';
import type { Result } from '../../model/result.ts';
import { lookThroughTexts, type PlacedText } from '../../privacy/look-through-texts.ts';
import type { LookedThrough } from '../../privacy/looked-through.ts';
import { smallestCountOf } from '../../privacy/small-counts.ts';
import type { NoticeDocument } from '../notice-document.ts';
import { noticeOf } from './notice-words.ts';

/** Lets the notice be written, or names every place, up to ten. Codes `personal-data`, `small-count`. */
export function lookThroughNotice(state: ProjectState, document: NoticeDocument): Result<LookedThrough> {
  const paper = { zh: '公示', en: 'The notice' };
  return lookThroughTexts(
    paper,
    [...listTexts(document), ...mapTexts(state, document)],
    officeWords(state, document.planId),
    smallestCountOf(state),
  );
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

/** What a map names, on whichever of its sheets: estates that stand in no list, roads, a file beneath it. */
function mapTexts(state: ProjectState, { annexes, planId }: NoticeDocument): PlacedText[] {
  if (annexes.every(({ table }) => table !== null)) return [];
  const base = noticeOf(state, planId)?.mapBase;
  const named = [state.unit, state.road, state.barrier, state.authority].flatMap(
    (records): { readonly name: string }[] => [...records.values()],
  );
  const names = [
    ...[...named, ...catchmentsOfPlan(state, planId)].map(({ name }) => name),
    ...(base ? [baseName(base.file)] : []),
  ];
  return names.map((text) => ({ place: '地图上的名称', placeInEnglish: 'a name on the map', text }));
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
