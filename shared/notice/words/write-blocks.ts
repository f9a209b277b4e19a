// The body of a notice: introduction, basis, range, shared places, changes, opinions, how to comment or ask.

import type { NoticeAnnex, NoticeBlock, NoticeDocument } from '../notice-document.ts';
import { sumUpComments } from './comment-lines.ts';
import { markPlaceholders } from './fill-in.ts';
import { noticeTemplateWords } from './notice-templates.ts';
import type { NoticeWords } from './notice-words.ts';

export interface BlockSources {
  readonly words: NoticeWords;
  readonly schoolCount: number;
  readonly estateCount: number;
  readonly annexes: readonly NoticeAnnex[];
  readonly changeLines: NoticeDocument['changeLines'];
  readonly commentLines: NoticeDocument['commentLines'];
  readonly agreementLines: NoticeDocument['agreementLines'];
  /** “适龄儿童86人” of the changed estates; empty where nothing changed. */
  readonly childrenMoved: string;
  /** Of a correction: what of the published ranges was wrong. */
  readonly rangeCorrections: readonly string[];
}

/** Headings are numbered in Chinese; an annex is named by its label. */
export function writeBlocks(sources: BlockSources): NoticeBlock[] {
  const { words, annexes, agreementLines } = sources;
  const labelOf = (part: string) => annexes.find(({ title }) => title.includes(part))?.label ?? '';
  const sections: [heading: string, paragraphs: readonly string[]][] = [
    ['划分依据', [`${words.basis.map((line) => line.replace(/[；。]$/, '')).join('；')}。`]],
    ['招生范围', describeRange(sources, labelOf)],
  ];
  if (agreementLines.length > 0) sections.push(['跨区共享学位', describeAgreements(agreementLines, labelOf)]);
  const changes = describeChanges(sources, labelOf);
  if (changes.length > 0) sections.push([words.template === 'correction' ? '更正内容' : '调整情况', changes]);
  if (labelOf('意见采纳') !== '') {
    sections.push(['意见采纳情况', [`${sumUpComments(sources.commentLines)}，见${labelOf('意见采纳')}。`]]);
  }
  const { heading, periodLabel } = noticeTemplateWords[words.template];
  sections.push([
    heading,
    [
      ...(periodLabel === '' ? [] : [`${periodLabel}：${words.period}。`]),
      words.invitation,
      ...words.contacts.map((line) => `${line.replace(/。$/, '')}。`),
    ],
  ]);
  return [
    ...words.introduction.split('\n').map(paragraph),
    ...sections.flatMap(([heading, paragraphs], index) => [
      { blockType: 'heading' as const, text: `${'一二三四五六七八'.charAt(index)}、${heading}` },
      ...paragraphs.map(paragraph),
    ]),
    ...(words.closing === '' ? [] : [paragraph(words.closing)]),
  ];
}

function describeRange(
  { words, schoolCount, estateCount }: BlockSources,
  labelOf: (part: string) => string,
): string[] {
  const map = labelOf('示意图');
  const review =
    map === '' || words.mapReviewGround === ''
      ? []
      : [`示意图审图号：${words.mapReviewNumber}（${words.mapReviewGround}）。`];
  return [
    `本方案共列入学校（校区）${schoolCount}所、小区${estateCount}个。各校招生范围见${labelOf('一览表')}` +
      (map === '' ? '。' : `，片区位置见${map}；文字、名单与示意图不一致的，以招生范围一览表为准。`),
    ...review,
  ];
}

function describeChanges(
  { words, changeLines, childrenMoved, rangeCorrections }: BlockSources,
  labelOf: (part: string) => string,
): string[] {
  const isCorrection = words.template === 'correction';
  const counted =
    changeLines.length === 0
      ? []
      : [
          `${isCorrection ? '与原公告相比，共更正' : '与上一方案相比，共调整'}小区${changeLines.length}个` +
            `，涉及${childrenMoved}，见${labelOf('整的小区') || labelOf('更正的小区')}。`,
        ];
  const reason = words.adjustmentReason === '' || changeLines.length === 0 ? [] : [words.adjustmentReason];
  if (!isCorrection) return [...counted, ...reason];
  return [...rangeCorrections, ...counted, ...reason, '原公告其他内容不变。'];
}

/** Seats of a year, each way: the figures of the ledger. */
function describeSeats(members: NoticeDocument['agreementLines']): string {
  const givers = [...new Set(members.map(({ fromAuthority }) => fromAuthority))];
  const sums = givers.map((giver) => {
    const seats = members
      .filter(({ fromAuthority }) => fromAuthority === giver)
      .reduce((sum, line) => sum + line.seats, 0);
    return `${giver}小区学位${seats}个`;
  });
  return `每年${sums.join('、')}`;
}

function describeAgreements(
  lines: NoticeDocument['agreementLines'],
  labelOf: (part: string) => string,
): string[] {
  const agreements = [...new Set(lines.map(({ agreement }) => agreement))];
  const sentences = agreements.map((agreement) => {
    const members = lines.filter((line) => line.agreement === agreement);
    const estates = [...new Set(members.map(({ estate }) => estate))];
    const { parties, agreementKind, term } = members[0] ?? { parties: '', agreementKind: '', term: '' };
    const named = estates.length > 6 ? `${estates.slice(0, 5).join('、')}等` : estates.join('、');
    return `${parties}依${agreement}实行${agreementKind}（${term}），${describeSeats(members)}，涉及${named}${estates.length}个小区。`;
  });
  return [...sentences, `具体小区和接收学校见${labelOf('共享学位')}。`];
}

function paragraph(text: string): NoticeBlock {
  return { blockType: 'paragraph', paragraph: { runs: markPlaceholders(text) } };
}
