// Clusters (学区, 大学区) from the rows that name them: a school and its role each.
import type { ProjectState } from '../model/project-state.ts';
import type { Cluster, ClusterRole } from '../model/records.ts';
import { stableId } from './stable-id.ts';

export interface RosterMember {
  readonly cluster: string;
  readonly schoolId: string;
  /** As written: 领航校, 城区成员校, 农村成员校. */
  readonly role: string;
  readonly authorityId: string | null;
}

/** Members that the project knows stay; a school named again gets its new role. */
export function buildRosterClusters(members: readonly RosterMember[], state: ProjectState): Cluster[] {
  const clusters = new Map<string, Cluster>();
  for (const { cluster: name, schoolId, role, authorityId } of members) {
    const id = stableId('cluster', name);
    const cluster = clusters.get(id) ?? state.cluster.get(id);
    const others = (cluster?.members ?? []).filter((member) => member.schoolId !== schoolId);
    clusters.set(id, {
      kind: 'cluster',
      id,
      name,
      authorityId: cluster?.authorityId ?? authorityId,
      members: [...others, { schoolId, role: parseRole(role) }].sort((a, b) =>
        a.schoolId < b.schoolId ? -1 : 1,
      ),
    });
  }
  return [...clusters.values()];
}

function parseRole(text: string): ClusterRole {
  if (/领航|引航|牵头|龙头|总校|核心|lead/i.test(text)) return 'lead';
  return /农村|乡|镇|村|rural/i.test(text) ? 'rural-member' : 'urban-member';
}
