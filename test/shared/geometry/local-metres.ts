// Hand-made geometry is easiest in round metres. These turn it into the degrees that the program works with.
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { gaussKruger } from '../../../shared/geometry/gauss-kruger.ts';

export const zone = gaussKruger(105);
const origin = [475_000, 3_482_000] as const;

export function degrees(eastMetres: number, northMetres: number): Position {
  return zone.inverse([origin[0] + eastMetres, origin[1] + northMetres]);
}

/** A rectangle in metres, as degrees. */
export function rectangle(x: number, y: number, width: number, height: number): Polygon {
  return polygon([
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
    [x, y],
  ]);
}

export function polygon(...rings: (readonly (readonly [number, number])[])[]): Polygon {
  return { type: 'Polygon', coordinates: rings.map((ring) => ring.map(([x, y]) => degrees(x, y))) };
}

export function parts(...polygons: readonly Polygon[]): MultiPolygon {
  return { type: 'MultiPolygon', coordinates: polygons.map(({ coordinates }) => coordinates) };
}

/** Geometry read from a fixture in metres, as degrees. */
export function toDegrees<Shape extends Polygon | MultiPolygon>(geometry: Shape): Shape {
  const convert = (value: unknown): unknown =>
    Array.isArray(value) && typeof value[0] === 'number'
      ? degrees(Number(value[0]), Number(value[1]))
      : (value as unknown[]).map(convert);
  return { ...geometry, coordinates: convert(geometry.coordinates) } as Shape;
}
