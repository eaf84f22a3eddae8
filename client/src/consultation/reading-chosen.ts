import type { LoaderFunctionArgs } from 'react-router';
import { goReading, readingFrom } from './reading.ts';
import { consultationPath } from './response-cookies.ts';

/** The pages that a choice of language can lead back to. */
const PLACES = /^(check|code|who|sent|receipt\/answers)$/;

/**
 * Chooses the language and the format with a plain link, such as one on a poster: `/in/ar/standard`. It changes nothing but
 * how things are shown in this browser, so it may be asked for with a link.
 */
export function loader({ request, params }: LoaderFunctionArgs): Response {
  const { language, format, ...rest } = params as Record<string, string>;
  const under = consultationPath(rest);
  const to = new URL(request.url).searchParams.get('to') ?? '';
  const reading = readingFrom(`${language}/${format?.replace('-', '_').toUpperCase()}`);
  return goReading(PLACES.test(to) ? `${under}/${to}` : under, { request, under, reading });
}
