// What a change may name: some of the members, and of those only what is really given.
import { z } from 'zod';

type Optional<Shape extends z.ZodRawShape> = { [Key in keyof Shape]: z.ZodExactOptional<Shape[Key]> };

/** Every member optional, none of them `undefined`. */
export function optional<Shape extends z.ZodRawShape>(shape: Shape): Optional<Shape> {
  const members = Object.entries(shape).map(([key, schema]) => [key, z.exactOptional(schema as z.ZodType)]);
  return Object.fromEntries(members) as unknown as Optional<Shape>;
}

/** What is absent stays as it is. */
export function changes<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(optional(shape));
}
