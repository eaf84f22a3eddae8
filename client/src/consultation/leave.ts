import { redirect, type LoaderFunctionArgs } from 'react-router';
import { withoutReading } from './reading.ts';
import { consultationPath, goWithCodes } from './response-cookies.ts';

/** A page that nobody minds being found on. */
export const ELSEWHERE = 'https://www.bbc.co.uk/weather';

/**
 * Leaves in a hurry, with a plain link: whoever takes the device next finds no way to the answers. It only takes away what
 * this browser has, so it may be asked for with a link, and it works without scripts.
 */
export function loader({ request, params }: LoaderFunctionArgs): Response {
  if (request.method !== 'GET') return redirect(ELSEWHERE);
  const under = consultationPath(params as Record<string, string>);
  return withoutReading(goWithCodes(ELSEWHERE, { request, under, codes: { resume: null, receipt: null } }), { request, under });
}
