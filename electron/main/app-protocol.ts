import type { Protocol } from 'electron';
import { contentSecurityPolicy } from '../page/content-security-policy.ts';
import { readStaticFile } from '../page/static-files.ts';
import { appPath, appScheme } from './app-address.ts';

/** Must be registered before the app is ready: the scheme counts as secure and has an origin of its own. */
export const privilegedScheme = {
  scheme: appScheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

/** Answers requests to the app's scheme from the built app; anything else is not found. */
export async function answerAppRequest(rendererFolder: string, request: Request): Promise<Response> {
  const path = appPath(request.url);
  if (path === null || request.method !== 'GET') return new Response(null, { status: 404 });
  const file = await readStaticFile(rendererFolder, path);
  if (!file) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(file.body), {
    headers: {
      'content-type': file.contentType,
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
    },
  });
}

export function serveApp(protocol: Protocol, rendererFolder: string): void {
  protocol.handle(appScheme, (request) => answerAppRequest(rendererFolder, request));
}
