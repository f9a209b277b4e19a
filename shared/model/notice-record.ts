/** 公示, 公告, 征求意见稿, 更正. */
export const noticeTemplates = ['publicity', 'announcement', 'consultation', 'correction'] as const;
export type NoticeTemplate = (typeof noticeTemplates)[number];

/** Chinese alone, or English beside it. */
export const mapLabelKinds = ['chinese', 'bilingual'] as const;
export type MapLabels = (typeof mapLabelKinds)[number];

/**
 * A picture under the maps. It stays where it is on the disk: `sha256` (lower-case hex, of picture and world file) says
 * whether what lies there is still what was chosen.
 */
export interface MapBase {
  readonly file: string;
  /** As `coordinateSystem` knows it: EPSG:4544. */
  readonly crs: string;
  readonly sha256: string;
}

/** The picture's name without its folder, as the map names it. */
export function baseName(file: string): string {
  return file.split(/[\\/]/).at(-1) ?? file;
}

/** The words of a plan's public notice that a person writes. Never prefilled: the map review number. */
export interface Notice {
  readonly kind: 'notice';
  readonly id: string;
  readonly planId: string;
  /** Absent: `publicity`. */
  readonly template?: NoticeTemplate;
  /** Of the maps; absent: `chinese`. */
  readonly mapLabels?: MapLabels;
  /** Absent: the maps have plain ground. */
  readonly mapBase?: MapBase;
  readonly title: string;
  readonly issuer: string;
  /** 依据, one entry a paragraph. */
  readonly basis: readonly string[];
  readonly introduction: string;
  /** How to comment, or whom to ask; absent: the template's sentence. */
  readonly invitation?: string;
  /** Why estates changed schools, said of all of them; absent: nothing is said. */
  readonly adjustmentReason?: string;
  /** The last line before the signature (“特此公告。”); absent: the template's. */
  readonly closing?: string;
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
