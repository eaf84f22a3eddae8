import type { IncomingMessage } from 'node:http';

/** On every answer. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'self'; connect-src 'self' ws: wss:; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(self)',
};

/** Another site's page may not post in the name of somebody who is signed in here. */
export function isFromAnotherSite({ headers: { origin, host }, method }: Pick<IncomingMessage, 'headers' | 'method'>): boolean {
  if (origin === undefined || ['GET', 'HEAD', 'OPTIONS'].includes(method ?? '')) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}
