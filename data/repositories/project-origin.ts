// The settings a project began with, kept beside the schema version: the log is replayed from them and its first row
// is chained to them. Making a project is no row of the log, because it can't be undone.
import type { ProjectSettings } from '../../shared/model/records.ts';
import type { ReadableDatabase, WritableDatabase } from '../database/connection.ts';

export function writeOrigin(database: WritableDatabase, settings: ProjectSettings): void {
  database
    .prepare("INSERT INTO huapian_meta (key, value) VALUES ('initial_settings', ?)")
    .run(JSON.stringify(settings));
}

/** Throws where it is missing: every project file has it. */
export function readOrigin(database: ReadableDatabase): ProjectSettings {
  const text = database
    .prepare("SELECT value FROM huapian_meta WHERE key = 'initial_settings'")
    .pluck()
    .get();
  return JSON.parse(String(text)) as ProjectSettings;
}
