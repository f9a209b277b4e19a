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
  /** The sum of the differences in children of the years before. */
  readonly carriedOverChildren: number;
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
  const years: LedgerYear[] = [];
  let carriedOverChildren = 0;
  for (let schoolYear = fromSchoolYear; schoolYear <= toSchoolYear; schoolYear += 1) {
    const childrenOfFirst = childrenHandedOver(state, agreement, partyIds[0], schoolYear);
    const childrenOfSecond = childrenHandedOver(state, agreement, partyIds[1], schoolYear);
    const balanceChildren =
      childrenOfFirst === null || childrenOfSecond === null ? null : childrenOfFirst - childrenOfSecond;
    years.push({
      schoolYear,
      status: effectiveStatus(agreement, schoolYear),
      seatsForFirst,
      seatsForSecond,
      balanceSeats: seatsForFirst - seatsForSecond,
      childrenOfFirst,
      childrenOfSecond,
      balanceChildren,
      carriedOverChildren,
      isWithinTolerance:
        agreementKind !== 'parity-swap' || balanceChildren === null
          ? null
          : Math.abs(carriedOverChildren + balanceChildren) <= childrenTolerance,
    });
    carriedOverChildren += balanceChildren ?? 0;
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
