import type { Context } from '../platform/context.ts';

/** The one cookie of the product: necessary, HttpOnly, sent to this site alone. */
export const SESSION_COOKIE = 'throughline_session';

export function tokenFromCookies(header: string | undefined): string | null {
  for (const pair of (header ?? '').split(';')) {
    const [name, value] = pair.trim().split('=');
    if (name === SESSION_COOKIE && value) return value;
  }
  return null;
}

/** @param seconds how long the browser keeps it, by its own clock */
export function setCookie(context: Context, token: string, seconds: number): void {
  context.responseHeaders.append('set-cookie', `${SESSION_COOKIE}=${token}; Max-Age=${seconds}; ${attributes(context)}`);
}

export function clearCookie(context: Context): void {
  context.responseHeaders.append('set-cookie', `${SESSION_COOKIE}=; Max-Age=0; ${attributes(context)}`);
}

const attributes = (context: Context) =>
  `Path=/; HttpOnly; SameSite=Lax${context.publicUrl.startsWith('https:') ? '; Secure' : ''}`;
