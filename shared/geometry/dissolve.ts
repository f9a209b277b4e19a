// The union of polygons that keeps every vertex exactly where it is. Edges that two polygons have in opposite direction
// cancel; what remains is the border of the union. Polygons that really overlap, or whose common border is not exactly
// shared, can't be cancelled against each other: they go into different layers, and Turf unites the few layers.
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { Refusal, Result } from '../model/result.ts';
import { alignBorders } from './align-borders.ts';
import { findCandidatePairs } from './candidate-pairs.ts';
import { centralMeridianOf, type GaussKruger, gaussKruger, type PlanarPosition } from './gauss-kruger.ts';
import { normalisePolygons, type PlanarMultiPolygon, type PlanarRing, polygonsOf } from './planar-polygon.ts';
import { equivalentWidthMetres } from './polygon-width.ts';
import { type PreparedPolygon, preparePlanarPolygon, preparePolygon } from './prepared-polygon.ts';
import { outside, relateEdges, sharedOpposite } from './relate-edges.ts';
import { restoreVertices } from './restore-vertices.ts';
import { type DirectedEdge, traceRings } from './trace-rings.ts';
import { turfUnite } from './turf-overlay.ts';

/** Holes narrower than this are rounding, not land: they are closed and counted (metres). */
const roundingWidthMetres = 0.001;

export interface Dissolved {
  readonly geometry: MultiPolygon;
  /** Holes that were closed because they were narrower than a millimetre. */
  readonly closedHoles: number;
}

/**
 * Unites polygons (degrees). Vertices stay exactly where they are; holes and gaps between the parts stay holes, but for
 * those of rounding width, which are closed and counted. Refuses where the union can't be computed.
 *
 * It is done in metres of a Gauss–Krüger zone (by default that of the first vertex): borders are straight where they
 * were surveyed and drawn, not in degrees, where a kilometre of edge bends by a centimetre.
 */
export function dissolve(
  geometries: readonly (Polygon | MultiPolygon)[],
  zone: GaussKruger = zoneOfFirst(geometries),
): Result<Dissolved> {
  const inDegrees = new Map<string, Position>();
  for (const position of geometries.flatMap(polygonsOf).flat(2)) {
    inDegrees.set(zone.forward(position).join(), position);
  }
  try {
    const united = dissolvePrepared(
      geometries.map((geometry) => preparePolygon(geometry, zone.centralMeridian)),
    );
    const polygons = united.map((polygon) =>
      polygon.filter((ring, index) => index === 0 || widthOfHole(ring) >= roundingWidthMetres),
    );
    const coordinates = polygons.map((polygon) =>
      polygon.map((ring) => ring.map((position) => inDegrees.get(position.join()) ?? zone.inverse(position))),
    );
    const closedHoles = united.flat().length - polygons.flat().length;
    return { ok: true, value: { geometry: { type: 'MultiPolygon', coordinates }, closedHoles } };
  } catch (error) {
    return { ok: false, refusal: describeFailure(geometries.length, error) };
  }
}

function zoneOfFirst(geometries: readonly (Polygon | MultiPolygon)[]): GaussKruger {
  return gaussKruger(centralMeridianOf(geometries.flatMap(polygonsOf)[0]?.[0]?.[0]?.[0] ?? 0));
}

function widthOfHole(ring: PlanarRing): number {
  return equivalentWidthMetres([[ring.toReversed()]]);
}

function describeFailure(count: number, error: unknown): Refusal {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: 'dissolve-failed',
    message: {
      zh: `这 ${count} 个面无法合并：${reason}`,
      en: `These ${count} polygons can't be united: ${reason}`,
    },
    hint: {
      zh: '请先用检查找出无效图形并修正，再合并。',
      en: 'Run the check, repair the polygons it calls invalid, and unite again.',
    },
  };
}

/** As dissolve, for prepared polygons of one plane. Throws where Turf throws. */
export function dissolvePrepared(polygons: readonly PreparedPolygon[]): PlanarMultiPolygon {
  const layers = layOut(shareVertices(polygons)).map(cancelSharedEdges);
  if (layers.length <= 1) return layers[0] ?? [];
  for (let upper = 1; upper < layers.length; upper++) {
    for (let lower = 0; lower < upper; lower++) {
      [layers[lower], layers[upper]] = alignBorders(layers[lower] ?? [], layers[upper] ?? []);
    }
  }
  return restoreVertices(turfUnite(layers), layers);
}

/** Where a border ends on the middle of a neighbour's edge, but for rounding, the edge gets that vertex too. */
function shareVertices(polygons: readonly PreparedPolygon[]): PreparedPolygon[] {
  const all = polygons.flatMap((polygon) => polygon.polygons);
  const filled = restoreVertices(all, [all]);
  let from = 0;
  return polygons.map((polygon) => {
    const parts = filled.slice(from, from + polygon.polygons.length);
    from += parts.length;
    const isFilled = parts.flat(2).length > polygon.polygons.flat(2).length;
    return isFilled ? preparePlanarPolygon(parts) : polygon;
  });
}

/** Greedy layers: inside a layer, polygons only touch along exactly shared edges or in shared corners. */
function layOut(polygons: readonly PreparedPolygon[]): PreparedPolygon[][] {
  const entangled = polygons.map(() => new Set<number>());
  for (const [first, second] of findCandidatePairs(polygons.map(({ box }) => box))) {
    const a = polygons[first];
    const b = polygons[second];
    if (!a || !b || !areEntangled(a, b)) continue;
    entangled[first]?.add(second);
    entangled[second]?.add(first);
  }
  const layers: number[][] = [];
  for (const index of polygons.keys()) {
    const layer = layers.find((members) => members.every((member) => !entangled[index]?.has(member)));
    if (layer) layer.push(index);
    else layers.push([index]);
  }
  return layers.map((members) => members.flatMap((member) => polygons[member] ?? []));
}

function areEntangled(a: PreparedPolygon, b: PreparedPolygon): boolean {
  const { ofA, ofB } = relateEdges(a, b);
  const isApart = (relation: number) => relation === outside || relation === sharedOpposite;
  return !ofA.every(isApart) || !ofB.every(isApart);
}

function cancelSharedEdges(polygons: readonly PreparedPolygon[]): PlanarMultiPolygon {
  const remaining = new Map<string, DirectedEdge[]>();
  for (const { polygons: parts } of polygons) {
    for (const ring of parts.flat()) {
      for (let index = 1; index < ring.length; index++) {
        const from = ring[index - 1] as Position;
        const to = ring[index] as Position;
        const reverse = remaining.get(`${to[0]},${to[1]},${from[0]},${from[1]}`);
        if (reverse && reverse.length > 0) reverse.pop();
        else {
          const key = `${from[0]},${from[1]},${to[0]},${to[1]}`;
          const same = remaining.get(key);
          if (same) same.push([from, to]);
          else remaining.set(key, [[from, to]]);
        }
      }
    }
  }
  return normalisePolygons(traceRings([...remaining.values()].flat()) as unknown as PlanarPosition[][][]);
}
