// 学区 / 大学区 ⇄ the table of clusters, with its schools.
import type { Cluster } from '../../shared/model/records.ts';
import { defineList, defineRepository } from './record-mapping.ts';

interface ClusterRow {
  readonly id: string;
  readonly name: string;
  readonly authority_id: string | null;
}

type Member = Cluster['members'][number];

interface MemberRow {
  readonly school_id: string;
  readonly role: Member['role'];
}

const members = defineList<MemberRow, Member>({
  table: 'cluster_members',
  owner: 'cluster_id',
  columns: ['school_id', 'role'],
  toRow: ({ schoolId, role }) => ({ school_id: schoolId, role }),
  fromRow: ({ school_id, role }) => ({ schoolId: school_id, role }),
});

export const clusters = defineRepository<Cluster, ClusterRow, { members: Member }>({
  kind: 'cluster',
  table: 'clusters',
  columns: ['id', 'name', 'authority_id'],
  lists: { members: { ...members, items: (cluster) => cluster.members } },
  toRow: ({ id, name, authorityId }) => ({ id, name, authority_id: authorityId }),
  fromRow: ({ id, name, authority_id }, lists) => ({
    kind: 'cluster',
    id,
    name,
    authorityId: authority_id,
    members: lists.members,
  }),
});
