import { z } from 'zod';
import { identifier, longText } from './value-schemas.ts';

/** What a command may say about estates that it would cut. */
export const splits = z.exactOptional(
  z.union([
    z.strictObject({ reason: longText }),
    z.strictObject({ toCatchmentId: identifier }),
    z.strictObject({ to: z.enum(['new-catchment', 'nobody', 'larger-side']) }),
  ]),
);
