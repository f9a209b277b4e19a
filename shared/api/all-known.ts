import type { z } from 'zod';

/**
 * Of a table of schemas, `never` for each that does not know every member its request may have: strict schemas refuse what
 * they don't know. A table is checked by annotating it with its own type and this one.
 */
export type AllKnown<Requests, Schemas extends { readonly [Name in keyof Requests]: z.ZodType }> = {
  readonly [Name in keyof Requests]: [Exclude<keyof Requests[Name], keyof z.output<Schemas[Name]>>] extends [
    never,
  ]
    ? unknown
    : never;
};
