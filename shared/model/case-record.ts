// 边界小区争议: one estate at a border that is argued about, with what was measured for it, what people said, and what was
// decided why. A case holds the figures of the day they were measured; nothing in it is about a person.
import type { AgreementDocument, AgreementStatus } from './agreement-record.ts';
import type { Stage } from './stage.ts';

/** 维持 · 在本方调整 · 双重纳入 · 与对方小区互换 */
export type CaseOptionKind = 'stay' | 'move' | 'dual' | 'swap';

/** One way from an estate to a campus. */
export interface WayToSchool {
  readonly campusId: string;
  /** By the method of the measuring: along roads, or straight where a project has none; null where no way leads there. */
  readonly metres: number | null;
  readonly straightMetres: number;
  /** Names of the rivers, railways and expressways across the straight line, each once, in order of their ids. */
  readonly barriers: readonly string[];
}

/** Free seats of one campus in every year of the term, before and after. */
export interface CaseEffect {
  readonly campusId: string;
  readonly authorityId: string;
  readonly freeBefore: readonly (number | null)[];
  readonly freeAfter: readonly (number | null)[];
}

export interface CaseOption {
  readonly kind: CaseOptionKind;
  /** Where the children would go; for dual service the second choice of the families. */
  readonly way: WayToSchool;
  /** Metres less than now, below 0 for more; null where one of the ways is none. */
  readonly savedMetres: number | null;
  /** Estates of the other side that come in exchange, with their whole metres now and then. */
  readonly counterparts: readonly {
    readonly unitId: string;
    readonly campusId: string;
    readonly ownMetres: number;
    readonly otherMetres: number;
  }[];
  /** Seats of one entry year that an agreement would have to promise; 0 where none is needed. */
  readonly seats: number;
  readonly effects: readonly CaseEffect[];
}

/** What was measured for a case, on one day, under one plan. */
export interface CaseEvidence {
  /** The plan as it was called then: it may be deleted, the evidence stands. */
  readonly plan: {
    readonly id: string;
    readonly name: string;
    readonly stage: Stage;
    readonly schoolYear: number;
  };
  /** ISO 8601 date. */
  readonly measuredOn: string;
  readonly method: 'walked' | 'straight';
  readonly unitId: string;
  /** On whose ground the estate lies, and who is across the border. */
  readonly authorityId: string;
  readonly otherAuthorityId: string;
  readonly borderMetres: number;
  /** Campuses that take its children now. */
  readonly servedBy: readonly string[];
  readonly agreements: readonly { readonly agreementId: string; readonly status: AgreementStatus }[];
  /** To every school of both sides, with whose it is and the seats left there (null: unknown). */
  readonly ways: readonly (WayToSchool & {
    readonly authorityId: string;
    readonly freeSeats: number | null;
  })[];
  /** The campuses the two distances of the reply are about; null where there is none. */
  readonly ownCampusId: string | null;
  readonly otherCampusId: string | null;
  readonly schoolYears: readonly number[];
  /** Children of every year; null where nobody has counted. */
  readonly children: readonly (number | null)[];
  readonly options: readonly CaseOption[];
}

export interface BorderCase {
  readonly kind: 'case';
  readonly id: string;
  /** The same as in the evidence, for whoever looks for the cases of an estate. */
  readonly unitId: string;
  readonly otherAuthorityId: string;
  /** 诉求, without a word about persons. */
  readonly claim: string;
  /** ISO 8601 date the claim came in; empty where unknown. */
  readonly receivedOn: string;
  readonly evidence: CaseEvidence;
  /** Who said what, in the order it was taken down. */
  readonly opinions: readonly { readonly from: string; readonly text: string }[];
  readonly attachments: readonly AgreementDocument[];
  /** Null while the case is open. */
  readonly decision: CaseDecision | null;
}

export interface CaseDecision {
  /** One of the options in the evidence. */
  readonly option: CaseOptionKind;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}
