// The content of a public notice, free of any page: the text, the tables and the annex are all made from this one
// value, so that they cannot disagree.
import type { LocalizedText } from '../model/localized-text.ts';

/** A stretch of text in one style. `accent` marks words that somebody still has to fill in. */
export interface NoticeRun {
  readonly text: string;
  readonly isBold?: boolean;
  readonly tone?: 'quiet' | 'accent' | 'agreement';
}

export interface NoticeParagraph {
  readonly runs: readonly NoticeRun[];
}

/** `colourIndex` is the catchment's colour on the map (index into `catchmentFills`); the number is its label there. */
export interface NoticeCell {
  readonly paragraphs: readonly NoticeParagraph[];
  readonly badge?: { readonly text: string; readonly colourIndex: number };
}

export interface NoticeColumn {
  readonly title: string;
  /** Part of the table's width; all shares of a table add up to 1. */
  readonly share: number;
}

export type NoticeRow =
  | { readonly rowType: 'group'; readonly title: string }
  | { readonly rowType: 'cells'; readonly cells: readonly NoticeCell[] };

export interface NoticeTable {
  readonly columns: readonly NoticeColumn[];
  readonly rows: readonly NoticeRow[];
}

export type NoticeBlock =
  | { readonly blockType: 'heading'; readonly text: string }
  | { readonly blockType: 'paragraph'; readonly paragraph: NoticeParagraph };

export interface NoticeAnnex {
  /** “附件1”. */
  readonly label: string;
  readonly title: string;
  readonly lead: string;
  /** Null for the map. */
  readonly table: NoticeTable | null;
}

/** One estate under one school, as the annex lists it. */
export interface EstateLine {
  readonly number: number;
  readonly authority: string;
  readonly school: string;
  readonly community: string;
  readonly estate: string;
  readonly addresses: string;
  /** 对口, 数量对等调入, 数量对等调出, 双重纳入, 共享学位 */
  readonly relation: string;
  readonly agreement: string;
}

export interface ChangeLine {
  readonly estate: string;
  readonly community: string;
  readonly addresses: string;
  readonly fromSchools: string;
  readonly toSchools: string;
  /** “依《…协议》”, or what the edit log says; empty where neither does. */
  readonly reason: string;
  /** Whether the reason is an agreement, which people can ask for, and not a step of the office's own work. */
  readonly isAgreed: boolean;
}

/** One opinion and its answer, as published: nobody's name is kept. */
export interface CommentLine {
  readonly number: number;
  readonly receivedOn: string;
  readonly channel: string;
  readonly estates: string;
  readonly request: string;
  readonly outcome: string;
  readonly answer: string;
}

export interface AgreementLine {
  readonly agreement: string;
  readonly number: string;
  readonly parties: string;
  readonly agreementKind: string;
  readonly term: string;
  readonly estate: string;
  readonly fromAuthority: string;
  readonly receivingSchool: string;
  /** Seats promised a year. */
  readonly seats: number;
}

/** Words only the office knows, printed as 【…】 until they are written. */
export interface MissingWord {
  readonly field: 'issuer' | 'basis' | 'period' | 'issued-on' | 'contacts' | 'map-review-number';
  readonly message: LocalizedText;
}

export interface NoticeDocument {
  readonly planId: string;
  readonly planName: string;
  readonly planNumber: string;
  readonly contentHash: string;
  /** ISO 8601; the date of everything made from this document. For a draft, when the plan was made. */
  readonly frozenAt: string;
  readonly title: string;
  readonly blocks: readonly NoticeBlock[];
  readonly annexes: readonly NoticeAnnex[];
  readonly mapTitle: string;
  readonly issuer: string;
  readonly issuedOn: string;
  /** Empty for real data. */
  readonly demonstrationNotice: string;
  /** What a plan that is not frozen says across every page; empty for a frozen one. */
  readonly draftMark: string;
  /** “征求意见稿” at the head of every page of one; empty for other papers. */
  readonly templateMark: string;
  /** The kind of paper, for names of files. */
  readonly paper: string;
  /** Name of the plan that changes are counted against; empty where there is none. */
  readonly baselineName: string;
  /** Where people can ask: one line each. */
  readonly contacts: readonly string[];
  /** What the letters to changed estates say beside the change itself. */
  readonly period: string;
  readonly adjustmentReason: string;
  readonly season: string;
  readonly estateLines: readonly EstateLine[];
  readonly changeLines: readonly ChangeLine[];
  /** Answered or not, by number. */
  readonly commentLines: readonly CommentLine[];
  readonly agreementLines: readonly AgreementLine[];
  readonly missing: readonly MissingWord[];
}
