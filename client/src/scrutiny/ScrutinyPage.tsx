import { redirect, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { gqlContext } from '../gql.ts';
import { Tag } from '../govuk/Tag.tsx';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Page } from '../layout/Page.tsx';
import { kindWords } from '../reports/report-words.ts';
import { notFound, routeErrorFrom } from '../route-errors.ts';
import { GrantPromises, Promises } from './Promises.tsx';
import {
  FiguresSinceDocument,
  ScrutinyPageDocument,
  type ScrutinyPageQuery,
} from './ScrutinyPage.graphql.generated.ts';
import { SinceLast, type Figures, type Report } from './SinceLast.tsx';
import { todayContext } from '../today.ts';

interface Loaded {
  council: NonNullable<ScrutinyPageQuery['council']>;
  published: Report[];
  /** The newest paper and its figures then and now; null before the first. */
  last: { report: Report; figures: Figures } | null;
}

/** What was promised and published; then what has become of the figures of the last paper. */
export async function loader({ context, params, request }: LoaderFunctionArgs): Promise<Loaded> {
  const gql = context.get(gqlContext);
  const { pathname } = new URL(request.url);
  try {
    const { viewer, council, reports } = await gql.query(ScrutinyPageDocument, {
      council: params['council']!,
      on: context.get(todayContext)(),
    });
    if (viewer === null) throw redirect(`/sign-in?next=${encodeURIComponent(pathname)}`);
    if (council === null) throw notFound();
    const published = reports.filter(({ status }) => status === 'PUBLISHED');
    // What is made up comes last, however new it is.
    const report = published.find(({ isDemonstration }) => !isDemonstration) ?? published[0];
    if (report === undefined) return { council, published, last: null };
    const since = await gql.query(FiguresSinceDocument, { council: council.slug, report: report.slug });
    return { council, published, last: { report, figures: since.report?.figuresSince ?? [] } };
  } catch (error) {
    throw routeErrorFrom(error, request);
  }
}

/** The home of a scrutiny committee: the papers, what was promised and what became of it, and what has changed since. */
export function Component() {
  const { council, published, last } = useLoaderData<Loaded>();
  const promises = council.programmes.flatMap(({ commitments }) => commitments);
  const grants = council.programmes.flatMap((programme) => programme.grants);
  const hasPromises = promises.length > 0 || grants.some(({ commitments }) => commitments.length > 0);
  return (
    <Page title="Scrutiny">
      <h1 className="govuk-heading-l">Scrutiny</h1>
      <section className="app-section">
        <h2 className="govuk-heading-m">Since the last paper</h2>
        {last === null ? (
          <EmptyState>No paper has been published here yet.</EmptyState>
        ) : (
          <SinceLast report={last.report} figures={last.figures} council={council.slug} />
        )}
      </section>
      <section className="app-section">
        <h2 className="govuk-heading-m">What was promised, and what happened</h2>
        {!hasPromises && <EmptyState>The papers of this council record no promise.</EmptyState>}
        <GrantPromises grants={grants} />
        <Promises promises={promises} />
      </section>
      <section className="app-section">
        <h2 className="govuk-heading-m">Papers and what they asked for</h2>
        {published.length === 0 && <EmptyState>No paper has been published here yet.</EmptyState>}
        {published.map((report) => (
          <Paper key={report.id} report={report} council={council.slug} />
        ))}
      </section>
    </Page>
  );
}

function Paper({ report, council }: { report: Report; council: string }) {
  const { slug, title, kind, body, meetingDay, classification, isDemonstration, versions } = report;
  const current = versions.find(({ isCurrent }) => isCurrent);
  return (
    <div className="app-entry">
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">
        <a className="govuk-link" href={`/${council}/reports/${slug}`}>
          {title}
        </a>{' '}
        {isDemonstration && <DemonstrationTag />} {classification === 'EXEMPT' && <Tag colour="red">Exempt</Tag>}
      </h3>
      <p className="govuk-body govuk-!-margin-bottom-1">
        {kindWords[kind]} for {body.name}
        {meetingDay !== null && (
          <>
            , <Day on={meetingDay} />
          </>
        )}
        .
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {current?.recommendations.map(({ position, text }) => (
          <li key={position}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
