import { useMemo } from 'react';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import { beltCandidates } from '../../../shared/negotiation/belt-candidates.ts';
import type { BorderBelt } from '../../../shared/negotiation/border-belt.ts';
import type { SwapProposals } from '../../../shared/negotiation/propose-swaps.ts';
import type { MapOverlay, MarkedPlace, PlaceLink } from '../../map/map-view-props.ts';
import { unitPlace } from '../../map/sources/unit-places.ts';
import { useNegotiation, useRecords, useView } from '../../state/use-session.ts';
import { clusterOverlay } from '../agreements/cluster-overlay.ts';

/** What the belt, the chosen swap or the clusters draw over the map; null on other desks and sections. */
export function useNegotiationOverlay(): MapOverlay | null {
  const records = useRecords();
  const section = useView(({ desk, borderSection }) => (desk === 'border' ? borderSection : null));
  const pair = useView((view) => view.authorityPair);
  const clusterId = useView(({ selection }) => (selection?.kind === 'cluster' ? selection.id : null));
  const { belt, swaps, selectedSwap, marginMetres } = useNegotiation((state) => state);
  return useMemo(() => {
    if (section === 'belt' && belt) return beltOverlay(records, belt.value, marginMetres);
    if (section === 'swaps' && swaps && selectedSwap !== null) {
      return swapOverlay(records, swaps.value, selectedSwap);
    }
    if (section === 'clusters') return clusterOverlay(records, pair, clusterId);
    return null;
  }, [records, section, belt, swaps, selectedSwap, marginMetres, pair, clusterId]);
}

function beltOverlay(records: ProjectState, belt: BorderBelt, marginMetres: number): MapOverlay {
  const strong = new Set(beltCandidates(records, belt, marginMetres).map(({ unitId }) => unitId));
  const places = belt.estates.flatMap(({ unitId, authorityId }): MarkedPlace[] => {
    const unit = records.unit.get(unitId);
    if (!unit) return [];
    const side = authorityId === belt.authorityIds[0] ? 'first' : 'second';
    return [{ id: unitId, position: unitPlace(unit), side, isStrong: strong.has(unitId) }];
  });
  return { moved: [], proposed: [], places };
}

function swapOverlay(records: ProjectState, swaps: SwapProposals, selected: number): MapOverlay {
  const proposal = swaps.proposals[selected];
  const places: MarkedPlace[] = [];
  const links: PlaceLink[] = [];
  for (const move of [...(proposal?.first.moves ?? []), ...(proposal?.second.moves ?? [])]) {
    const unit = records.unit.get(move.unitId);
    const campus = records.campus.get(move.campusId);
    if (!unit || !campus) continue;
    const side = move.fromAuthorityId === swaps.parties[0] ? 'first' : 'second';
    const position = unitPlace(unit);
    places.push({ id: unit.id, position, side, isStrong: true });
    links.push({ id: unit.id, from: position, to: campus.location.coordinates, side });
  }
  return { moved: [], proposed: [], places, links };
}
