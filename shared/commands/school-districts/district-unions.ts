// 学区 from 服务片区: the catchments whose schools belong to one cluster, united along the borders they share exactly.
import type { MultiPolygon } from 'geojson';
import { dissolve } from '../../geometry/dissolve.ts';
import { zoneOfProject } from '../../geometry/project-zone.ts';
import { catchmentsOfPlan, type ProjectState } from '../../model/project-state.ts';
import type { Catchment, Cluster } from '../../model/records.ts';
import { type Result, refuse } from '../../model/result.ts';
import { validCatchmentGeometry } from '../areas/valid-catchment-geometry.ts';

/**
 * Catchments of a plan by the cluster of their schools, both by id ascending; only clusters of the authority that have
 * a catchment. A catchment with schools of several clusters goes with the first of its campuses that is in one.
 */
export function membersByCluster(
  state: ProjectState,
  sourcePlanId: string,
  authorityId: string,
): ReadonlyMap<string, readonly Catchment[]> {
  const clusterOfSchool = new Map<string, string>();
  const clusters = [...state.cluster.values()]
    .filter((cluster) => cluster.authorityId === authorityId)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const { id, members } of clusters) {
    for (const { schoolId } of members) {
      if (!clusterOfSchool.has(schoolId)) clusterOfSchool.set(schoolId, id);
    }
  }
  const found = new Map<string, Catchment[]>(clusters.map(({ id }) => [id, []]));
  for (const catchment of catchmentsOfPlan(state, sourcePlanId)) {
    const [clusterId] = catchment.campusIds.flatMap(
      (id) => clusterOfSchool.get(state.campus.get(id)?.schoolId ?? '') ?? [],
    );
    if (clusterId !== undefined) found.get(clusterId)?.push(catchment);
  }
  return new Map([...found].filter(([, members]) => members.length > 0));
}

/** The ground of a cluster: the exact union of its members. Refuses, naming the cluster, where it can't be computed. */
export function uniteMembers(
  state: ProjectState,
  cluster: Cluster,
  members: readonly Catchment[],
): Result<MultiPolygon> {
  const united = dissolve(
    members.map(({ geometry }) => geometry),
    zoneOfProject(state),
  );
  const sound = united.ok ? validCatchmentGeometry(cluster.name, united.value.geometry) : united;
  if (sound.ok) return sound;
  return refuse({
    code: 'district-not-united',
    message: {
      zh: `${cluster.name} 的 ${members.length} 个片区合不成学区：${sound.refusal.message.zh}`,
      en: `The ${members.length} catchments of ${cluster.name} can’t be united: ${sound.refusal.message.en}`,
    },
    hint: {
      zh: '先修复检查指出的无效图形，或让学区方案脱离片区方案',
      en: 'Repair the outlines that the check calls invalid, or cut the plan of school districts loose',
    },
  });
}

/** The school district of a cluster in a plan: under an id that follows from both, named after the cluster. */
export function createDistrict(
  planId: string,
  cluster: Cluster,
  geometry: MultiPolygon,
  sha256: (text: string) => string,
): Catchment {
  return {
    kind: 'catchment',
    id: `catchment-${sha256(`${planId} ${cluster.id}`).slice(0, 16)}`,
    planId,
    name: cluster.name,
    authorityId: cluster.authorityId,
    campusIds: [],
    clusterId: cluster.id,
    geometry,
    rangeText: '',
  };
}
