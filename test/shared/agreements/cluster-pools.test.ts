// The table of a cluster's pool: who puts in, who draws in which order, what goes back, and what has no pool.
import { expect, test } from 'vitest';
import { clusterPools } from '../../../shared/agreements/cluster-pools.ts';
import type { Agreement, Cluster, ProjectRecord } from '../../../shared/model/records.ts';
import { agreement, campus, plan, stateWith, unit } from '../checks/small-plan.ts';

const cluster: Cluster = {
  kind: 'cluster',
  id: 'cluster',
  name: '大学区',
  authorityId: 'west',
  members: [
    { schoolId: 'member', role: 'urban-member' },
    { schoolId: 'lead', role: 'lead' },
    { schoolId: 'middle', role: 'rural-member' },
  ],
};
const middle = {
  ...campus('middle', 200, 500),
  stages: [{ stage: 'junior' as const, classesPerGrade: 4, baseSeats: 200 }],
};
const pool: Agreement = agreement(
  [
    ['near', 'west', 'lead', 6],
    ['far', 'west', 'lead', 3],
    ['near', 'west', 'member', 2],
  ],
  {
    agreementKind: 'shared-pool',
    partyIds: ['west', 'west'],
    pool: [
      { campusId: 'lead', seats: 12 },
      { campusId: 'member', seats: 5 },
    ],
  },
);

function poolsWith(...more: readonly ProjectRecord[]) {
  const state = stateWith(
    campus('lead', 300, 300, 90),
    campus('member', 700, 700, 45),
    middle,
    unit('near', 320, 320),
    unit('far', 900, 100),
    cluster,
    ...more,
  );
  return clusterPools(state, plan);
}

test('campuses of the stage, the lead first, with what they put in, what is drawn and what goes back', () => {
  const [found] = poolsWith(pool);
  expect(found?.campuses).toEqual([
    { campusId: 'lead', role: 'lead', baseSeats: 90, pooledSeats: 12, drawnSeats: 9, releasedSeats: 3 },
    {
      campusId: 'member',
      role: 'urban-member',
      baseSeats: 45,
      pooledSeats: 5,
      drawnSeats: 2,
      releasedSeats: 3,
    },
  ]);
  expect(found).toMatchObject({ pooledSeats: 17, drawnSeats: 11, releasedSeats: 6 });
});

test('draws stand in the order of priority that the agreement gives them', () => {
  expect(poolsWith(pool)[0]?.draws).toEqual([
    { unitId: 'near', campusId: 'lead', seats: 6 },
    { unitId: 'far', campusId: 'lead', seats: 3 },
    { unitId: 'near', campusId: 'member', seats: 2 },
  ]);
});

test('a pool that is not in force, or not in the plan’s year, is no pool; nor are seats of a swap', () => {
  const nothing = { pooledSeats: 0, drawnSeats: 0, releasedSeats: 0, draws: [] };
  const others: readonly Partial<Agreement>[] = [
    { status: 'countersigned' },
    { fromSchoolYear: 2027, toSchoolYear: 2028 },
    { stage: 'junior' },
    { agreementKind: 'dual-service', partyIds: ['west', 'east'], pool: [] },
  ];
  for (const changes of others) expect(poolsWith({ ...pool, ...changes })[0]).toMatchObject(nothing);
});

test('a school in two clusters shows its pool in both, and clusters come by id', () => {
  const second: Cluster = { ...cluster, id: 'another', members: [{ schoolId: 'lead', role: 'lead' }] };
  const pools = poolsWith(pool, second);
  expect(pools.map(({ clusterId, pooledSeats }) => [clusterId, pooledSeats])).toEqual([
    ['another', 12],
    ['cluster', 17],
  ]);
});
