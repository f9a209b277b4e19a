// 学位台账: what an agreement promises each way and how many children its estates have, year by year of its term.
// Parity is a rule about promised seats; children are counted beside them, because they are born as they are.
import type { ProjectState } from '../model/project-state.ts';
import type { Agreement, AgreementStatus } from '../model/records.ts';
import { agreementBalance } from './balance.ts';
import { effectiveStatus } from './effective-status.ts';

export interface LedgerYear {
  readonly schoolYear: number;
  /** The status in that year: an agreement in force is expired after its term. */
  readonly status: AgreementStatus;
  /** Seats that the second party gives to children of the first, and the other way round. */
  readonly seatsForFirst: number;
  readonly seatsForSecond: number;
  /** seatsForFirst − seatsForSecond. */
  readonly balanceSeats: number;
  /** Children of the estates each party hands over who enter that autumn; null where nobody has counted them yet. */
  readonly childrenOfFirst: number | null;
  readonly childrenOfSecond: number | null;
  /** childrenOfFirst − childrenOfSecond; null where one of them is. */
  readonly balanceChildren: number | null;
  /** Seats that children of each party took up; null until it is entered after enrolment. */
  readonly usedByFirst: number | null;
  readonly usedBySecond: number | null;
  /** usedByFirst − usedBySecond; null where one of them is. */
  readonly balanceUsed: number | null;
  /** The sum of the differences of the years before: in seats used where they are known, else in children. */
  readonly carriedOverChildren: number;
  /** A shared pool: seats put in, and those of them that nobody draws and that go back to their campuses. */
  readonly pooledSeats: number;
  readonly releasedSeats: number;
  /**
   * Swaps: whether the difference with what was carried over stays within the parties' tolerance. Null for other
   * kinds, and where the children of the year are not known.
   */
  readonly isWithinTolerance: boolean | null;
}

/** The ledger of one agreement, first year of its term first. Estates that are not in the project count nothing. */
export function agreementLedger(state: ProjectState, agreement: Agreement): LedgerYear[] {
  const { partyIds, fromSchoolYear, toSchoolYear, agreementKind, childrenTolerance } = agreement;
  const { seatsForFirst, seatsForSecond } = agreementBalance(agreement);
  const pooledSeats = agreement.pool.reduce((sum, { seats }) => sum + seats, 0);
  const drawnSeats = seatsForFirst + seatsForSecond;
  const years: LedgerYear[] = [];
  let carriedOverChildren = 0;
  for (let schoolYear = fromSchoolYear; schoolYear <= toSchoolYear; schoolYear += 1) {
    const childrenOfFirst = childrenHandedOver(state, agreement, partyIds[0], schoolYear);
    // Inside one authority there is one direction only.
    const isOneSided = partyIds[0] === partyIds[1];
    const childrenOfSecond = isOneSided ? 0 : childrenHandedOver(state, agreement, partyIds[1], schoolYear);
    const balanceChildren = difference(childrenOfFirst, childrenOfSecond);
    const usedByFirst = usedSeats(agreement, partyIds[0], schoolYear);
    const usedBySecond = isOneSided ? 0 : usedSeats(agreement, partyIds[1], schoolYear);
    const balanceUsed = difference(usedByFirst, usedBySecond);
    const balance = balanceUsed ?? balanceChildren;
    years.push({
      schoolYear,
      status: effectiveStatus(agreement, schoolYear),
      seatsForFirst,
      seatsForSecond,
      balanceSeats: seatsForFirst - seatsForSecond,
      childrenOfFirst,
      childrenOfSecond,
      balanceChildren,
      usedByFirst,
      usedBySecond,
      balanceUsed,
      carriedOverChildren,
      pooledSeats,
      releasedSeats: pooledSeats === 0 ? 0 : pooledSeats - (usedByFirst ?? drawnSeats),
      isWithinTolerance:
        agreementKind !== 'parity-swap' || balance === null
          ? null
          : Math.abs(carriedOverChildren + balance) <= childrenTolerance,
    });
    carriedOverChildren += balance ?? 0;
  }
  return years;
}

/** Children of one party's estates, each estate once however many campuses receive it; null where no count is known. */
function childrenHandedOver(
  state: ProjectState,
  { items, stage }: Agreement,
  authorityId: string,
  schoolYear: number,
): number | null {
  const unitIds = new Set(
    items.filter(({ fromAuthorityId }) => fromAuthorityId === authorityId).map(({ unitId }) => unitId),
  );
  const counts = [...unitIds]
    .flatMap((unitId) => state.unit.get(unitId)?.children ?? [])
    .filter((entry) => entry.stage === stage && entry.intakeYear === schoolYear);
  if (unitIds.size > 0 && counts.length === 0) return null;
  return counts.reduce((sum, { count }) => sum + count, 0);
}

function usedSeats({ used }: Agreement, authorityId: string, schoolYear: number): number | null {
  const entry = used.find((one) => one.fromAuthorityId === authorityId && one.schoolYear === schoolYear);
  return entry?.seats ?? null;
}

function difference(first: number | null, second: number | null): number | null {
  return first === null || second === null ? null : first - second;
}
