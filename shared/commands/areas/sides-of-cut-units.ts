// Who can take the estates whole that an edit would cut: what a person is asked to choose from.
import { cutShare, uncoveredShare } from '../../checks/unit-membership.ts';
import { unitShares } from '../../checks/unit-shares.ts';
import { applyChangeSet } from '../../history/apply-change-set.ts';
import type { ChangeSet } from '../../history/change-set.ts';
import type { ProjectState } from '../../model/project-state.ts';
import type { Splits } from '../command.ts';

export interface Side {
  readonly splits: Exclude<Splits, { readonly reason: string }>;
  /** Of the catchment; null for nobody, and for the side that has most of each estate. */
  readonly name: string | null;
}

/**
 * Sides of an edit that was tried with a reason for cutting, the one with most of the estates first: catchments, the one
 * that the edit makes, and nobody where a part of an estate would lie in none. For several estates also the larger side
 * of each.
 */
export function sidesOfCutUnits(state: ProjectState, trial: ChangeSet): readonly Side[] {
  const cut = [...trial.added, ...trial.updated.map(({ after }) => after)].filter(
    (record) => record.kind === 'unit-split',
  );
  const [first] = cut;
  if (!first) return [];
  const after = applyChangeSet(state, trial);
  const unitIds = new Set(cut.map(({ unitId }) => unitId));
  const units = new Map([...state.unit].filter(([id]) => unitIds.has(id)));
  const held = new Map<string | null, number>();
  for (const shares of unitShares({ ...after, unit: units }, first.planId).values()) {
    for (const [id, share] of [...shares, [null, uncoveredShare(shares)] as const])
      if (share > cutShare) held.set(id, (held.get(id) ?? 0) + share);
  }
  const sides = [...held]
    .sort((a, b) => b[1] - a[1])
    .map(([id]): Side => {
      if (id === null) return { splits: { to: 'nobody' }, name: null };
      const name = after.catchment.get(id)?.name ?? '';
      return { splits: state.catchment.has(id) ? { toCatchmentId: id } : { to: 'new-catchment' }, name };
    });
  const larger: Side = { splits: { to: 'larger-side' }, name: null };
  return unitIds.size > 1 ? [larger, ...sides] : sides;
}
