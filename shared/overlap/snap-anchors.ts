// Where vertices that are snapped together go.
import type { Position } from 'geojson';
import type { PlanarPosition } from '../geometry/gauss-kruger.ts';

/** A vertex that stays. */
export interface Anchor {
  readonly position: Position;
  /** In zone metres. */
  readonly place: PlanarPosition;
}

export interface AnchorGrid {
  readonly add: (anchor: Anchor) => Anchor;
  /** The nearest anchor within the tolerance. */
  readonly nearest: (place: PlanarPosition) => Anchor | null;
  /** Anchors in the cells that a segment passes, and the cells around them. */
  readonly along: (from: PlanarPosition, to: PlanarPosition) => Anchor[];
}

/** `tolerance` in metres. */
export function createAnchorGrid(tolerance: number): AnchorGrid {
  // Cells of some metres: a handful of vertices each, and few cells along an edge.
  const cell = Math.max(tolerance, 20);
  const cells = new Map<string, Anchor[]>();
  const columnOf = (value: number) => Math.floor(value / cell);
  const inBox = (minX: number, minY: number, maxX: number, maxY: number): Anchor[] => {
    const found: Anchor[] = [];
    for (let column = columnOf(minX); column <= columnOf(maxX); column++) {
      for (let row = columnOf(minY); row <= columnOf(maxY); row++) {
        found.push(...(cells.get(`${column},${row}`) ?? []));
      }
    }
    return found;
  };
  return {
    add(anchor) {
      const key = `${columnOf(anchor.place[0])},${columnOf(anchor.place[1])}`;
      const known = cells.get(key);
      if (known) known.push(anchor);
      else cells.set(key, [anchor]);
      return anchor;
    },
    nearest([x, y]) {
      let best: Anchor | null = null;
      let bestDistance = tolerance;
      for (const anchor of inBox(x - tolerance, y - tolerance, x + tolerance, y + tolerance)) {
        const distance = Math.hypot(anchor.place[0] - x, anchor.place[1] - y);
        if (distance > bestDistance || (distance === bestDistance && best)) continue;
        best = anchor;
        bestDistance = distance;
      }
      return best;
    },
    along([ax, ay], [bx, by]) {
      const steps = Math.max(1, Math.ceil(Math.max(Math.abs(bx - ax), Math.abs(by - ay)) / cell));
      const found = new Set<Anchor>();
      for (let step = 0; step < steps; step++) {
        const at = (share: number) => [ax + (bx - ax) * share, ay + (by - ay) * share] as const;
        const [x1, y1] = at(step / steps);
        const [x2, y2] = at((step + 1) / steps);
        const near = inBox(
          Math.min(x1, x2) - tolerance,
          Math.min(y1, y2) - tolerance,
          Math.max(x1, x2) + tolerance,
          Math.max(y1, y2) + tolerance,
        );
        for (const anchor of near) found.add(anchor);
      }
      return [...found];
    },
  };
}
