import type { PaperToCompareFragment } from './ComparePage.graphql.generated.ts';

/** Which paper the present one is set beside. */
export interface Earlier {
  slug: string;
  /** The newest when it is null. */
  version: number | null;
}

const numberIn = (word: string | null): number | null => {
  const number = /^v([1-9]\d{0,5})$/.exec(word ?? '')?.[1];
  return number === undefined ? null : Number(number);
};

/** The version that the address asks for; null for the newest. */
export const versionAsked = (url: URL): number | null => numberIn(url.searchParams.get('to'));

/**
 * What the address asks for: `with=<report>/v1` another paper, `from=v1` an earlier version of this one. When it asks for
 * nothing: the version before, else the paper that is named as the one before, else the last earlier one for the same
 * committee. Null when there is nothing to compare with.
 */
export function earlierAsked(url: URL, slug: string, reports: readonly PaperToCompareFragment[]): Earlier | null {
  const [other, version = null] = url.searchParams.get('with')?.split('/') ?? [];
  if (other !== undefined && other !== '') return { slug: other, version: numberIn(version) };
  const from = numberIn(url.searchParams.get('from'));
  if (from !== null) return { slug, version: from };
  return earlierOf(slug, versionAsked(url), reports);
}

function earlierOf(slug: string, to: number | null, reports: readonly PaperToCompareFragment[]): Earlier | null {
  const report = reports.find((each) => each.slug === slug);
  if (report === undefined) return null;
  const shown = to ?? report.versions[0]?.number ?? 1;
  if (shown > 1) return { slug, version: shown - 1 };
  if (report.previousReport !== null) return { slug: report.previousReport.slug, version: null };
  const before = reports.filter((each) => each.id !== report.id && each.status === 'PUBLISHED' && each.body.id === report.body.id && dayOf(each) < dayOf(report));
  const [last] = before.toSorted((one, another) => dayOf(another).localeCompare(dayOf(one)));
  return last === undefined ? null : { slug: last.slug, version: null };
}

const dayOf = ({ meetingDay, versions }: PaperToCompareFragment): string => meetingDay ?? versions.at(-1)?.publishedAt?.slice(0, 10) ?? '';
