// Words that name one person or one household. Names of people can't be told from other words; numbers of identity
// cards and mobile phones and the number of a flat can. What is found is shown with its middle covered.
import type { LocalizedText } from '../model/localized-text.ts';

export type PersonalWordKind = 'identity-number' | 'mobile-phone' | 'flat';

export interface PersonalWord {
  readonly wordKind: PersonalWordKind;
  /** As it may be repeated in a message: “1380****210”. */
  readonly covered: string;
}

export const personalWordNames: Readonly<Record<PersonalWordKind, LocalizedText>> = {
  'identity-number': { zh: '身份证号', en: 'identity card number' },
  'mobile-phone': { zh: '手机号', en: 'mobile phone number' },
  flat: { zh: '住户房号', en: 'number of a flat' },
};

/** GB 11643-1999: place, day of birth, running number, check character. */
const identityNumber =
  /(?<![\dA-Za-z])\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/u;
/** Not the digits of a fraction. */
const mobilePhone = /(?<![\d.])1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)/u;
/** “3栋2单元501室”, “3-2-501号房”; a building alone (3栋) is many households. */
const flat =
  /(?:栋|幢|座|号楼|单元)[^，、；。\s]{0,8}?\d{2,4}\s*(?:室|号房)|(?<!\d)\d{3,4}\s*室|(?<!\d)\d+\s*单元\s*\d{3,4}(?!\d)/u;

/** The first word of a text that names one person or household; null where there is none. */
export function findPersonalWord(text: string): PersonalWord | null {
  const identity = identityNumber.exec(text)?.[0];
  if (identity !== undefined && hasRightCheckCharacter(identity)) {
    return { wordKind: 'identity-number', covered: `${identity.slice(0, 6)}********${identity.slice(-2)}` };
  }
  const phone = mobilePhone.exec(text)?.[0];
  if (phone !== undefined) {
    return { wordKind: 'mobile-phone', covered: `${phone.slice(0, 3)}****${phone.slice(-4)}` };
  }
  const home = flat.exec(text)?.[0];
  return home === undefined ? null : { wordKind: 'flat', covered: home.replace(/\d{2}(?=\D*$)/u, '**') };
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** ISO 7064, MOD 11-2. */
function hasRightCheckCharacter(number: string): boolean {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return '10X98765432'[sum % 11] === number[17]?.toUpperCase();
}
