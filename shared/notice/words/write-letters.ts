// A letter to the people of every estate that changes schools: what was, what will be, why, and where to ask. It names
// the estate and nobody in it.
import type { ChangeLine, NoticeDocument } from '../notice-document.ts';
import { quoteTitle } from './quote-title.ts';

export interface NoticeLetter {
  readonly title: string;
  /** “致翠湖苑居民：” */
  readonly greeting: string;
  readonly paragraphs: readonly string[];
}

/** One letter an estate, in the order of the change list. */
export function writeLetters(document: NoticeDocument): NoticeLetter[] {
  return document.changeLines.map((line) => ({
    title: '关于调整对口学校的告知书',
    greeting: `${line.estate}（${line.community || '所在社区'}）全体居民：`,
    paragraphs: [
      sayChange(document, line),
      ...sayReason(document, line),
      ...(document.period === '' ? [] : [`本次调整的公示时间为${document.period}，期间欢迎提出意见。`]),
      ...document.contacts.map((contact) => `${contact.replace(/。$/, '')}。`),
      `详见${quoteTitle(document.title)}（方案编号 ${document.planNumber}）。`,
    ],
  }));
}

function sayChange({ season }: NoticeDocument, line: ChangeLine): string {
  const place = line.addresses === '' ? '' : `（${line.addresses}）`;
  const [before, after] = [line.fromSchools, line.toSchools];
  if (before === '—') return `自${season}起，贵小区${place}的对口学校为${after}。`;
  if (after === '—') return `自${season}起，贵小区${place}不再列入${before}的招生范围。`;
  return `自${season}起，贵小区${place}的对口学校由${before}调整为${after}。`;
}

function sayReason({ adjustmentReason }: NoticeDocument, line: ChangeLine): string[] {
  const reasons = [adjustmentReason.replace(/。$/, ''), line.isAgreed ? line.reason : ''].filter(
    (reason) => reason !== '',
  );
  return reasons.length > 0 ? [`调整说明：${reasons.join('；')}。`] : [];
}
