// The only place where Turf builds geometry: intersection, difference and union of planar polygons. Turf works on plain
// numbers here, so metres serve as well as degrees. Borders that all but coincide make it throw; then it tries again on
// ever coarser grids, and vertices of the input come back to exactly where they were. If that fails too, it throws, and
// whoever called reports the pair.
import { difference } from '@turf/difference';
import { featureCollection, multiPolygon } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import { union } from '@turf/union';
import type { MultiPolygon, Polygon } from 'geojson';
import type { PlanarPosition } from './gauss-kruger.ts';
import { boxOfPositions } from './planar-box.ts';
import { normalisePolygons, type PlanarMultiPolygon, polygonsOf } from './planar-polygon.ts';

/** Grids as shares of the coordinates' size: in zone metres about 1 µm, 50 µm and 1 mm. */
const gridShares = [2 ** -42, 2 ** -36, 2 ** -32];

type Part = ReturnType<typeof toTurf>;
type Operation = (parts: Part[]) => Polygon | MultiPolygon | undefined;

export function turfIntersect(a: PlanarMultiPolygon, b: PlanarMultiPolygon): PlanarMultiPolygon {
  if (a.length === 0 || b.length === 0) return [];
  return runOnGrids([a, b], (parts) => intersect(featureCollection(parts))?.geometry);
}

export function turfSubtract(a: PlanarMultiPolygon, b: PlanarMultiPolygon): PlanarMultiPolygon {
  if (a.length === 0 || b.length === 0) return a;
  return runOnGrids([a, b], (parts) => difference(featureCollection(parts))?.geometry);
}

export function turfUnite(parts: readonly PlanarMultiPolygon[]): PlanarMultiPolygon {
  const filled = parts.filter((part) => part.length > 0);
  const [first] = filled;
  if (!first) return [];
  if (filled.length === 1) return first;
  return runOnGrids(filled, (united) => union(featureCollection(united))?.geometry);
}

function runOnGrids(parts: readonly PlanarMultiPolygon[], operation: Operation): PlanarMultiPolygon {
  try {
    return fromTurf(operation(parts.map(toTurf)));
  } catch (error) {
    const size = Math.max(...boxOfPositions(parts.flat(3)).map(Math.abs));
    for (const share of gridShares) {
      const result = tryOnGrid(parts, operation, 2 ** Math.round(Math.log2(size * share)));
      if (result) return result;
    }
    throw error;
  }
}

function tryOnGrid(
  parts: readonly PlanarMultiPolygon[],
  operation: Operation,
  cell: number,
): PlanarMultiPolygon | null {
  const originals = new Map<string, PlanarPosition>();
  const snap = (position: PlanarPosition): PlanarPosition => {
    const snapped: PlanarPosition = [
      Math.round(position[0] / cell) * cell,
      Math.round(position[1] / cell) * cell,
    ];
    const key = `${snapped[0]},${snapped[1]}`;
    if (!originals.has(key)) originals.set(key, position);
    return snapped;
  };
  const restore = (position: PlanarPosition) => originals.get(`${position[0]},${position[1]}`) ?? position;
  try {
    const snapped = parts.map((part) => normalisePolygons(mapPositions(part, snap)));
    return normalisePolygons(mapPositions(fromTurf(operation(snapped.map(toTurf))), restore));
  } catch {
    // The caller goes on with a coarser grid, and reports the first error when none serves.
    return null;
  }
}

function mapPositions(
  polygons: PlanarMultiPolygon,
  change: (position: PlanarPosition) => PlanarPosition,
): PlanarPosition[][][] {
  return polygons.map((polygon) => polygon.map((ring) => ring.map(change)));
}

function toTurf(polygons: PlanarMultiPolygon) {
  // Turf's types want mutable arrays; it does not write to them.
  return multiPolygon(polygons as unknown as MultiPolygon['coordinates']);
}

function fromTurf(geometry: Polygon | MultiPolygon | undefined): PlanarMultiPolygon {
  return geometry ? normalisePolygons(polygonsOf(geometry) as unknown as PlanarPosition[][][]) : [];
}
