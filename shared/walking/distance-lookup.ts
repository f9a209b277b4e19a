import type { DistanceMethod, DistanceTable } from './walking-distances.ts';

/** How far one estate is from one campus; never a number without how it was found. */
export interface WalkingDistance {
  readonly method: DistanceMethod;
  /** By that method; null where there is no way on foot. */
  readonly metres: number | null;
  readonly straightMetres: number;
}

export interface DistanceLookup {
  readonly method: DistanceMethod;
  /** Null for an estate or a campus that was not measured. */
  readonly between: (unitId: string, campusId: string) => WalkingDistance | null;
  /** To the nearest of several campuses: the one with the shortest way, those without a way last. */
  readonly toNearest: (unitId: string, campusIds: readonly string[]) => WalkingDistance | null;
}

/** Answers by id from a table. */
export function createDistanceLookup(table: DistanceTable): DistanceLookup {
  const rows = new Map(table.unitIds.map((id, row) => [id, row]));
  const columns = new Map(table.campusIds.map((id, column) => [id, column]));
  const { method } = table;

  function between(unitId: string, campusId: string): WalkingDistance | null {
    const row = rows.get(unitId);
    const column = columns.get(campusId);
    if (row === undefined || column === undefined) return null;
    const at = row * table.campusIds.length + column;
    const straightMetres = table.straightMetres[at] ?? 0;
    const walked = table.walkedMetres[at] ?? Number.NaN;
    const metres = method === 'straight' ? straightMetres : Number.isNaN(walked) ? null : walked;
    return { method, metres, straightMetres };
  }

  return {
    method,
    between,
    toNearest: (unitId, campusIds) => {
      let best: WalkingDistance | null = null;
      for (const campusId of campusIds) {
        const found = between(unitId, campusId);
        if (found && (!best || isNearer(found, best))) best = found;
      }
      return best;
    },
  };
}

function isNearer(one: WalkingDistance, other: WalkingDistance): boolean {
  const [a, b] = [one.metres ?? Infinity, other.metres ?? Infinity];
  return a < b || (a === b && one.straightMetres < other.straightMetres);
}
