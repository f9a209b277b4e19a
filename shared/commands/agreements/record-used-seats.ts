// The books after enrolment: how many of the promised seats were taken up. It is counted, not agreed on, so it is
// written beside the terms of an agreement in force or over.
import { agreementStatusNames } from '../../agreements/agreement-status.ts';
import { agreementBalance } from '../../agreements/balance.ts';
import type { ProjectState } from '../../model/project-state.ts';
import type { Agreement, UsedSeats } from '../../model/records.ts';
import { type Refusal, refuse, succeed } from '../../model/result.ts';
import type { CommandHandler } from '../command-handler.ts';
import { createChangeSet } from '../create-change-set.ts';
import { findRecord } from '../find-record.ts';
import { isSameContent, nothingChanged } from '../nothing-changed.ts';

export const recordUsedSeats: CommandHandler<'record-used-seats'> = (state, command) => {
  const found = findRecord(state, 'agreement', command.agreementId);
  if (!found.ok) return found;
  const before = found.value;
  const { schoolYear, fromAuthorityId, seats } = command;
  const entry: UsedSeats = { schoolYear, fromAuthorityId, seats };
  const refusal = refuseEntry(state, before, entry);
  if (refusal) return refuse(refusal);
  const others = before.used.filter(
    (one) => one.schoolYear !== schoolYear || one.fromAuthorityId !== fromAuthorityId,
  );
  const used = [...others, entry].sort(
    (a, b) => a.schoolYear - b.schoolYear || (a.fromAuthorityId < b.fromAuthorityId ? -1 : 1),
  );
  if (isSameContent({ ...before, used }, before)) return nothingChanged();
  const party = state.authority.get(fromAuthorityId)?.name ?? fromAuthorityId;
  return succeed(
    createChangeSet(
      command.name,
      {
        zh: `协议“${before.title}”${schoolYear} 学年${party}实际使用 ${seats} 个学位`,
        en: `${party} used ${seats} seats of the agreement “${before.title}” in ${schoolYear}`,
      },
      { updated: [{ before, after: { ...before, used } }] },
    ),
  );
};

function refuseEntry(state: ProjectState, agreement: Agreement, entry: UsedSeats): Refusal | null {
  const { title, status, partyIds, fromSchoolYear, toSchoolYear } = agreement;
  const { schoolYear, fromAuthorityId, seats } = entry;
  if (status !== 'in-force' && status !== 'expired' && status !== 'revoked') {
    const name = agreementStatusNames[status];
    return {
      code: 'agreement-not-in-force',
      message: {
        zh: `协议“${title}”是“${name.zh}”，还没有人能使用它的学位`,
        en: `The agreement “${title}” is ${name.en}; nobody can have used its seats`,
      },
      hint: { zh: '协议生效后再登记', en: 'Enter it once the agreement is in force' },
    };
  }
  if (!partyIds.includes(fromAuthorityId) || schoolYear < fromSchoolYear || schoolYear > toSchoolYear) {
    return {
      code: 'not-in-the-ledger',
      message: {
        zh: `协议“${title}”的台账里没有 ${schoolYear} 学年的这一方`,
        en: `The ledger of “${title}” has no ${schoolYear} for that party`,
      },
      hint: {
        zh: `填写甲方或乙方，${fromSchoolYear}—${toSchoolYear} 学年`,
        en: `Name one of the parties and a year from ${fromSchoolYear} to ${toSchoolYear}`,
      },
    };
  }
  const { seatsForFirst, seatsForSecond } = agreementBalance(agreement);
  const promised = fromAuthorityId === partyIds[0] ? seatsForFirst : seatsForSecond;
  if (Number.isSafeInteger(seats) && seats >= 0 && seats <= promised) return null;
  const party = state.authority.get(fromAuthorityId)?.name ?? fromAuthorityId;
  return {
    code: 'used-beyond-promised',
    message: {
      zh: `登记${party}使用 ${seats} 个学位，但协议每年承诺 ${promised} 个`,
      en: `${seats} seats are entered as used by ${party}, but ${promised} are promised a year`,
    },
    hint: {
      zh: `填写 0 到 ${promised} 的整数；多出的学位要先修订协议`,
      en: `Enter a whole number from 0 to ${promised}; amend the agreement before more are given`,
    },
  };
}
