// Vertices that are near to each other become one, and edges go through the vertices that they pass.
import type { MultiPolygon, Polygon } from 'geojson';
import type { GaussKruger, PlanarPosition } from '../geometry/gauss-kruger.ts';
import { polygonsOf } from '../geometry/planar-polygon.ts';
import { withoutSpikes } from '../geometry/ring-spikes.ts';
import { distanceToSegment } from '../geometry/segment-distance.ts';
import { type Anchor, type AnchorGrid, createAnchorGrid } from './snap-anchors.ts';

type Shape = Polygon | MultiPolygon;

export interface Snapped {
  /** In the order they came in. */
  readonly geometries: readonly MultiPolygon[];
  /** Of the polygons that changed; the vertex that closes a ring counts once. */
  readonly movedVertices: number;
  readonly insertedVertices: number;
  /** Furthest that any place of a border was moved (metres); never more than the tolerance. */
  readonly largestMoveMetres: number;
}

/** A vertex of the input: where it was, and the anchor it is now. */
interface Corner {
  readonly anchor: Anchor;
  readonly from: PlanarPosition;
}

/** Edges that become one: between the same two anchors. */
interface Bundle {
  readonly ends: readonly [Anchor, Anchor];
  readonly edges: (readonly [PlanarPosition, PlanarPosition])[];
  readonly polygons: Set<number>;
}

/** `fixed` are numbers of polygons that stay as they are; the others (degrees) are snapped to them and to each other. */
export function snapAround(
  geometries: readonly Shape[],
  fixed: ReadonlySet<number>,
  zone: GaussKruger,
  tolerance: number,
): Snapped {
  const anchors = createAnchorGrid(tolerance);
  const moved = moveVertices(geometries, fixed, zone, anchors);
  const bundles = bundleEdges(moved);
  const owned = moved.map((parts) => new Set(parts.flat(2).map(({ anchor }) => anchor)));
  const bends = new Map<Bundle, readonly Bend[]>();
  for (const bundle of new Set([...bundles.values()].flatMap((others) => [...others.values()]))) {
    if (![...bundle.polygons].some((number) => fixed.has(number)))
      bends.set(bundle, bendsOf(bundle, owned, anchors, tolerance));
  }
  const distances: number[] = [];
  let [movedVertices, insertedVertices] = [0, 0];
  const snapped = moved.map((parts, number): MultiPolygon => {
    const geometry = geometries[number] as Shape;
    if (fixed.has(number)) return { type: 'MultiPolygon', coordinates: polygonsOf(geometry) };
    const coordinates = parts.map((part) =>
      part.map((ring) => {
        const away = ring.slice(1).map(({ anchor, from }) => distance(anchor.place, from));
        movedVertices += away.filter((metres) => metres > 0).length;
        distances.push(...away);
        const line = ring.slice(1).flatMap((end, index) => {
          const start = ring[index] as Corner;
          const bundle = bundles.get(start.anchor)?.get(end.anchor);
          if (!bundle) return [];
          const between = bends.get(bundle) ?? [];
          insertedVertices += between.length;
          distances.push(...between.map(({ metres }) => metres));
          const along = bundle.ends[0] === start.anchor ? between : between.toReversed();
          return [...along.map(({ anchor }) => anchor), end.anchor];
        });
        const open = withoutSpikes(line.map(({ position }) => position));
        return [...open.slice(-1), ...open];
      }),
    );
    return { type: 'MultiPolygon', coordinates };
  });
  return {
    geometries: snapped,
    movedVertices,
    insertedVertices,
    largestMoveMetres: distances.reduce((largest, metres) => Math.max(largest, metres), 0),
  };
}

type Moved = readonly (readonly (readonly Corner[])[])[];

/** The corners of every polygon. Equal places go to the same anchor; those of fixed polygons are anchors. */
function moveVertices(
  geometries: readonly Shape[],
  fixed: ReadonlySet<number>,
  zone: GaussKruger,
  anchors: AnchorGrid,
): readonly Moved[] {
  const corners = new Map<string, Corner>();
  const numbers = [...geometries.keys()];
  for (const number of [
    ...numbers.filter((one) => fixed.has(one)),
    ...numbers.filter((one) => !fixed.has(one)),
  ]) {
    for (const position of polygonsOf(geometries[number] as Shape).flat(2)) {
      if (corners.has(String(position))) continue;
      const from = zone.forward(position);
      const near = fixed.has(number) ? null : anchors.nearest(from);
      corners.set(String(position), { anchor: near ?? anchors.add({ position, place: from }), from });
    }
  }
  return geometries.map((geometry) =>
    polygonsOf(geometry).map((part) =>
      part.map((ring) => ring.map((position) => corners.get(String(position)) as Corner)),
    ),
  );
}

type Bundles = ReadonlyMap<Anchor, ReadonlyMap<Anchor, Bundle>>;

/** The bundle of every edge that is left, from either of its ends. */
function bundleEdges(polygons: readonly Moved[]): Bundles {
  const bundles = new Map<Anchor, Map<Anchor, Bundle>>();
  const from = (anchor: Anchor) => {
    const known = bundles.get(anchor) ?? new Map<Anchor, Bundle>();
    bundles.set(anchor, known);
    return known;
  };
  for (const [number, parts] of polygons.entries()) {
    for (const ring of parts.flat()) {
      for (const [index, end] of ring.slice(1).entries()) {
        const start = ring[index] as Corner;
        if (start.anchor === end.anchor) continue;
        const bundle: Bundle = from(start.anchor).get(end.anchor) ?? {
          ends: [start.anchor, end.anchor],
          edges: [],
          polygons: new Set(),
        };
        from(start.anchor).set(end.anchor, bundle);
        from(end.anchor).set(start.anchor, bundle);
        bundle.edges.push([start.from, end.from]);
        bundle.polygons.add(number);
      }
    }
  }
  return bundles;
}

interface Bend {
  readonly anchor: Anchor;
  /** How far the edges are from it. */
  readonly metres: number;
}

/**
 * The vertices that edges of a bundle get, in order from its first end. Near means near to where each edge was: both its
 * ends and the new vertex are, so all of the bent border is. None of a polygon that has such an edge.
 */
function bendsOf(
  { ends, edges, polygons }: Bundle,
  owned: readonly ReadonlySet<Anchor>[],
  anchors: AnchorGrid,
  tolerance: number,
): readonly Bend[] {
  const [start, end] = ends;
  const bends = anchors
    .along(start.place, end.place)
    .filter((anchor) => ![...polygons].some((number) => owned[number]?.has(anchor)))
    .map((anchor) => ({
      anchor,
      metres: Math.max(...edges.map(([a, b]) => distanceToSegment(...anchor.place, [...a, ...b]))),
    }))
    .filter(
      ({ anchor, metres }) =>
        metres <= tolerance && edges.every(([a, b]) => isBetween(anchor.place, a, b, tolerance)),
    );
  const along = ({ anchor }: Bend) => shareAlong(anchor.place, start.place, end.place);
  return bends.sort((one, other) => along(one) - along(other));
}

/** Whether a place beside an edge is further than the tolerance from both its ends, along the edge. */
function isBetween(place: PlanarPosition, from: PlanarPosition, to: PlanarPosition, tolerance: number) {
  const length = distance(from, to);
  const along = shareAlong(place, from, to) * length;
  return along > tolerance && along < length - tolerance;
}

/** How far along an edge a place stands: 0 at its start, 1 at its end. */
function shareAlong([x, y]: PlanarPosition, [ax, ay]: PlanarPosition, [bx, by]: PlanarPosition): number {
  return ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
}

const distance = ([x1, y1]: PlanarPosition, [x2, y2]: PlanarPosition) => Math.hypot(x2 - x1, y2 - y1);
