import { useMemo } from 'react';
import type { MapOverlay } from '../../map/map-view-props.ts';
import { useCurrentPlan, useRecords, useView } from '../../state/use-session.ts';
import { overlayOfEffects, proposedEffects } from './proposed-edit.ts';

/** What the proposed edit would change, drawn over the map; null where nothing is proposed or it can't be done. */
export function useProposedOverlay(): MapOverlay | null {
  const records = useRecords();
  const plan = useCurrentPlan();
  const proposal = useView((view) => view.proposal);
  return useMemo(() => {
    const effects = plan && proposal ? proposedEffects(records, plan, proposal) : null;
    return effects?.ok ? overlayOfEffects(effects.value) : null;
  }, [records, plan, proposal]);
}
