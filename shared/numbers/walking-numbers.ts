// How far the children of some estates walk to school, each estate weighing as many children as enter from it.
import type { DistanceLookup } from '../walking/distance-lookup.ts';
import type { DistanceMethod } from '../walking/walking-distances.ts';

export interface WalkingNumbers {
  /** Null while nothing has been measured. */
  readonly method: DistanceMethod | null;
  /** Reference radius of the stage; null where there is none. */
  readonly radiusMetres: number | null;
  /** Children-weighted mean and the longest way of any child; null where no child has a measured way. */
  readonly meanMetres: number | null;
  readonly longestMetres: number | null;
  /** Children with a measured way, and those of them beyond the radius. */
  readonly childrenMeasured: number;
  readonly childrenBeyond: number;
  /** childrenBeyond / childrenMeasured. */
  readonly shareBeyond: number | null;
  /** Children of estates from which no way leads to the school. */
  readonly childrenWithoutWay: number;
}

export interface WalkingTally {
  /** Counts an estate once, on its way to the nearest of the campuses that may take its children. */
  readonly add: (unitId: string, children: number, campusIds: readonly string[]) => void;
  readonly total: () => WalkingNumbers;
}

/** An empty tally. Without distances it says that nothing has been measured. */
export function createWalkingTally(
  distances: DistanceLookup | null,
  radiusMetres: number | null,
): WalkingTally {
  let [sum, longest, measured, beyond, without] = [0, 0, 0, 0, 0];
  return {
    add: (unitId, children, campusIds) => {
      const distance = children > 0 ? distances?.toNearest(unitId, campusIds) : null;
      if (!distance) return;
      if (distance.metres === null) {
        without += children;
        return;
      }
      measured += children;
      sum += children * distance.metres;
      longest = Math.max(longest, distance.metres);
      if (radiusMetres !== null && distance.metres > radiusMetres) beyond += children;
    },
    total: () => ({
      method: distances?.method ?? null,
      radiusMetres,
      meanMetres: measured > 0 ? sum / measured : null,
      longestMetres: measured > 0 ? longest : null,
      childrenMeasured: measured,
      childrenBeyond: beyond,
      shareBeyond: measured > 0 && radiusMetres !== null ? beyond / measured : null,
      childrenWithoutWay: without,
    }),
  };
}
