// Children beyond the seats of their schools, once shared seats are handed out as well as can be.
import type { Problem } from './problem.ts';

/** Schools that share pools, directly or through each other; a school in no pool is alone. */
export interface SeatGroup {
  readonly schools: readonly number[];
  readonly pools: readonly number[];
}

/** All schools, each in one group, by its first school. */
export function seatGroups({ seats, pools }: Pick<Problem, 'seats' | 'pools'>): SeatGroup[] {
  const groupOf = seats.map((_, school) => school);
  for (const pool of pools) {
    const joined = pool.schools.map((school) => groupOf[school] as number);
    const first = Math.min(...joined);
    for (const [school, group] of groupOf.entries()) if (joined.includes(group)) groupOf[school] = first;
  }
  return [...new Set(groupOf)].map((group) => ({
    schools: seats.flatMap((_, school) => (groupOf[school] === group ? [school] : [])),
    pools: pools.flatMap(({ schools }, pool) => (groupOf[schools[0] ?? -1] === group ? [pool] : [])),
  }));
}

/**
 * Children by school beyond its own seats and the shared seats that it gets. In one pool the schools draw in their order;
 * where pools overlap, shared seats are moved along augmenting paths (Ford and Fulkerson 1956) until no more fit.
 */
export function unseated(
  { seats, pools }: Pick<Problem, 'seats' | 'pools'>,
  group: SeatGroup,
  load: ArrayLike<number>,
): Map<number, number> {
  const beyond = new Map<number, number>();
  for (const school of group.schools) {
    const over = (load[school] ?? 0) - (seats[school] ?? 0);
    if (over > 0) beyond.set(school, over);
  }
  if (beyond.size === 0) return beyond;
  const left = new Map(group.pools.map((pool) => [pool, pools[pool]?.seats ?? 0]));
  const drawn = new Map<string, number>();
  const drawnBy = (pool: number, school: number) => drawn.get(`${pool} ${school}`) ?? 0;
  const add = (pool: number, school: number, by: number) =>
    drawn.set(`${pool} ${school}`, drawnBy(pool, school) + by);

  /** Brings up to `wanted` seats to a school, its own way or by another school changing pools. */
  function draw(school: number, wanted: number, seen: Set<number>): number {
    for (const pool of group.pools) {
      const { schools, maxPerSchool } = pools[pool] as Problem['pools'][number];
      const room = Math.min(wanted, maxPerSchool - drawnBy(pool, school));
      if (!schools.includes(school) || seen.has(pool) || room <= 0) continue;
      seen.add(pool);
      const free = Math.min(room, left.get(pool) ?? 0);
      if (free > 0) {
        left.set(pool, (left.get(pool) ?? 0) - free);
        add(pool, school, free);
        return free;
      }
      for (const other of schools) {
        const held = Math.min(room, drawnBy(pool, other));
        if (other === school || held <= 0) continue;
        const moved = draw(other, held, seen);
        if (moved === 0) continue;
        add(pool, other, -moved);
        add(pool, school, moved);
        return moved;
      }
    }
    return 0;
  }

  for (const [school, over] of beyond) {
    let wanted = over;
    for (;;) {
      const got = wanted > 0 ? draw(school, wanted, new Set()) : 0;
      if (got === 0) break;
      wanted -= got;
    }
    if (wanted > 0) beyond.set(school, wanted);
    else beyond.delete(school);
  }
  return beyond;
}
