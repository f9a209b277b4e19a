// What people said about a plan ⇄ the tables of comments and of the estates they are about.
import {
  type CommentChannel,
  type CommentOutcome,
  commentChannels,
  commentOutcomes,
} from '../../shared/model/comment-record.ts';
import type { NoticeComment } from '../../shared/model/records.ts';
import { defineList, defineRepository } from './record-mapping.ts';

interface CommentRow {
  readonly id: string;
  readonly plan_id: string;
  readonly number: number;
  readonly received_on: string;
  readonly channel: string;
  readonly request: string;
  readonly outcome: string;
  readonly answer: string;
  readonly answered_on: string;
}

const units = defineList<{ readonly unit_id: string }, string>({
  table: 'comment_units',
  owner: 'comment_id',
  columns: ['unit_id'],
  toRow: (unitId) => ({ unit_id: unitId }),
  fromRow: (row) => row.unit_id,
});

export const comments = defineRepository<NoticeComment, CommentRow, { units: string }>({
  kind: 'comment',
  table: 'comments',
  columns: [
    'id',
    'plan_id',
    'number',
    'received_on',
    'channel',
    'request',
    'outcome',
    'answer',
    'answered_on',
  ],
  lists: { units: { ...units, items: ({ unitIds }) => unitIds } },
  toRow: (comment) => ({
    id: comment.id,
    plan_id: comment.planId,
    number: comment.number,
    received_on: comment.receivedOn,
    channel: comment.channel,
    request: comment.request,
    outcome: comment.outcome,
    answer: comment.answer,
    answered_on: comment.answeredOn,
  }),
  fromRow: (row, lists) => ({
    kind: 'comment',
    id: row.id,
    planId: row.plan_id,
    number: row.number,
    receivedOn: row.received_on,
    channel: known<CommentChannel>(commentChannels, row.channel),
    unitIds: lists.units,
    request: row.request,
    outcome: known<CommentOutcome>(commentOutcomes, row.outcome),
    answer: row.answer,
    answeredOn: row.answered_on,
  }),
});

function known<Name extends string>(names: readonly Name[], written: string): Name {
  const name = names.find((each) => each === written);
  if (name === undefined) throw new Error(`${written} is none of ${names.join(', ')}`);
  return name;
}
