// The SQL functions that the R-tree triggers of a GeoPackage call. Every connection that writes needs them; without
// them a write fails loudly instead of leaving the index behind.
import type { Database } from 'better-sqlite3';
import { boundsOfBlob } from './geopackage-geometry.ts';

const boundIndexes = { ST_MinX: 0, ST_MinY: 1, ST_MaxX: 2, ST_MaxY: 3 } as const;

/** Registers ST_IsEmpty, ST_MinX, ST_MinY, ST_MaxX and ST_MaxY on a connection. NULL in, NULL out. */
export function registerSpatialFunctions(database: Database): void {
  const options = { deterministic: true, directOnly: false };
  database.function('ST_IsEmpty', options, (blob: unknown) =>
    blob instanceof Uint8Array ? Number(boundsOfBlob(blob) === null) : null,
  );
  for (const [name, index] of Object.entries(boundIndexes)) {
    database.function(name, options, (blob: unknown) =>
      blob instanceof Uint8Array ? (boundsOfBlob(blob)?.[index] ?? null) : null,
    );
  }
}
