import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where the program keeps what is not in a project (the list of recent projects, the sample city), by the custom of
 * each system; an empty variable is as none. `HUAPIAN_USER_DATA` overrides it. The folder may not exist yet.
 */
export function userDataFolder(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  if (environment.HUAPIAN_USER_DATA) return environment.HUAPIAN_USER_DATA;
  if (platform === 'win32')
    return join(environment.APPDATA || join(homedir(), 'AppData', 'Roaming'), 'Huapian');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Huapian');
  return join(environment.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'huapian');
}
