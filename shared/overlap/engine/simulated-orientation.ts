// On which side of a line is a point? Exactly, and never “on it”: polygon j is thought of as moved by j·(ε, ε²) for an
// infinitely small ε, so three points of two polygons are never in line. All decisions of a run agree with each other
// because they speak of one and the same moved plan (Edelsbrunner & Mücke, Simulation of Simplicity, 1990).
import { orient2d } from 'robust-predicates';

/** Shewchuk's bound of what rounding can do to the sign below (Adaptive Precision, 1997, ccwerrboundA). */
const errorBound = 3.3306690738754716e-16;

/** Positive where c is left of a→b, negative where it is right, 0 only where the three are exactly in line. */
export function sideOfLine(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number {
  const left = (ay - cy) * (bx - cx);
  const right = (ax - cx) * (by - cy);
  const difference = right - left;
  const bound = errorBound * (Math.abs(left) + Math.abs(right));
  if (difference > bound || -difference > bound) return difference;
  // robust-predicates is positive for clockwise turns.
  return -orient2d(ax, ay, bx, by, cx, cy);
}

/** Side (±1) of a→b to which a point on its line comes when it is moved by +(ε, ε²). The edge has a length. */
export function sideOfMovedPoint(ax: number, ay: number, bx: number, by: number): 1 | -1 {
  if (by !== ay) return by > ay ? -1 : 1;
  return bx > ax ? 1 : -1;
}
