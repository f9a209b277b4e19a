// 大学区: the schools of every cluster with what their campuses put into shared pools in a plan's year, what estates draw
// from them in order of priority, and what goes back because nobody draws it.
import type { ProjectState } from '../model/project-state.ts';
import type { Cluster, ClusterRole, Plan } from '../model/records.ts';
import { agreementsInYear } from './promised-seats.ts';

export interface PooledCampus {
  readonly campusId: string;
  readonly role: ClusterRole;
  /** Seats of one entry year of the plan's stage: all, put into the pool, drawn from there, gone back. */
  readonly baseSeats: number;
  readonly pooledSeats: number;
  readonly drawnSeats: number;
  readonly releasedSeats: number;
}

export interface PoolDraw {
  readonly unitId: string;
  readonly campusId: string;
  readonly seats: number;
}

export interface ClusterPool {
  readonly clusterId: string;
  /** Lead school first, then in the cluster's order; only campuses of the plan's stage. */
  readonly campuses: readonly PooledCampus[];
  /** In order of priority. */
  readonly draws: readonly PoolDraw[];
  readonly pooledSeats: number;
  readonly drawnSeats: number;
  readonly releasedSeats: number;
}

/** The pools of all clusters under a plan, clusters by id ascending. A school may belong to more than one. */
export function clusterPools(state: ProjectState, plan: Plan): ClusterPool[] {
  const pools = agreementsInYear(state, plan.stage, plan.schoolYear).filter(({ pool }) => pool.length > 0);
  const pooled = sumByCampus(pools.flatMap(({ pool }) => pool));
  const items = pools.flatMap((agreement) => agreement.items);
  const drawn = sumByCampus(items);
  return [...state.cluster.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((cluster) => {
      const campuses = campusesOf(state, cluster, plan).map(({ campusId, role, baseSeats }): PooledCampus => {
        const pooledSeats = pooled.get(campusId) ?? 0;
        const drawnSeats = drawn.get(campusId) ?? 0;
        const releasedSeats = pooledSeats - drawnSeats;
        return { campusId, role, baseSeats, pooledSeats, drawnSeats, releasedSeats };
      });
      const ids = new Set(campuses.map(({ campusId }) => campusId));
      const sum = (key: 'pooledSeats' | 'drawnSeats' | 'releasedSeats') =>
        campuses.reduce((total, campus) => total + campus[key], 0);
      return {
        clusterId: cluster.id,
        campuses,
        draws: items
          .filter(({ campusId }) => ids.has(campusId))
          .map(({ unitId, campusId, seats }) => ({ unitId, campusId, seats })),
        pooledSeats: sum('pooledSeats'),
        drawnSeats: sum('drawnSeats'),
        releasedSeats: sum('releasedSeats'),
      };
    });
}

function campusesOf(state: ProjectState, { members }: Cluster, { stage }: Plan) {
  const byRole = [...members].sort((a, b) => Number(b.role === 'lead') - Number(a.role === 'lead'));
  const campuses = [...state.campus.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return byRole.flatMap(({ schoolId, role }) =>
    campuses
      .filter((campus) => campus.schoolId === schoolId)
      .flatMap(({ id, stages }) => {
        const offered = stages.find((one) => one.stage === stage);
        return offered ? [{ campusId: id, role, baseSeats: offered.baseSeats }] : [];
      }),
  );
}

function sumByCampus(entries: readonly { readonly campusId: string; readonly seats: number }[]) {
  const sums = new Map<string, number>();
  for (const { campusId, seats } of entries) sums.set(campusId, (sums.get(campusId) ?? 0) + seats);
  return sums;
}
