/** The words of a plan's public notice that a person writes. Never prefilled: the map review number. */
export interface Notice {
  readonly kind: 'notice';
  readonly id: string;
  readonly planId: string;
  readonly title: string;
  readonly issuer: string;
  /** 依据, one entry a paragraph. */
  readonly basis: readonly string[];
  readonly introduction: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly issuedOn: string;
  readonly contacts: readonly { readonly name: string; readonly phone: string; readonly address: string }[];
  /** 审图号 as the user typed it, with the day and the paper it was given by; empty until somebody types them. */
  readonly mapReviewNumber: string;
  readonly mapReviewDate: string;
  readonly mapReviewDocument: string;
  /** What the map was when the number was typed (`mapContentHash`); empty without a number. */
  readonly mapReviewHash: string;
}
