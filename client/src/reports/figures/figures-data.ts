import type { PageArgs } from '../../page.ts';
import { notFound, problem } from '../../route-errors.ts';
import type { DraftFigureItemFragment, DraftOfFiguresFragment } from './DraftFigures.graphql.generated.ts';

type Params = Readonly<Record<string, string | undefined>>;
export type DraftFigureShown = DraftFigureItemFragment;

/** The page from which all parts of a paper are reached, and that of its figures. */
export const preparePath = (params: Params): string => `/${params['council']!}/reports/${params['report']!}/prepare`;
export const figuresPath = (params: Params): string => `${preparePath(params)}/figures`;

interface Seen {
  viewer: unknown;
  reports: readonly { viewerCan: { seeDraft: boolean } }[];
}

/** Where somebody goes who reads no drafts: to sign in, or nowhere. */
export function readersOnly({ viewer, reports: [report] }: Seen, { url }: Pick<PageArgs, 'url'>): string | undefined {
  if (viewer === null) return `/sign-in?next=${encodeURIComponent(url.pathname)}`;
  if (report === undefined) throw notFound();
  if (!report.viewerCan.seeDraft) throw problem('FORBIDDEN');
  return undefined;
}

/** As above for the forms: a paper that is not being written now has its figures looked at. */
export function writersOnly(seen: Seen & { reports: readonly DraftOfFiguresFragment[] }, args: PageArgs): string | undefined {
  const path = readersOnly(seen, args);
  if (path !== undefined) return path;
  return isWritten(seen.reports[0]!) ? undefined : figuresPath(args.params);
}

/** Whether the viewer may change the draft now. */
export function isWritten({ status, correctionState, viewerCan }: DraftOfFiguresFragment): boolean {
  const state = status === 'PUBLISHED' ? correctionState : status;
  return viewerCan.write && (state === 'DRAFTING' || state === 'CONSULTING');
}

/** The variables of a page about one paper. */
export const ofReport = ({ params }: Pick<PageArgs, 'params'>) => ({ council: params['council']!, report: params['report']! });

/** The one paper of the address. */
export function draftIn<Draft>({ reports: [report] }: { reports: readonly Draft[] }): Draft {
  if (report === undefined) throw notFound();
  return report;
}
