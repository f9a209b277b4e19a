import type { ProjectState } from '../../../shared/model/project-state.ts';
import type { MapOverlay, MarkedPlace, PlaceLink } from '../../map/map-view-props.ts';
import type { AuthorityPair } from '../../state/authority-pair.ts';

/** Every school of a cluster linked with its lead: one cluster where one is selected, else all of the chosen two. */
export function clusterOverlay(
  records: ProjectState,
  pair: AuthorityPair,
  clusterId: string | null,
): MapOverlay {
  const places = new Map<string, MarkedPlace>();
  const links: PlaceLink[] = [];
  const chosen = pair.filter((id) => id !== null);
  for (const cluster of records.cluster.values()) {
    const isOfPair = chosen.length === 0 || chosen.includes(cluster.authorityId ?? '');
    if (clusterId === null ? !isOfPair : cluster.id !== clusterId) continue;
    const side = cluster.authorityId === pair[1] ? 'second' : 'first';
    const campusesOf = (schoolId: string) =>
      [...records.campus.values()].filter((campus) => campus.schoolId === schoolId);
    const lead = cluster.members.find(({ role }) => role === 'lead');
    const centre = lead && campusesOf(lead.schoolId)[0];
    if (!centre) continue;
    const position = centre.location.coordinates;
    places.set(centre.id, { id: centre.id, position, side, isStrong: true });
    for (const campus of cluster.members.flatMap(({ schoolId }) => campusesOf(schoolId))) {
      if (campus.id === centre.id) continue;
      const to = campus.location.coordinates;
      if (!places.has(campus.id))
        places.set(campus.id, { id: campus.id, position: to, side, isStrong: false });
      links.push({ id: `${cluster.id} ${campus.id}`, from: to, to: position, side });
    }
  }
  return { moved: [], proposed: [], places: [...places.values()], links };
}
