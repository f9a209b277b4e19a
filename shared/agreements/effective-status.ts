import type { Agreement, AgreementStatus } from '../model/records.ts';

/**
 * The status of an agreement in a school year (the year of its autumn). Only an agreement in force depends on the
 * year: before its term it is countersigned, after it expired. Nobody has to remember to end it.
 */
export function effectiveStatus(
  agreement: Pick<Agreement, 'status' | 'fromSchoolYear' | 'toSchoolYear'>,
  schoolYear: number,
): AgreementStatus {
  if (agreement.status !== 'in-force') return agreement.status;
  if (schoolYear > agreement.toSchoolYear) return 'expired';
  return schoolYear < agreement.fromSchoolYear ? 'countersigned' : 'in-force';
}
