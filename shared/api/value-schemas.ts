// The values that requests are made of, with limits that real data stays far below: a city's catchment has thousands
// of vertices, not a million.
import type { MultiPolygon, Point, Polygon } from 'geojson';
import { z } from 'zod';

export const identifier = z.string().min(1).max(200);
export const shortText = z.string().max(500);
export const longText = z.string().max(20_000);
/** A file or folder of this machine. */
export const path = z
  .string()
  .min(1)
  .max(4096)
  .refine((value) => !value.includes('\0'), { error: 'a path has no NUL character' });
export const stage = z.enum(['primary', 'junior', 'senior']);
export const schoolYear = z.int().min(1949).max(2200);
/** Counts are checked by the commands, with a sentence; here only that they are numbers one can count with. */
export const count = z.int().min(-1_000_000_000).max(1_000_000_000);

/** Longitude and latitude in degrees. */
export const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);

const ring = z.array(position).min(4).max(200_000);
const polygonCoordinates = z.array(ring).min(1).max(10_000);

export const polygonGeometry: z.ZodType<Polygon | MultiPolygon> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('Polygon'), coordinates: polygonCoordinates }),
  z.strictObject({
    type: z.literal('MultiPolygon'),
    coordinates: z.array(polygonCoordinates).min(1).max(10_000),
  }),
]);

export const pointGeometry: z.ZodType<Point> = z.strictObject({
  type: z.literal('Point'),
  coordinates: position,
});
