import { useMemo } from 'react';
import type { MapOverlay } from '../../map/map-view-props.ts';
import { useCurrentPlan, useNumbers, useRecords, useView } from '../../state/use-session.ts';
import { editInQuestion, overlayOfEffects, proposedEffects } from './proposed-edit.ts';

/**
 * What the proposed edit would change, drawn over the map, or one that a question has been raised about: an edit made by
 * key is in no tool's hand and would not be seen. Null where there is none or it can't be done.
 */
export function useProposedOverlay(): MapOverlay | null {
  const records = useRecords();
  const plan = useCurrentPlan();
  const proposal = useView((view) => view.proposal);
  const dialog = useView((view) => view.dialog);
  const isInHand = useNumbers(({ tried }) => tried !== null);
  return useMemo(() => {
    const command = proposal ?? (isInHand ? null : editInQuestion(dialog));
    const effects = plan && command ? proposedEffects(records, plan, command) : null;
    return effects?.ok ? overlayOfEffects(effects.value) : null;
  }, [records, plan, proposal, dialog, isInHand]);
}
