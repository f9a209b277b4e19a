// Where a polygon meets itself, beside the places where its edges follow each other: it may be invalid there, or pinch.
// Found in the same sweep at little cost; what exactly is wrong is asked only of the few polygons that are marked.
import type { FlatPlan } from './flat-plan.ts';
import { sideOfLine } from './simulated-orientation.ts';

/** Marks of a polygon: its border touches itself somewhere, or surely crosses itself. */
export const touchesItself = 1;
export const crossesItself = 2;

/** HOT: marks in `meetsItself` the owners that two edges have in common, when the edges touch without following. */
export function createContactFinder(
  { x, y, next, ownerOf }: FlatPlan,
  mate: Int32Array,
  meetsItself: Uint8Array,
): (e: number, f: number) => void {
  return function findContact(e: number, f: number): void {
    let contact = -1;
    for (let isMateOfE = 0; isMateOfE < 2; isMateOfE++) {
      const one = isMateOfE === 0 ? e : (mate[e] as number);
      if (one < 0) continue;
      const owner = ownerOf[one] as number;
      if (meetsItself[owner] === crossesItself) continue;
      for (let isMateOfF = 0; isMateOfF < 2; isMateOfF++) {
        const other = isMateOfF === 0 ? f : (mate[f] as number);
        if (other < 0 || ownerOf[other] !== owner || next[one] === other || next[other] === one) continue;
        if (contact < 0) contact = contactOf(e, f);
        if (contact === 0) return;
        meetsItself[owner] = Math.max(contact, meetsItself[owner] as number);
      }
    }
  };

  /** 0 where the two edges are apart, else one of the marks. */
  function contactOf(e: number, f: number): number {
    const endOfE = next[e] as number;
    const endOfF = next[f] as number;
    const one = sidesOf(e, endOfE, f, endOfF);
    if (one > 0) return 0;
    const other = sidesOf(f, endOfF, e, endOfE);
    if (other > 0) return 0;
    return one < 0 && other < 0 ? crossesItself : touchesItself;
  }

  /** Positive where c and d lie on one side of a→b, negative where on either side, 0 where one lies on the line. */
  function sidesOf(a: number, b: number, c: number, d: number): number {
    const ax = x[a] as number;
    const ay = y[a] as number;
    const bx = x[b] as number;
    const by = y[b] as number;
    const sideOfC = sideOfLine(ax, ay, bx, by, x[c] as number, y[c] as number);
    const sideOfD = sideOfLine(ax, ay, bx, by, x[d] as number, y[d] as number);
    return Math.sign(sideOfC) * Math.sign(sideOfD);
  }
}
