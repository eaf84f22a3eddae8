import { redirect, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { gqlContext } from '../gql.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Page } from '../layout/Page.tsx';
import { notFound, routeErrorFrom } from '../route-errors.ts';
import { todayContext } from '../today.ts';
import { closedSince, lastMeeting } from './last-meeting.ts';
import type { Matter } from './MatterEntry.tsx';
import { MatterList, inOrder, isLate } from './MatterList.tsx';
import { NextOnPlan, type PlannedItem } from './NextOnPlan.tsx';
import { PaperEntry } from './PaperEntry.tsx';
import { openPath, workPlanPath } from './scrutiny-paths.ts';
import {
  FiguresSinceDocument,
  ScrutinyHomeDocument,
  ScrutinyMeetingsDocument,
  ScrutinyPageDocument,
  type ScrutinyPageQuery,
} from './ScrutinyPage.graphql.generated.ts';
import { SinceLast, type LastVersion, type Report } from './SinceLast.tsx';
import { ScrutinyQuestions } from './ScrutinyQuestions.tsx';

interface Loaded {
  council: NonNullable<ScrutinyPageQuery['council']>;
  published: Report[];
  /** The newest paper that is not made up and its figures then and now, with a newer one that is; null before the first. */
  last: { report: Report; newer: Report | null; version: LastVersion } | null;
  /** The day of the last meeting of scrutiny; null where none is on record. */
  lastMet: string | null;
  matters: Matter[];
  workPlan: readonly PlannedItem[];
}

/** How many are shown here; the rest a click away. */
const SHOWN = 5;

/** What was promised and what is open, then what has become of the figures of the last paper. */
export async function loader({ context, params, request }: LoaderFunctionArgs): Promise<Loaded> {
  const gql = context.get(gqlContext);
  const { pathname } = new URL(request.url);
  const slug = params['council']!;
  const on = context.get(todayContext)();
  try {
    const { viewer, council, reports } = await gql.query(ScrutinyPageDocument, { council: slug });
    if (viewer === null) throw redirect(`/sign-in?next=${encodeURIComponent(pathname)}`);
    if (council === null) throw notFound();
    const meetings = await gql.query(ScrutinyMeetingsDocument, { council: slug, on });
    const lastMet = lastMeeting(meetings.council?.bodies ?? [], null);
    const home = await gql.query(ScrutinyHomeDocument, { council: slug, on, since: closedSince(lastMet) });
    const { matters = [], workPlan = [] } = home.council ?? {};
    const published = reports.filter(({ status }) => status === 'PUBLISHED');
    // What is made up comes last, however new it is.
    const report = published.find(({ isDemonstration }) => !isDemonstration) ?? published[0];
    const followed = { council, published, lastMet, matters: [...matters], workPlan };
    if (report === undefined) return { ...followed, last: null };
    const since = await gql.query(FiguresSinceDocument, { council: council.slug, report: report.slug });
    if (since.report === null) return { ...followed, last: null };
    const newer = published[0] === report ? null : published[0]!;
    return { ...followed, last: { report, newer, version: since.report } };
  } catch (error) {
    throw routeErrorFrom(error, request);
  }
}

/** The home of scrutiny: what was promised, what happened, what is still open; each answer here or one click away. */
export function Component() {
  const { council, published, last, lastMet, matters, workPlan } = useLoaderData<Loaded>();
  const open = inOrder(matters.filter(({ isOpen }) => isOpen));
  const closed = matters.filter(({ isOpen }) => !isOpen);
  return (
    <Page title="Scrutiny">
      <h1 className="govuk-heading-l">Scrutiny</h1>
      <ScrutinyQuestions council={council.slug} open={open} closed={closed} lastMet={lastMet} figures={last?.version.figuresSince ?? []} />
      <section className="app-section" id="open">
        <h2 className="govuk-heading-m">What is still open</h2>
        {open.length === 0 && <EmptyState>Nothing is open: no promise, no recommendation, no update.</EmptyState>}
        {open.some(isLate) && <p className="govuk-body">Those that are late come first.</p>}
        <MatterList matters={open.slice(0, SHOWN)} council={council.slug} />
        {open.length > SHOWN && (
          <p className="govuk-body">
            <a className="govuk-link" href={openPath(council.slug)}>See all {open.length} that are open</a>
          </p>
        )}
      </section>
      <section className="app-section" id="since">
        <h2 className="govuk-heading-m">Since the last paper</h2>
        {last === null ? (
          <EmptyState>No paper has been published here yet.</EmptyState>
        ) : (
          <SinceLast {...last} council={council.slug} />
        )}
      </section>
      <section className="app-section">
        <h2 className="govuk-heading-m">Papers and what they asked for</h2>
        {published.length === 0 && <EmptyState>No paper has been published here yet.</EmptyState>}
        {published.map((report) => (
          <PaperEntry key={report.id} report={report} council={council.slug} hasEarlier={hasEarlier(report, published)} />
        ))}
      </section>
      <section className="app-section">
        <h2 className="govuk-heading-m">Next on the work plan</h2>
        <NextOnPlan items={workPlan} />
        <p className="govuk-body">
          <a className="govuk-link" href={workPlanPath(council.slug)}>See the work plan and the updates to come</a>
        </p>
      </section>
    </Page>
  );
}

/** Whether there is a paper, or a version of it, that this one can be set beside. */
function hasEarlier({ id, body, meetingDay, previousReport, versions }: Report, published: readonly Report[]): boolean {
  if (previousReport !== null || versions.length > 1) return true;
  return meetingDay !== null && published.some((other) => other.id !== id && other.body.id === body.id && other.meetingDay !== null && other.meetingDay < meetingDay);
}
