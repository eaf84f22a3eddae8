import type { PageArgs } from '../../page.ts';
import { notFound, problem } from '../../route-errors.ts';

/** The page from which all parts of a paper are reached. */
export const preparePath = (params: Readonly<Record<string, string | undefined>>): string => `/${params['council']!}/reports/${params['report']!}/prepare`;

/** The lists of parts of a paper, by their part of the address. */
export const partOfList = { sections: 'SECTION', recommendations: 'RECOMMENDATION', implications: 'IMPLICATION', people: 'PERSON', enclosures: 'ENCLOSURE' } as const;

interface Seen {
  viewer: unknown;
  reportDraft: { viewerWrites: boolean } | null;
}

/** Where somebody goes who may not read this draft: to sign in, or nowhere. */
export function readersOnly({ viewer, reportDraft }: Seen, { url }: Pick<PageArgs, 'url'>): string | undefined {
  if (viewer === null) return `/sign-in?next=${encodeURIComponent(url.pathname)}`;
  if (reportDraft === null) throw notFound();
  return undefined;
}

/** As above, for the forms: a paper that is not being written now is looked at on its own page. */
export function writersOnly(seen: Seen, args: PageArgs): string | undefined {
  const path = readersOnly(seen, args);
  if (path !== undefined) return path;
  return seen.reportDraft!.viewerWrites ? undefined : preparePath(args.params);
}

/** For pages of those who may begin papers. */
export function preparersOnly({ viewer, council }: { viewer: unknown; council: { viewerPreparesPapers: boolean } | null }, { url }: Pick<PageArgs, 'url'>): string | undefined {
  if (viewer === null) return `/sign-in?next=${encodeURIComponent(url.pathname)}`;
  if (!council?.viewerPreparesPapers) throw problem('FORBIDDEN');
  return undefined;
}
