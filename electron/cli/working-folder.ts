// `npm run` starts a script in the folder of its package; the paths a person writes are of the folder they stand in.

/** The folder `npm run cli` was called from, for as long as npm runs this very script; null where none other is meant. */
export function folderOfCaller(environment: NodeJS.ProcessEnv): string | null {
  return environment.npm_lifecycle_event === 'cli' ? (environment.INIT_CWD ?? null) : null;
}
