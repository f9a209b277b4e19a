// 学位共享协议: what two authorities agree on, who signed it, and what it rests on.
import type { Stage } from './stage.ts';

export type AgreementKind = 'parity-swap' | 'dual-service' | 'shared-pool';
export type AgreementStatus = 'draft' | 'proposed' | 'countersigned' | 'in-force' | 'expired' | 'revoked';

/** One unit of an agreement: the campus that receives its children and the seats promised there a year. */
export interface AgreementItem {
  readonly unitId: string;
  /** The party that hands the children over (whose estate it is). */
  readonly fromAuthorityId: string;
  /** The receiving campus, of the other party. */
  readonly campusId: string;
  /** Seats promised in one entry year. */
  readonly seats: number;
  /**
   * Dual service: of a hundred children of the unit, how many are counted with the receiving campus; the others are
   * counted at home. Absent where the parties declared none: then all are counted at home, and a range is stated.
   */
  readonly sharePercent?: number;
}

/** Seats of one entry year that a campus puts into a shared pool. What nobody draws goes back to it. */
export interface PoolShare {
  readonly campusId: string;
  readonly seats: number;
}

/** A document that an agreement rests on. The file stays with the office; its hash tells whether it is the same one. */
export interface AgreementDocument {
  readonly name: string;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  readonly byteCount: number;
  /** ISO 8601 date on the document; absent where nobody has entered it. */
  readonly datedOn?: string;
}

/** 征求意见: who was asked about an agreement, when, and what came of it. */
export interface Consultation {
  readonly consulted: string;
  /** ISO 8601 date. */
  readonly heldOn: string;
  readonly askedCount: number;
  readonly answeredCount: number;
  readonly inFavourCount: number;
  readonly result: string;
}

/** Seats that children of one party have taken up with the other, in one school year, once enrolment is over. */
export interface UsedSeats {
  readonly schoolYear: number;
  readonly fromAuthorityId: string;
  readonly seats: number;
}

export interface AgreementSignature {
  readonly authorityId: string;
  readonly signedBy: string;
  readonly signedAt: string;
  /** Signed with the authority's Ed25519 key; absent where it was signed on paper. */
  readonly seal?: AgreementSeal;
}

/** Both base64: the 32 bytes of the public key, and the 64 of the signature over `sealedText`. */
export interface AgreementSeal {
  readonly publicKey: string;
  readonly signature: string;
}

export interface AgreementEvent {
  readonly status: AgreementStatus;
  readonly at: string;
  readonly by: string;
  readonly note: string;
}

/**
 * 学位共享协议 between two authorities. It adds service relations; it never moves a border. A shared pool may also lie
 * inside one authority (大学区): then that one is both parties, and two people sign for it.
 */
export interface Agreement {
  readonly kind: 'agreement';
  readonly id: string;
  /** 协议编号, as the two offices number it; may be empty in a draft. */
  readonly number: string;
  readonly title: string;
  readonly agreementKind: AgreementKind;
  readonly partyIds: readonly [string, string];
  readonly stage: Stage;
  /** Of a shared pool: in order of priority, who draws from it and how much. */
  readonly items: readonly AgreementItem[];
  /** What every campus puts into a shared pool; empty for other kinds. */
  readonly pool: readonly PoolShare[];
  readonly fromSchoolYear: number;
  /** Last school year it holds for, inclusive. */
  readonly toSchoolYear: number;
  /** By how many children the two directions of a swap may drift apart over the years before it is a warning. */
  readonly childrenTolerance: number;
  readonly status: AgreementStatus;
  readonly signatures: readonly AgreementSignature[];
  readonly events: readonly AgreementEvent[];
  readonly basis: string;
  readonly contact: string;
  readonly note: string;
  /** From 1; an amendment has the next number. */
  readonly version: number;
  /** The agreement in force that this one replaces when it comes into force, or that it goes on from. */
  readonly predecessor: {
    readonly agreementId: string;
    readonly succession: 'amendment' | 'renewal';
  } | null;
  /** ISO 8601 date by which the parties look at it again; empty where none is set. */
  readonly reviewOn: string;
  readonly documents: readonly AgreementDocument[];
  readonly consultations: readonly Consultation[];
  readonly used: readonly UsedSeats[];
  /**
   * SHA-256 of every version of the terms that was sealed here or came in a package, oldest first: whoever holds one of
   * them can take over the newest. Absent before the first.
   */
  readonly lineage?: readonly string[];
}
