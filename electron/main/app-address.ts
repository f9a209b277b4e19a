// The app is served from an address of its own, never from file: or the network. Everything about which addresses the
// window may show or call from is decided here, in pure functions.

export const appScheme = 'huapian';
export const appHost = 'app';
export const appStart = `${appScheme}://${appHost}/index.html`;

/** Whether an address is a page of the app itself: exactly our scheme and host, no port, no user. */
export function isAppAddress(address: string): boolean {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return false;
  }
  return (
    url.protocol === `${appScheme}:` &&
    url.hostname === appHost &&
    url.port === '' &&
    url.username === '' &&
    url.password === ''
  );
}

/** The path of a request to the app's scheme (`/index.html`), or null for anything that is not ours. */
export function appPath(address: string): string | null {
  return isAppAddress(address) ? new URL(address).pathname : null;
}
