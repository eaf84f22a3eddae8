import { redirect } from 'react-router';
import type { PageArgs } from '../page.ts';

/**
 * The codes of this browser's response to one consultation. They are cookies that scripts cannot read, that go to the
 * pages of this consultation only and end with the browser, so that no address ever holds a code.
 */
const names = { resume: 'throughline_resume', receipt: 'throughline_receipt' } as const;
type Kind = keyof typeof names;

export const consultationPath = ({ council, consultation }: PageArgs['params']): string => `/${council}/consultations/${consultation}`;

/** The code that this browser holds; undefined when it holds none. */
export const codeOf = (request: Request, kind: Kind): string | undefined => cookieOf(request, names[kind]);

/** What a cookie holds; undefined when there is none. */
export function cookieOf(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  const value = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
  return value && decodeURIComponent(value);
}

/**
 * The header that leaves a cookie with the browser until it ends, or takes it away (null).
 *
 * @param under the path of the consultation, below which the cookie is sent
 */
export function setCookie(name: string, value: string | null, { request, under }: { request: Request; under: string }): string {
  const isSecure = new URL(request.url).protocol === 'https:' || request.headers.get('x-forwarded-proto') === 'https';
  return `${name}=${encodeURIComponent(value ?? '')}; ${value === null ? 'Max-Age=0; ' : ''}Path=${under}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
}

/** The same where a page makes no sense without it: the way then goes back to the start of the consultation. */
export function codeOrStart({ request, params }: Pick<PageArgs, 'request' | 'params'>, kind: Kind): string {
  const code = codeOf(request, kind);
  if (code === undefined) throw redirect(consultationPath(params));
  return code;
}

/**
 * Goes to a path and leaves codes with the browser on the way; null takes one away.
 *
 * @param under the path of the consultation, below which the cookies are sent
 */
export function goWithCodes(path: string, { request, under, codes }: { request: Request; under: string; codes: Partial<Record<Kind, string | null>> }): Response {
  const headers = new Headers();
  for (const [kind, code] of Object.entries(codes)) headers.append('set-cookie', setCookie(names[kind as Kind], code, { request, under }));
  return redirect(path, { status: 303, headers });
}
