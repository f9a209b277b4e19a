import type { Geometry, Position } from 'geojson';
import type { PlanarPosition } from '../geometry/gauss-kruger.ts';
import { simplifyLine, simplifyRing } from '../geometry/simplify-line.ts';

type Thin = Exclude<Geometry, { type: 'GeometryCollection' }>;

/** A geometry with the vertices that show at a tolerance (degrees), its numbers no longer than that needs. */
export function thinGeometry<Shape extends Thin>(geometry: Shape, tolerance: number): Shape {
  const round = rounding(tolerance);
  const line = (positions: readonly Position[]) =>
    simplifyLine(positions as readonly PlanarPosition[], tolerance).map(round);
  const ring = (positions: readonly Position[]) =>
    simplifyRing(positions as readonly PlanarPosition[], tolerance).map(round);
  return { ...geometry, coordinates: thinCoordinates(geometry, { round, line, ring }) } as Shape;
}

interface Thinning {
  readonly round: (position: Position) => Position;
  readonly line: (positions: readonly Position[]) => Position[];
  readonly ring: (positions: readonly Position[]) => Position[];
}

function thinCoordinates(geometry: Thin, { round, line, ring }: Thinning): Thin['coordinates'] {
  switch (geometry.type) {
    case 'Point':
      return round(geometry.coordinates);
    case 'MultiPoint':
      return geometry.coordinates.map(round);
    case 'LineString':
      return line(geometry.coordinates);
    case 'MultiLineString':
      return geometry.coordinates.map(line);
    case 'Polygon':
      return geometry.coordinates.map(ring);
    case 'MultiPolygon':
      return geometry.coordinates.map((rings) => rings.map(ring));
  }
}

/** To a tenth of the tolerance or finer. */
function rounding(tolerance: number): (position: Position) => Position {
  const digits = Math.min(15, Math.max(0, Math.ceil(-Math.log10(tolerance)) + 1));
  return (position) => position.map((number) => Number(number.toFixed(digits)));
}
