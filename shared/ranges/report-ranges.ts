// The range texts of a plan, each read back and compared with its polygon and its estates.
import { unitMembership } from '../checks/unit-membership.ts';
import { catchmentsOfPlan, type ProjectState } from '../model/project-state.ts';
import { checkRange, type RangeCheck } from './check-range.ts';
import { describeRange } from './describe-range.ts';
import { createLineNetwork } from './line-network.ts';
import { pickNamedLines } from './pick-named-lines.ts';

export interface RangeReport {
  readonly catchmentId: string;
  readonly text: string;
  readonly check: RangeCheck;
}

export interface RangesAsked {
  readonly planId: string;
  /** Null: all of the plan. */
  readonly catchmentIds: readonly string[] | null;
  /** `geometry`: texts made from the polygons; `stored`: the texts as they are, empty ones left out. */
  readonly source: 'geometry' | 'stored';
}

/** One report a catchment, by id ascending. */
export function reportRanges(
  state: ProjectState,
  { planId, catchmentIds, source }: RangesAsked,
  onProgress: (fraction: number) => void = () => undefined,
): RangeReport[] {
  const network = createLineNetwork(pickNamedLines(state));
  const held = unitsByCatchment(state, planId);
  const wanted = catchmentsOfPlan(state, planId).filter(
    ({ id, rangeText }) =>
      (catchmentIds?.includes(id) ?? true) && (source === 'geometry' || rangeText.trim() !== ''),
  );
  return wanted.map((catchment, index) => {
    const own = held.get(catchment.id) ?? new Set<string>();
    const { text, check } =
      source === 'geometry'
        ? describeRange(state, catchment, own, network)
        : {
            text: catchment.rangeText,
            check: checkRange(state, catchment, catchment.rangeText, own, network),
          };
    onProgress((index + 1) / wanted.length);
    return { catchmentId: catchment.id, text, check };
  });
}

function unitsByCatchment(state: ProjectState, planId: string): Map<string, Set<string>> {
  const held = new Map<string, Set<string>>();
  for (const [unitId, catchmentIds] of unitMembership(state, planId)) {
    for (const id of catchmentIds) held.set(id, (held.get(id) ?? new Set()).add(unitId));
  }
  return held;
}
