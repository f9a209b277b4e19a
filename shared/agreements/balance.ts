import type { Agreement } from '../model/records.ts';

export interface AgreementBalance {
  /** Seats in one entry year that the second party gives to children of the first. */
  readonly seatsForFirst: number;
  /** Seats in one entry year that the first party gives to children of the second. */
  readonly seatsForSecond: number;
  readonly isBalanced: boolean;
}

/** The seats promised each way. Only a parity swap must be balanced; the sums mean something for every kind. */
export function agreementBalance(agreement: Pick<Agreement, 'partyIds' | 'items'>): AgreementBalance {
  const [first, second] = agreement.partyIds;
  const sum = (authorityId: string) =>
    agreement.items
      .filter(({ fromAuthorityId }) => fromAuthorityId === authorityId)
      .reduce((seats, item) => seats + item.seats, 0);
  const seatsForFirst = sum(first);
  // Inside one authority there is one direction only.
  const seatsForSecond = first === second ? 0 : sum(second);
  return { seatsForFirst, seatsForSecond, isBalanced: seatsForFirst === seatsForSecond };
}
