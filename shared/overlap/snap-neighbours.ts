// Borders drawn twice, reprojected or rounded all but coincide. This makes them coincide: a vertex near a vertex of an
// earlier polygon moves onto it, and an edge that passes near a vertex of another polygon gets that vertex. Vertices that
// stay are never moved again, so nothing moves further than the tolerance, however many copies of a border there are.
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { GaussKruger, PlanarPosition } from '../geometry/gauss-kruger.ts';
import { polygonsOf } from '../geometry/planar-polygon.ts';
import { distanceToSegment } from '../geometry/segment-distance.ts';
import { validatePolygon } from '../geometry/validate-polygon.ts';

/** Twice the rounding of six decimals of a degree. */
export const defaultSnapToleranceMetres = 0.2;

export interface SnappedNeighbours {
  /** In the order they came in; those left as they were are the same objects. */
  readonly geometries: readonly MultiPolygon[];
  /** Of the polygons that changed; the vertex that closes a ring counts once. */
  readonly movedVertices: number;
  readonly insertedVertices: number;
  /** Furthest that any place of a border was moved (metres); never more than the tolerance. */
  readonly largestMoveMetres: number;
  /** Numbers of polygons left as they were, as they would have become invalid. */
  readonly leftAlone: readonly number[];
}

/** A vertex that stays. */
interface Anchor {
  readonly position: Position;
  readonly place: PlanarPosition;
}

/** A vertex of the input: where it was, and the anchor it is now. */
interface Corner {
  readonly anchor: Anchor;
  readonly from: PlanarPosition;
}

/** How far a place on a polygon's border goes (metres); the polygon by its number. */
interface Move {
  readonly polygon: number;
  readonly distance: number;
}

/** Snaps polygons (degrees) of one plan together. The earlier polygon of two keeps its vertices. */
export function snapNeighbours(
  geometries: readonly (Polygon | MultiPolygon)[],
  zone: GaussKruger,
  toleranceMetres: number = defaultSnapToleranceMetres,
): SnappedNeighbours {
  const anchors = createAnchorGrid(toleranceMetres);
  const moves: Move[] = [];
  const moved = geometries.map((geometry, polygon) =>
    mapRings(geometry, (ring) =>
      ring.map((position, number): Corner => {
        const from = zone.forward(position);
        const anchor = anchors.nearest(from) ?? anchors.add({ position, place: from });
        const distance = Math.hypot(anchor.place[0] - from[0], anchor.place[1] - from[1]);
        if (distance > 0 && number > 0) moves.push({ polygon, distance });
        return { anchor, from };
      }),
    ),
  );
  const bends: Move[] = [];
  const leftAlone: number[] = [];
  const snapped = moved.map((parts, index): MultiPolygon => {
    const own = new Set(parts.flat(2).map(({ anchor }) => anchor));
    const bend = (distance: number) => bends.push({ polygon: index, distance });
    const filled = parts.map((part) =>
      part.map((ring) => bendEdges(ring, own, anchors, bend, toleranceMetres)),
    );
    const result = toMultiPolygon(filled);
    const before = geometries[index];
    if (validatePolygon(result).length === 0 || !before) return result;
    leftAlone.push(index);
    return { type: 'MultiPolygon', coordinates: polygonsOf(before) };
  });
  const alone = new Set(leftAlone);
  const done = (all: readonly Move[]) => all.filter(({ polygon }) => !alone.has(polygon));
  return {
    geometries: snapped,
    movedVertices: done(moves).length,
    insertedVertices: done(bends).length,
    largestMoveMetres: done([...moves, ...bends]).reduce(
      (largest, { distance }) => Math.max(largest, distance),
      0,
    ),
    leftAlone,
  };
}

function mapRings(
  geometry: Polygon | MultiPolygon,
  change: (ring: readonly Position[]) => Corner[],
): Corner[][][] {
  return polygonsOf(geometry).map((part) => part.map(change));
}

/**
 * The ring with the vertices of others that its edges pass within the tolerance. Near means near to where the edge was:
 * both its ends and the new vertex are, so all of the bent border is.
 */
function bendEdges(
  ring: readonly Corner[],
  own: ReadonlySet<Anchor>,
  anchors: AnchorGrid,
  onBend: (distanceMetres: number) => void,
  tolerance: number,
): Anchor[] {
  const bent: Anchor[] = ring.slice(0, 1).map(({ anchor }) => anchor);
  for (let index = 1; index < ring.length; index++) {
    const start = ring[index - 1];
    const end = ring[index];
    if (!start || !end || start.anchor === end.anchor) continue;
    const [ax, ay] = start.from;
    const [bx, by] = end.from;
    const length = Math.hypot(bx - ax, by - ay);
    const between = anchors
      .along(start.from, end.from)
      .filter((anchor) => !own.has(anchor))
      .map((anchor) => ({
        anchor,
        distance: distanceToSegment(...anchor.place, [ax, ay, bx, by]),
        along: ((anchor.place[0] - ax) * (bx - ax) + (anchor.place[1] - ay) * (by - ay)) / length,
      }))
      .filter(
        ({ distance, along }) => distance <= tolerance && along > tolerance && along < length - tolerance,
      )
      .sort((one, other) => one.along - other.along);
    for (const { distance } of between) onBend(distance);
    bent.push(...between.map(({ anchor }) => anchor), end.anchor);
  }
  return bent;
}

function toMultiPolygon(parts: readonly (readonly (readonly Anchor[])[])[]): MultiPolygon {
  const coordinates = parts.map((part) => part.map((ring) => ring.map(({ position }) => position)));
  return { type: 'MultiPolygon', coordinates };
}

interface AnchorGrid {
  readonly add: (anchor: Anchor) => Anchor;
  /** The nearest anchor within the tolerance. */
  readonly nearest: (place: PlanarPosition) => Anchor | null;
  /** Anchors in the cells that a segment passes, and the cells around them. */
  readonly along: (from: PlanarPosition, to: PlanarPosition) => Anchor[];
}

function createAnchorGrid(tolerance: number): AnchorGrid {
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
