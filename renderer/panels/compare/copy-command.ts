// Chosen moves of a comparison as one command that makes one of the two plans do what the other does there.
import type { PlanMove } from '../../../shared/checks/compare-plans.ts';
import { schoolKeysOf } from '../../../shared/checks/school-keys.ts';
import type { CommandOf } from '../../../shared/commands/command.ts';
import { catchmentsOfPlan, type ProjectState } from '../../../shared/model/project-state.ts';
import type { ComparedPlans } from '../../state/compare-store.ts';

export interface CopyCommand {
  /** Null where nothing of the moves can be copied. */
  readonly command: CommandOf<'copy-changes'> | null;
  /** Moves without ground, or whose school has no catchment in the plan that is to change. */
  readonly skipped: readonly PlanMove[];
}

/** `into: 'after'`: the plan on screen gets what the other has; `'before'`: the other plan gets what the one on screen has. */
export function copyCommand(
  records: ProjectState,
  { fromPlanId, toPlanId }: ComparedPlans,
  moves: readonly PlanMove[],
  into: 'before' | 'after',
): CopyCommand {
  const [source, target] = into === 'after' ? [fromPlanId, toPlanId] : [toPlanId, fromPlanId];
  const keys = schoolKeysOf(records, [fromPlanId, toPlanId]);
  const idsOf = (school: string | null) =>
    catchmentsOfPlan(records, target)
      .map(({ id }) => id)
      .filter((id) => keys.nameOf(id) === school);
  const skipped: PlanMove[] = [];
  const transfers = moves.flatMap((move) => {
    const [now, then] = into === 'after' ? [move.to, move.from] : [move.from, move.to];
    const [receiver] = idsOf(then);
    if (!move.ground || (then !== null && receiver === undefined)) {
      skipped.push(move);
      return [];
    }
    const fromCatchmentIds = now === null ? null : idsOf(now);
    return [{ area: move.ground, fromCatchmentIds, toCatchmentId: receiver ?? null }];
  });
  const command = { name: 'copy-changes', fromPlanId: source, toPlanId: target, transfers } as const;
  return { command: transfers.length > 0 ? command : null, skipped };
}
