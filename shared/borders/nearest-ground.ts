// Ground halfway to one's neighbours: the Voronoi diagram of estates' outlines. Outlines go in as places along them, so
// the border between two estates runs in the middle of what lies between (G. Voronoi, 1908; the diagram of the places
// by d3-delaunay).
import { Delaunay } from 'd3-delaunay';
import type { MultiPolygon, Point, Polygon } from 'geojson';
import type { GaussKruger, PlanarPosition } from '../geometry/gauss-kruger.ts';
import { boxOfPositions } from '../geometry/planar-box.ts';
import {
  type PlanarMultiPolygon,
  polygonsOf,
  signedRingArea,
  unprojectPolygon,
} from '../geometry/planar-polygon.ts';
import { simplifyRing } from '../geometry/simplify-line.ts';
import { type DirectedEdge, traceRings } from '../geometry/trace-rings.ts';
import { validatePolygon } from '../geometry/validate-polygon.ts';

/** What ground can be nearest to. */
export interface Site {
  readonly geometry: Point | Polygon | MultiPolygon;
  readonly isChosen: boolean;
}

export interface NearestGround {
  /** Ground nearer to a chosen site than to any other (degrees). */
  readonly chosen: MultiPolygon;
  /** Whether the site nearest to a place (zone metres) is a chosen one. */
  readonly isNearChosen: (place: PlanarPosition) => boolean;
}

/** Places along an outline are this far apart, further on long ones (metres). */
const spacingMetres = 5;
const mostPlaces = 60;
/** A halfway line may be straightened by this much (metres). */
const straightenedMetres = 1.5;

/** Parts the plane between sites. */
export function groundNearest(sites: readonly Site[], zone: GaussKruger): NearestGround {
  const places = sites.flatMap(({ geometry, isChosen }) =>
    placesAlong(geometry, zone).map((place) => ({ place, isChosen })),
  );
  const [minX, minY, maxX, maxY] = boxOfPositions(places.map(({ place }) => place));
  // Far away on all sides stand places that nobody chose: no cell of a site is cut by the frame of the diagram.
  const far = 50 * (1000 + maxX - minX + maxY - minY);
  const [centreX, centreY] = [(minX + maxX) / 2, (minY + maxY) / 2];
  const around = Array.from({ length: 12 }, (_, hour): PlanarPosition => {
    const angle = ((hour + 0.1) / 6) * Math.PI;
    return [far * Math.cos(angle), far * Math.sin(angle)];
  });
  // Around the middle of the sites: in zone coordinates of millions of metres the diagram would lose its small digits.
  const moved = places.map(({ place: [x, y] }): PlanarPosition => [x - centreX, y - centreY]);
  const delaunay = Delaunay.from([...moved, ...around]);
  const diagram = delaunay.voronoi([-4 * far, -4 * far, 4 * far, 4 * far]);
  const edges = new Map<string, DirectedEdge>();
  for (const [index, { isChosen }] of places.entries()) {
    const cell = isChosen ? (diagram.cellPolygon(index) as PlanarPosition[] | null) : null;
    if (!cell) continue;
    const ring = signedRingArea(cell) > 0 ? cell : cell.toReversed();
    for (const [step, to] of ring.slice(1).entries()) {
      const from = ring[step] as PlanarPosition;
      if (!edges.delete(`${to}|${from}`)) edges.set(`${from}|${to}`, [from, to]);
    }
  }
  const rings = traceRings([...edges.values()]) as PlanarPosition[][][];
  const onGround = (ring: readonly PlanarPosition[]) =>
    ring.map(([x, y]): PlanarPosition => [x + centreX, y + centreY]);
  const exact = rings.map((polygon) => polygon.map(onGround));
  const nearestIndex = ([x, y]: PlanarPosition) => delaunay.find(x - centreX, y - centreY);
  return {
    chosen: straightened(exact, zone),
    isNearChosen: (place) => places[nearestIndex(place)]?.isChosen ?? false,
  };
}

function straightened(polygons: PlanarMultiPolygon, zone: GaussKruger): MultiPolygon {
  const simple = polygons.map((rings) => rings.map((ring) => simplifyRing(ring, straightenedMetres)));
  const geometry = unprojectPolygon(simple, zone);
  return validatePolygon(geometry).length === 0 ? geometry : unprojectPolygon(polygons, zone);
}

/** Vertices of an outline, and places on its edges. */
function placesAlong(geometry: Site['geometry'], zone: GaussKruger): PlanarPosition[] {
  if (geometry.type === 'Point') return [zone.forward(geometry.coordinates)];
  const rings = polygonsOf(geometry).map(([outer = []]) => outer.map((position) => zone.forward(position)));
  const edges = rings.flatMap((ring) =>
    ring.slice(1).map((to, index) => [ring[index] as PlanarPosition, to] as const),
  );
  const length = edges.reduce((sum, [[x1, y1], [x2, y2]]) => sum + Math.hypot(x2 - x1, y2 - y1), 0);
  const spacing = Math.max(spacingMetres, length / mostPlaces);
  return edges.flatMap(([[x1, y1], [x2, y2]]) => {
    const steps = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / spacing));
    return Array.from({ length: steps }, (_, step): PlanarPosition => {
      const share = step / steps;
      return [x1 + share * (x2 - x1), y1 + share * (y2 - y1)];
    });
  });
}
