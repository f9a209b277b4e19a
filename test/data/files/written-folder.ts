import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

/** A folder of its own for the tests of one file; `at` gives a path in it. */
export function temporaryFolder(): { at(name: string): string } {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'huapian-write-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return { at: (name) => join(folder, name) };
}

/** Null where GDAL can be called, else why these tests are skipped. */
export function whyNoGdal(): string | null {
  try {
    execFileSync('ogrinfo', ['--version']);
    return null;
  } catch {
    return 'ogrinfo (Debian: gdal-bin) is not installed';
  }
}

export function ogrinfo(...options: readonly string[]): string {
  return execFileSync('ogrinfo', options, { encoding: 'utf8' });
}

/** A file as GDAL reads it, as GeoJSON in its own coordinates. */
export function readWithGdal(path: string): {
  features: {
    geometry: { type: string; coordinates: unknown } | null;
    properties: Record<string, unknown>;
  }[];
} {
  const options = ['-f', 'GeoJSON', '/vsistdout/', path, '-lco', 'COORDINATE_PRECISION=15'];
  const text = execFileSync('ogr2ogr', [...options, '-a_srs', 'EPSG:4490'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return JSON.parse(text);
}
