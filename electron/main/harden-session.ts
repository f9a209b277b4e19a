// Electron's security checklist for a session: no permission is granted, nothing is loaded from anywhere but the app.
import type { Session } from 'electron';
import { isAppAddress } from './app-address.ts';

/** Whether the window may send a request to an address: the app itself, and data made inside the page. */
export function isAllowedRequest(address: string): boolean {
  return isAppAddress(address) || /^(blob:huapian:\/\/app\/|data:|devtools:)/u.test(address);
}

export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isAllowedRequest(details.url) }));
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
}
