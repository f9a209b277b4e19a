// One step of the project file's schema. Steps are append-only: a released one is never edited, because files made
// with it are compared with what it makes.
import type { WritableDatabase } from '../database/connection.ts';

export interface Migration {
  /** Rises in tens; also the number in the file's name. */
  readonly version: number;
  readonly migrate: (database: WritableDatabase) => void;
}
