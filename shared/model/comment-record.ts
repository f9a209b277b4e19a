/** How an opinion reached the office. */
export const commentChannels = [
  'online',
  'phone',
  'e-mail',
  'letter',
  'fax',
  'in-person',
  'meeting',
] as const;
export type CommentChannel = (typeof commentChannels)[number];

/** 采纳、部分采纳、不采纳; `open` until it is answered. */
export const commentOutcomes = ['open', 'adopted', 'partly-adopted', 'not-adopted'] as const;
export type CommentOutcome = (typeof commentOutcomes)[number];

/**
 * 意见: what somebody said about a plan in public, and what the office answers. Who said it is not kept: no name, no
 * phone, no flat.
 */
export interface NoticeComment {
  readonly kind: 'comment';
  readonly id: string;
  readonly planId: string;
  /** Running number of the plan's comments, from 1. */
  readonly number: number;
  /** ISO 8601 date. */
  readonly receivedOn: string;
  readonly channel: CommentChannel;
  /** The estates it is about; empty where it is about the plan as a whole. */
  readonly unitIds: readonly string[];
  readonly request: string;
  readonly outcome: CommentOutcome;
  /** The reason: never empty where something is not adopted. */
  readonly answer: string;
  /** ISO 8601 date; empty while open. */
  readonly answeredOn: string;
}
