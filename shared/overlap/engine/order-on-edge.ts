// Which of two crossings comes first along an edge? Shares of the edge are rounded; where they are nearer to each other
// than that, the order is found in whole numbers, in the same moved plan that said that there are crossings at all. So a
// walk along a border meets what crosses it in the order in which it does, and ends nowhere.
import type { FlatPlan } from './flat-plan.ts';

/** Of sums of two products of differences, with room to spare (Shewchuk's ccwerrboundA is a fourth of it). */
const relativeError = 1.4e-15;

/** Whether edge f (of another polygon) crosses edge e after g does; both are known to cross it. */
export function crossesLater(plan: FlatPlan, e: number, f: number, g: number): boolean {
  const ofF = shareOf(plan, e, f);
  const ofG = shareOf(plan, e, g);
  const difference = ofF.share - ofG.share;
  return Math.abs(difference) > ofF.error + ofG.error ? difference > 0 : exactOrder(plan, e, f, g) > 0;
}

/** Share of e (0…1) at which f crosses it, and how far off that may be. */
function shareOf({ x, y, next }: FlatPlan, e: number, f: number): { share: number; error: number } {
  const [endOfE, endOfF] = [next[e] as number, next[f] as number];
  const ux = (x[endOfE] as number) - (x[e] as number);
  const uy = (y[endOfE] as number) - (y[e] as number);
  const vx = (x[endOfF] as number) - (x[f] as number);
  const vy = (y[endOfF] as number) - (y[f] as number);
  const cx = (x[f] as number) - (x[e] as number);
  const cy = (y[f] as number) - (y[e] as number);
  const across = ux * vy - uy * vx;
  const errorOfAcross = relativeError * (Math.abs(ux * vy) + Math.abs(uy * vx));
  if (Math.abs(across) <= 2 * errorOfAcross) return { share: 0, error: Infinity };
  const share = (cx * vy - cy * vx) / across;
  const errorOfShare =
    relativeError * (Math.abs(cx * vy) + Math.abs(cy * vx)) + Math.abs(share) * errorOfAcross;
  return { share, error: (2 * errorOfShare) / Math.abs(across) };
}

/**
 * Sign of (share of f) − (share of g) on e. With u, v, w the directions of e, f, g and s the steps that the moved plan
 * has between the owners, the share of f is (c·v + s·(ε v.y − ε² v.x)) ÷ (u·v), where · is the cross product.
 */
function exactOrder({ x, y, next, ownerOf }: FlatPlan, e: number, f: number, g: number): number {
  const ends = [e, f, g].flatMap((edge) => [edge, next[edge] as number]);
  const numbers = toWholeNumbers(ends.flatMap((vertex) => [x[vertex] as number, y[vertex] as number]));
  const at = (index: number) => numbers[index] as bigint;
  const direction = (edge: number) =>
    [at(edge * 4 + 2) - at(edge * 4), at(edge * 4 + 3) - at(edge * 4 + 1)] as const;
  const [[ux, uy], [vx, vy], [wx, wy]] = [direction(0), direction(1), direction(2)];
  const acrossF = ux * vy - uy * vx;
  const acrossG = ux * wy - uy * wx;
  const upToF = (at(4) - at(0)) * vy - (at(5) - at(1)) * vx;
  const upToG = (at(8) - at(0)) * wy - (at(9) - at(1)) * wx;
  const stepsOfF = BigInt((ownerOf[f] as number) - (ownerOf[e] as number));
  const stepsOfG = BigInt((ownerOf[g] as number) - (ownerOf[e] as number));
  const difference =
    upToF * acrossG - upToG * acrossF ||
    stepsOfF * vy * acrossG - stepsOfG * wy * acrossF ||
    stepsOfG * wx * acrossF - stepsOfF * vx * acrossG;
  const sign = difference > 0n ? 1 : difference < 0n ? -1 : 0;
  return acrossF > 0n === acrossG > 0n ? sign : -sign;
}

/** The same numbers times one power of two that makes all of them whole. */
function toWholeNumbers(numbers: readonly number[]): bigint[] {
  let factor = 1;
  while (!numbers.every((value) => Number.isInteger(value * factor))) factor *= 2 ** 8;
  return numbers.map((value) => BigInt(value * factor));
}
