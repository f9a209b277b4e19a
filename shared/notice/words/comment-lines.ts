// 意见采纳情况: the opinions on a plan, and on the drafts of the same year that it grew from, as they are published.

import { chineseDate } from '../../model/chinese-date.ts';
import type { CommentChannel, CommentOutcome } from '../../model/comment-record.ts';
import type { ProjectState } from '../../model/project-state.ts';
import type { Plan } from '../../model/records.ts';
import type { CommentLine, NoticeCell, NoticeTable } from '../notice-document.ts';
import { ancestorsOf } from './earlier-plans.ts';

export const channelNames: Readonly<Record<CommentChannel, string>> = {
  online: '网上留言',
  phone: '电话',
  'e-mail': '电子邮件',
  letter: '信函',
  fax: '传真',
  'in-person': '当面',
  meeting: '座谈或听证',
};

export const outcomeNames: Readonly<Record<CommentOutcome, string>> = {
  open: '待答复',
  adopted: '采纳',
  'partly-adopted': '部分采纳',
  'not-adopted': '不采纳',
};

/** By day of receipt, then number; numbered anew from 1 where they come from several plans. */
export function listCommentLines(state: ProjectState, plan: Plan): CommentLine[] {
  const planIds = new Set([
    plan.id,
    ...ancestorsOf(state, plan)
      .filter(({ schoolYear }) => schoolYear === plan.schoolYear)
      .map(({ id }) => id),
  ]);
  const comments = [...state.comment.values()]
    .filter(({ planId }) => planIds.has(planId))
    .sort((a, b) =>
      a.receivedOn < b.receivedOn ? -1 : a.receivedOn > b.receivedOn ? 1 : a.number - b.number,
    );
  const isOfOnePlan = new Set(comments.map(({ planId }) => planId)).size <= 1;
  return comments
    .map((comment, index) => ({
      number: isOfOnePlan ? comment.number : index + 1,
      receivedOn: chineseDate(comment.receivedOn),
      channel: channelNames[comment.channel],
      estates: comment.unitIds.map((id) => state.unit.get(id)?.name ?? id).join('、') || '整体方案',
      request: comment.request,
      outcome: outcomeNames[comment.outcome],
      answer: comment.answer,
    }))
    .sort((a, b) => a.number - b.number);
}

export function tabulateComments(lines: readonly CommentLine[]): NoticeTable {
  const cell = (text: string, isBold = false): NoticeCell => ({ paragraphs: [{ runs: [{ text, isBold }] }] });
  return {
    columns: [
      { title: '序号', share: 0.08 },
      { title: '小区', share: 0.16 },
      { title: '意见和建议', share: 0.32 },
      { title: '采纳情况', share: 0.13 },
      { title: '答复和理由', share: 0.31 },
    ],
    rows: lines.map(({ number, estates, request, outcome, answer }) => ({
      rowType: 'cells',
      cells: [cell(String(number)), cell(estates), cell(request), cell(outcome, true), cell(answer || '—')],
    })),
  };
}

/** “共收到意见9条，其中采纳5条、部分采纳1条、不采纳3条”. */
export function sumUpComments(lines: readonly CommentLine[]): string {
  const parts = (['adopted', 'partly-adopted', 'not-adopted', 'open'] as const).flatMap((outcome) => {
    const count = lines.filter((line) => line.outcome === outcomeNames[outcome]).length;
    return count > 0 ? `${outcomeNames[outcome]}${count}条` : [];
  });
  return `共收到意见${lines.length}条，其中${parts.join('、')}`;
}
