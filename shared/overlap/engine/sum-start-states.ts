// Passages tell where a border changes sides; this tells on which side each ring starts. A ring that starts inside the
// other polygon adds its whole area once. Pairs without any passage are looked at where a ring's box lies inside the
// other polygon's box: there one may hold the other.
import Flatbush from 'flatbush';
import type { CrossingContext } from './cross-edges.ts';
import { isVertexInside } from './vertex-places.ts';

export interface PairArea {
  readonly first: number;
  readonly second: number;
  readonly areaSquareMetres: number;
}

/** Areas of all pairs that touch or hold each other, those of nothing included, in ascending order of the pairs. */
export function sumPairAreas(context: CrossingContext): PairArea[] {
  const { plan, sums } = context;
  const areas: PairArea[] = [];
  const addPair = (first: number, second: number, sum: number) => {
    const doubled = sum + sumOfStarts(context, first, second) + sumOfStarts(context, second, first);
    areas.push({ first, second, areaSquareMetres: doubled / 2 });
  };
  sums.forEach(addPair);
  for (const [first, second] of pairsThatMayHold(context)) addPair(first, second, 0);
  const { polygonCount } = plan;
  return areas.sort((a, b) => a.first * polygonCount + a.second - (b.first * polygonCount + b.second));
}

/** Doubled area of the rings of i that start inside j; each is noted where passages are. */
function sumOfStarts({ plan, mate, passages }: CrossingContext, i: number, j: number): number {
  const { polygonRings, ringStarts, ringSums, ownerOf } = plan;
  let sum = 0;
  for (let ring = polygonRings[i] as number; ring < (polygonRings[i + 1] as number); ring++) {
    const start = ringStarts[ring] as number;
    const last = (ringStarts[ring + 1] as number) - 1;
    if (last < start) continue;
    // Behind a shared edge the ring comes from nowhere: the run's end is its passage.
    const mateOfLast = mate[last] as number;
    if (mateOfLast >= 0 && ownerOf[mateOfLast] === j) continue;
    if (!isVertexInside(plan, start, i, j)) continue;
    sum += ringSums[ring] as number;
    passages?.startsInside.push(ring, j);
  }
  return sum;
}

function pairsThatMayHold({ plan, sums, layerOf }: CrossingContext): [number, number][] {
  const { polygonCount, polygonBoxes, polygonRings, ringBoxes, isComplement } = plan;
  if (polygonCount === 0) return [];
  const index = new Flatbush(polygonCount);
  for (let polygon = 0; polygon < polygonCount; polygon++) index.add(...boxOf(polygon));
  index.finish();
  const pairs: [number, number][] = [];
  for (let i = 0; i < polygonCount; i++) {
    index.search(...boxOf(i), (j) => {
      if (i === j || (layerOf !== null && layerOf[i] === layerOf[j])) return false;
      // Both ways round the same pair: the lower number speaks for two that hold each other's boxes.
      if (sums.has(i, j) || !hasRingInBox(i, j) || (j < i && hasRingInBox(j, i))) return false;
      pairs.push([Math.min(i, j), Math.max(i, j)]);
      return false;
    });
  }
  return pairs;

  function boxOf(polygon: number): [number, number, number, number] {
    if (isComplement[polygon] === 1) return [-Infinity, -Infinity, Infinity, Infinity];
    const at = polygon * 4;
    return [
      polygonBoxes[at] as number,
      polygonBoxes[at + 1] as number,
      polygonBoxes[at + 2] as number,
      polygonBoxes[at + 3] as number,
    ];
  }

  function hasRingInBox(i: number, j: number): boolean {
    const [west, south, east, north] = boxOf(j);
    for (let ring = (polygonRings[i] as number) * 4; ring < (polygonRings[i + 1] as number) * 4; ring += 4) {
      if (
        (ringBoxes[ring] as number) >= west &&
        (ringBoxes[ring + 1] as number) >= south &&
        (ringBoxes[ring + 2] as number) <= east &&
        (ringBoxes[ring + 3] as number) <= north
      ) {
        return true;
      }
    }
    return false;
  }
}
