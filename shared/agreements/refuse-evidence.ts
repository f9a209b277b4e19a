// What terms rest on: attached documents, consultations, a day to look at them again.
import { isDay } from '../model/is-day.ts';
import type { Refusal } from '../model/result.ts';
import type { Terms } from './refuse-terms.ts';
import { termsRefusal } from './terms-refusal.ts';

/** Why the evidence of terms can't stand; null where it can. */
export function refuseEvidence({ reviewOn = '', documents = [], consultations = [] }: Terms): Refusal | null {
  if (reviewOn !== '' && !isDay(reviewOn)) return badDay('复核日期', 'review date', reviewOn);
  for (const { name, sha256, datedOn } of documents) {
    if (datedOn !== undefined && !isDay(datedOn)) {
      return badDay(`“${name}”的日期`, `date of “${name}”`, datedOn);
    }
    if (/^[0-9a-f]{64}$/.test(sha256) && name.trim() !== '') continue;
    return termsRefusal(
      'document-without-hash',
      `依据文件“${name}”没有文件名或校验值`,
      `The document “${name}” has no name or no hash`,
      '重新选择这个文件',
      'Choose the file again',
    );
  }
  for (const { consulted, heldOn, askedCount, answeredCount, inFavourCount } of consultations) {
    if (consulted.trim() === '') {
      return termsRefusal(
        'consultation-without-whom',
        '征求意见记录没有写征求对象',
        'A consultation does not say who was asked',
        '填写征求对象',
        'Enter who was asked',
      );
    }
    if (!isDay(heldOn)) return badDay('征求意见日期', 'day of the consultation', heldOn);
    if (answeredCount > askedCount || inFavourCount > answeredCount) {
      return termsRefusal(
        'consultation-does-not-add-up',
        `“${consulted}”：发出 ${askedCount} 份，收回 ${answeredCount} 份，同意 ${inFavourCount} 份，数目不合`,
        `“${consulted}”: ${askedCount} asked, ${answeredCount} answered and ${inFavourCount} in favour do not add up`,
        '收回不超过发出，同意不超过收回',
        'No more can answer than were asked, nor be in favour than answered',
      );
    }
  }
  return null;
}

function badDay(zh: string, en: string, text: string): Refusal {
  return termsRefusal(
    'bad-day',
    `${zh}“${text}”不是日期`,
    `The ${en}, “${text}”, is no date`,
    '写成 2026-06-01 的样子',
    'Write it like 2026-06-01',
  );
}
