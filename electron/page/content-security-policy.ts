/**
 * What a page of the app may load: itself and nothing else. `blob:` is for MapLibre's worker and images made by the
 * app, inline styles for the component library; there is no inline script and no address outside the app. The page
 * itself says the same in a meta element, so that a host that forgets the header opens nothing.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');
