import { useMemo } from 'react';
import type { PlanComparison } from '../../../shared/checks/compare-plans.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import type { MapOverlay } from '../../map/map-view-props.ts';
import { type ComparedPlans, moveKey } from '../../state/compare-store.ts';
import { useCompare, useRecords } from '../../state/use-session.ts';
import { schoolHues } from './school-hues.ts';

/** What the comparison in sight draws over the map; null while nobody looks at one. */
export function useComparisonOverlay(): MapOverlay | null {
  const records = useRecords();
  const { isShown, plans, comparison, selectedMove } = useCompare((compare) => compare);
  return useMemo(
    () => (isShown && plans && comparison ? overlayOf(records, plans, comparison, selectedMove) : null),
    [isShown, plans, comparison, selectedMove, records],
  );
}

function overlayOf(
  records: ProjectState,
  plans: ComparedPlans,
  { moves }: PlanComparison,
  selectedMove: string | null,
): MapOverlay {
  const hues = schoolHues(records, plans);
  const moved = moves.flatMap((move) => {
    const id = moveKey(move);
    if (!move.ground) return [];
    return [
      {
        id,
        geometry: move.ground,
        fromHue: hues.get(move.from ?? '') ?? null,
        toHue: hues.get(move.to ?? '') ?? null,
        isSelected: id === selectedMove,
      },
    ];
  });
  return { moved, proposed: [] };
}
